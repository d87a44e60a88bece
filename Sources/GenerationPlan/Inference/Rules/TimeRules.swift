/// Moments of a row's life, relative to the as-of date.
enum TimeRules {
  static let rules: [NameRule] = [
    NameRule(
      "created at|created on|created|creation date|created date|date created|create date|inserted at|added at|date added|created time|creation time|insert date|record date|entry date|registered at|registration date|registered on|signup date|joined at|join date|joined on|sign up date|signed up at|member since|submitted at|posted at|published at|publish date|published on|publication date|date posted|post date|uploaded at|upload date|requested at|request date|issued at|issue date|issuing date|opened at|enrolled at|enrollment date|date joined|review date|reviewed at|comment date|commented at|activated at|generated at|recorded at|received at|timestamp|ts|logged at|occurred at|event time|event date|happened at|log date|log time|captured at|measured at|enqueued at|create time",
      .moment, .moment(.past)),
    NameRule(
      "updated at|updated on|updated|modified at|modified|modified date|last modified|last updated|update date|last update|date updated|changed at|edited at|last edited at|updated date|date modified|modification date|modified on|update time|last modified at|last modified date|mtime|synced at|last sync|last synced at|refreshed at|enriched at",
      .moment, .moment(.pastAnyHour)),
    NameRule(
      "deleted at|removed at|archived at|deactivated at|disabled at|cancelled at|canceled at|closed at|terminated at|revoked at|banned at|locked at|voided at|deleted on|blocked at|suspended at|withdrawn at|discarded at|discontinued date|discontinued at|refunded at|rejected at|failed at|errored at",
      .moment, .moment(.lastYear)),
    NameRule(
      "order date|ordered at|purchase date|purchased at|order placed at|placed at|sale date|sold at|payment date|paid at|invoice date|invoiced at|transaction date|transaction time|transacted at|billed at|billing date|checkout date|charged at|rental date|rented at|booking date|booked at|deposit date|ordered on|entry d|payment time|processed at|authorized at|captured on|quote date",
      .moment, .moment(.past)),
    NameRule(
      "shipped at|ship date|shipping date|shipped date|dispatched at|delivered at|delivery date|delivered on|date shipped|delivery time|return date|returned at|received date|fulfilled at|completed at|completion date|completed on|finished at|resolved at|resolution date|approved at|approval date|accepted at|confirmed at|confirmation date|verified at|email verified at|settled at|picked up at|validated at|signed at|checked out at|completed date|closed date|closed on|executed at|finalized at|succeeded at|responded at|answered at|read at|seen at|opened on|clicked at|sent at|notified at|delivery d|email confirmed at|acknowledged at|merged at|released at|granted at|redeemed at|used at|consumed at",
      .moment, .moment(.past)),
    NameRule(
      "last login|last login at|last seen|last seen at|last active|last active at|last activity|last activity at|last sign in at|current sign in at|last access|last accessed at|last used|last used at|last visit|last visited at|login at|logged in at|accessed at|last connected at|heartbeat at|last heartbeat|last ping at|pinged at|last run at|last checked at|last contacted at",
      .moment, .moment(.recent)),
    NameRule(
      "expires at|expiry|expires|expiry date|expiration date|expired at|expires on|expiration|valid until|valid to|expiration time|expire date|expire at|due date|due at|due on|deadline|renewal date|renews at|next billing date|next payment date|valid thru|best before|maturity date|payment due date|best before date|token expires at|oauth expiry|trial ends at|trial end|locked until|debounced until|next run at|scheduled at|scheduled for|schedule date|run at|next attempt at|next retry at|reminder at|remind at|next review date|next due date|sell end date",
      .moment, .moment(.soon)),
    NameRule(
      "card expiry|card expiration|passport expiry|license expiry|warranty expiry|warranty end|contract end|contract end date|lease end|card expiry date|license expiration date",
      .moment, .moment(.future)),
    NameRule(
      "estimated delivery|estimated delivery date|expected at|expected date|eta|required date|planned date|target date|promised date|expected delivery date|estimated arrival|appointment date|appointment time|reservation date|check in|check in date|checkin date|departure time|departure date|departs at|flight date|event start|meeting date|kickoff at|match date|session date|visit date|show time|performance date",
      .moment, .moment(.around)),
    NameRule(
      "check out|check out date|checkout on|arrival time|arrival date|arrives at", .moment,
      .moment(.around)),
    NameRule(
      "start date|started at|start at|start time|begin date|begins at|starts at|effective date|effective from|valid from|start|begin|from date|activation date|starts on|period start|started on|from datetime|start datetime|effective at|begin at|date from|opens at|launched at|launch date|started date|sell start date|trial start|subscription at|billing anchor date|scheduled start date|actual start date",
      .moment, .moment(.past)),
    NameRule(
      "end date|ended at|ended on|to date|valid to|valid until|effective to", .moment,
      in: "salary|title|history|assignment|employment|position|price|rate", .moment(.past)),
    NameRule(
      "end date|ended at|end at|end time|finish date|ends at|effective to|effective until|end|to date|ends on|period end|to datetime|end datetime|finish at|date to|closes at|stopped at|ending at|scheduled end date|actual end date|ended on|end on",
      .moment, .moment(.around)),
    NameRule(
      "birth date|birthdate|date of birth|dob|birthday|born on|born at|born|birth", .moment,
      .moment(.birth)),
    NameRule("death date|date of death|died on|died at", .moment, .moment(.decades)),
    NameRule(
      "hire date|hired at|hired on|employment date|employment start date|date hired|employment start|joining date|date of joining",
      .moment, .moment(.hire)),
    NameRule(
      "termination date|resignation date|leaving date|last working day|retirement date|exit date",
      .moment, .moment(.lastYear)),
    NameRule(
      "graduation date|founded|founded at|founded on|established|established at|incorporation date|release date|date released|anniversary|purchase year date|manufactured at|manufacture date|production date|built at|released on|air date|premiere date|commissioned at|approved date",
      .moment, .moment(.decades)),
    NameRule(
      "date|day|at|on|time|datetime|usage date|rate date|currency rate date|work date|report date|snapshot date|statement date|as of|as of date|attendance date",
      .moment, .moment(.past)),
    NameRule(
      "opening time|open time|opens at|opening hour|opens|shift start", .time,
      .clock("07:00:00", "10:00:00")),
    NameRule(
      "closing time|close time|closes at|closing hour|closes|shift end", .time,
      .clock("17:00:00", "22:00:00")),
    NameRule(
      "start time|start|from time|begin time|departure time|starts at|start at", .time,
      .clock("07:00:00", "16:00:00")),
    NameRule(
      "end time|end|to time|finish time|arrival time|ends at|end at", .time,
      .clock("09:00:00", "22:00:00")),
    NameRule(
      "duration|length|elapsed|call duration|session length|play time|running time|time spent",
      .interval, .span("00:00:30", "03:00:00")),
    NameRule(
      "timeout|latency|response time|delay|ttl timeout", .interval, .span("00:00:00.05", "00:00:30")
    ),
    NameRule(
      "period|term|grace period|retention|retention period|validity|billing period|ttl|warranty|frequency|interval",
      .interval, .span("1 day", "90 days")),
  ]
}
