/// A day of the calendar, reckoned from 2000-01-01.
struct CalendarDate {
  var year: Int
  var month: Int
  var day: Int
  /// Monday is 1.
  var weekday: Int

  /// Hinnant's civil-from-days, with the epoch moved.
  init(day number: Int) {
    let shifted = number + 730_425
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    day = ofYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    // 2000-01-01 was a Saturday.
    weekday = ((number % 7 + 7) % 7 + 5) % 7 + 1
  }

  var text: String {
    "\(year)-" + [month, day].map { ($0 < 10 ? "0" : "") + "\($0)" }.joined(separator: "-")
  }
}
