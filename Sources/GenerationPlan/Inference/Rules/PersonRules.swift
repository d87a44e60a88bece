/// Names, addresses of mail, telephones and traits of people.
enum PersonRules {
  /// Tables whose rows are people.
  static let people =
    "user|customer|person|people|employee|author|contact|member|account|patient|student|teacher"
    + "|staff|actor|driver|guest|player|client|subscriber|lead|doctor|passenger|owner|agent|writer"
    + "|instructor|candidate|applicant|attendee|participant|profile|admin|manager|resident|visitor"
    + "|professor|nurse|worker|reviewer|editor|director|borrower|tenant|salesperson|crew"

  static let fullName: Recipe = .text([
    "{given_names.name@p} {last_names@p}", "{given_names.name@p|initial}. {last_names@p}",
    "{last_names@p}",
  ])

  static let email: Recipe = .text(
    [
      "{given_names.name@p|slug}.{last_names@p|slug}{#}@{email_providers}",
      "{given_names.name@p|slug}{last_names@p|slug}{#}@{email_providers}",
      "{given_names.name@p|slug|initial}{last_names@p|slug}{#}@{email_providers}",
      "{given_names.name@p|slug}.{last_names@p|slug}{int:1-999}{#}@{email_providers}",
      "{given_names.name@p|slug}_{last_names@p|slug}{#}@{email_providers}",
    ], weights: [35, 20, 20, 15, 10])

  static let username: Recipe = .text(
    [
      "{given_names.name@p|slug}.{last_names@p|slug}{#}",
      "{given_names.name@p|slug}{last_names@p|slug|initial}{int:1-99}{#}",
      "{given_names.name@p|slug|initial}{last_names@p|slug}{#}",
      "{given_names.name@p|slug}_{int:1-999}{#}", "{given_names.login@p}_{usernames_second}{#}",
      "{usernames_first}_{usernames_second}{#}", "{nouns|slug}{#}",
    ], weights: [25, 25, 25, 10, 10, 3, 2])

  static let rules: [NameRule] = [
    NameRule(
      "first name|given name|forename|fname|firstname|first|preferred name|christian name", .text,
      .text("{given_names.name@p}")),
    NameRule(
      "last name|family name|surname|lname|lastname|second name|maiden name", .text,
      .text("{last_names@p}")),
    NameRule("last", .text, in: people, .text("{last_names@p}")),
    NameRule(
      "middle name|mname|second given name|middle", .text, .text(["{first_names}", "{upper:1}"])),
    NameRule("middle initial|initial|mi", .text, .text("{upper:1}")),
    NameRule("other name", .text, .text("{given_names.name@p}")),
    NameRule(
      "full name|real name|person name|contact name|name on card"
        + "|cardholder|cardholder name|card holder|holder name|customer name|user full name"
        + "|author name|employee name|recipient|recipient name|sender name|signatory|signed by name"
        + "|contact person|emergency contact|attention|guest name|patient name"
        + "|manager name|owner name|teacher name|student name|driver name|passenger name|ship name",
      .text, fullName),
    NameRule("name|display name|legal name|account name", .text, in: people, fullName),
    NameRule(
      "author|writer|editor|director|artist|composer|instructor|doctor|manager|owner", .text,
      fullName),
    NameRule(
      "email|e mail|mail|email address|mail address|e mail address|login email|contact email"
        + "|paypal", .text, email),
    NameRule("address|value", .text, in: "email address|email", email),
    NameRule(
      "email|e mail|email address", .text,
      in: "company|organization|organisation|supplier|vendor|store|shop|merchant|office|branch"
        + "|warehouse|publisher|school|hospital|billing entity",
      .text([
        "info{#}@{company_adjectives@o|slug}{company_nouns@o|slug}.com",
        "sales{#}@{company_nouns@o|slug}.com", "office{#}@{company_nouns@o|slug}.com",
      ])),
    NameRule(
      "username|user name|login|login name|nickname|nick|handle|screen name|alias|userid|login id"
        + "|account login|uname|gamertag|player name", .text, username),
    NameRule(
      "name prefix|salutation|honorific|courtesy title|title of courtesy|prefix name", .text,
      .text("{given_names.title@p}")),
    NameRule("title", .text, in: "person|contact|patient", .text("{given_names.title@p}")),
    NameRule("prefix", .text, in: people, .text("{given_names.title@p}")),
    NameRule("name suffix|suffix", .text, .lexicon("name_suffixes")),
    NameRule(
      "gender|sex", .text, .text(["{given_names.gender@p}", "{given_names.gender_code@p}"])),
    NameRule("pronoun", .text, .text(["{given_names.pronouns@p}"])),
    NameRule("marital status|civil status|marital", .text, .lexicon("marital_statuses")),
    NameRule("blood type|blood group", .text, .lexicon("blood_types")),
    NameRule("nationality|citizenship", .text, .text(["{countries.name}", "{countries.alpha2}"])),
    NameRule(
      "ethnicity|race", .text,
      .choice([
        ("White", 58), ("Hispanic or Latino", 19), ("Black or African American", 12), ("Asian", 6),
        ("Two or more races", 4), ("American Indian", 1),
      ])),
    NameRule(
      "phone|telephone|phone number|telephone number|mobile|mobile phone|mobile number|cell"
        + "|cell phone|fax|fax number|work phone|home phone|contact number|tel|msisdn|phone no"
        + "|contact phone|daytime phone|evening phone",
      .text,
      .text([
        "({us_places.area_code@a}) {int:200-999}-{digits:4}",
        "{us_places.area_code@a}-{int:200-999}-{digits:4}",
        "{us_places.area_code@a}{int:200-999}{digits:4}", "{int:200-999}-{digits:4}",
      ])),
    NameRule(
      "phone e164|phone number e164", .text,
      .text("+1{us_places.area_code@a}{int:200-999}{digits:4}")),
    NameRule(
      "phone ext|extension|phone extension", .text, .text(["{int:100-9999}", "{digits:3}"])),
    NameRule(
      "ssn|social security number|social security|national id|social", .text,
      .text([
        "{int:100-665}-{int:10-99}-{int:1000-9999}", "{int:100-665}{int:10-99}{int:1000-9999}",
      ])),
    NameRule("passport|passport number|passport no", .text, .text("{upper:1}{digits:8}")),
    NameRule(
      "driver license|license number|driver license number|licence number", .text,
      .text("{upper:1}{digits:7}")),
    NameRule(
      "job title|position title|occupation|profession|job|designation", .text,
      .text("{jobs.title@j}")),
    NameRule(
      "title|position|role title|job|job title", .text,
      in: "employee|staff|worker|position|job|candidate|contact|lead|vacancy",
      .text("{jobs.title@j}")),
    NameRule("title|name", .text, in: "job|position|vacancy|designation", .text("{jobs.title@j}")),
    NameRule(
      "department|department name|dept|dept name|division", .text, .text("{jobs.department@j}")),
    NameRule("name", .text, in: "department|dept|division", .text("{departments}{#}")),
    NameRule("skill|skill name|expertise", .text, .lexicon("skills")),
    NameRule("name", .text, in: "skill", .lexicon("skills")),
    NameRule("university|college|alma mater|institution", .text, .lexicon("universities")),
    NameRule(
      "school|school name", .text, .text(["{school_names} {school_kinds}", "{school_names}"])),
    NameRule("name", .text, in: "university|college", .text("{universities}{#}")),
    NameRule("name", .text, in: "school", .text(["{school_names} {school_kinds}{#}"])),
    NameRule("degree|education|education level", .text, .lexicon("education_levels")),
    NameRule("hobby|interest|favorite activity", .text, .lexicon("hobbies")),
    NameRule("seniority|seniority level|experience level", .text, .lexicon("seniorities")),
    NameRule("employment status", .text, .lexicon("employment_statuses")),
    NameRule("leave type", .text, .lexicon("leave_types")),
    NameRule("shift|shift name", .text, .lexicon("shift_names")),
    NameRule("type", .text, in: "leave", .lexicon("leave_types")),
    NameRule("name", .text, in: "shift", .text("{shift_names}{#}")),
    NameRule(
      "biography|bio|about|about me|profile text|summary bio", .text,
      .grammar("bio_templates", otherwise: ["{jobs.title}", "{hobbies}"])),
    NameRule("relationship|relation", .text, .lexicon("relationships")),
  ]
}
