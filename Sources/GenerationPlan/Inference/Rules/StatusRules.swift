/// Statuses, kinds, priorities: small closed vocabularies, by table where it matters.
enum StatusRules {
  /// What says that a `state` next to it is a part of a country.
  private static let places = "city|town|zip|zipcode|postal|postcode|street|county"

  /// The statuses of what a table holds.
  private static let byTable: [NameRule] =
    ([
      (
        "order|purchase|cart|basket|order item|order line|checkout|sale", .lexicon("order_statuses")
      ),
      (
        "payment|transaction|refund|payout|charge|transfer|deposit|withdrawal",
        .lexicon("payment_statuses")
      ),
      ("shipment|delivery|package|parcel|shipping|fulfillment", .lexicon("shipment_statuses")),
      ("subscription|membership|plan|license", .lexicon("subscription_statuses")),
      ("ticket|issue|case|support|incident|bug|complaint", .lexicon("ticket_statuses")),
      (
        "user|account|customer|member|employee|profile|organization|company|tenant",
        .lexicon("account_statuses")
      ),
      ("invoice|bill|credit note|statement|quote", .lexicon("invoice_statuses")),
      (
        "task|todo|project|sprint|story|milestone|job|build|workspace build|queue|process|import|export|pipeline|run|batch",
        .lexicon("task_statuses")
      ),
      (
        "post|article|page|document|content|blog|story|video|comment|review",
        .choice([
          ("published", 65), ("draft", 22), ("archived", 10), ("pending", 3),
        ])
      ),
      (
        "reservation|booking|appointment|rental|event|meeting|registration|enrollment|enrolment",
        .choice([
          ("confirmed", 50), ("completed", 28), ("pending", 12), ("cancelled", 8), ("no_show", 2),
        ])
      ),
    ] as [(String, Recipe)]).flatMap { tables, recipe in
      [
        NameRule("status", .text, in: tables, recipe),
        NameRule("state", .text, in: tables, without: places, recipe),
      ]
    }

  static let rules: [NameRule] = byTable + general

  private static let general: [NameRule] = [
    NameRule(
      "order status|fulfillment status|fulfilment status", .text, .lexicon("order_statuses")),
    NameRule(
      "payment status|financial status|transaction status|paid status|refund status", .text,
      .lexicon("payment_statuses")),
    NameRule(
      "shipment status|shipping status|delivery status|tracking status", .text,
      .lexicon("shipment_statuses")),
    NameRule("subscription status", .text, .lexicon("subscription_statuses")),
    NameRule("ticket status|issue status|case status", .text, .lexicon("ticket_statuses")),
    NameRule(
      "task status|project status|job status|run status|build status|processing status", .text,
      .lexicon("task_statuses")),
    NameRule(
      "account status|user status|member status|employment status|customer status", .text,
      .lexicon("account_statuses")),
    NameRule("invoice status|billing status", .text, .lexicon("invoice_statuses")),
    NameRule(
      "status|status code|current status|status name|approval status|verification status|review status|sync status|moderation status|registration status",
      .text, .lexicon("statuses")),
    NameRule(
      "state|current state|lifecycle state", .text, without: places + "|country|address",
      .lexicon("statuses")),
    NameRule(
      "status|name", .text, in: "status|order status|payment status|state type",
      .text("{order_statuses}{#}")),
    NameRule(
      "old status|previous status|new status|from status|to status|old state|new state|from state|to state|prev state",
      .text,
      .choice([
        ("pending", 4), ("active", 5), ("completed", 3), ("cancelled", 1),
      ])),
    NameRule("priority|importance|urgency|priority class", .text, .lexicon("priorities")),
    NameRule(
      "difficulty|difficulty level|complexity", .text,
      .choice([("easy", 40), ("medium", 40), ("hard", 20)])),
    NameRule(
      "visibility|privacy|access|privacy level|join rule|sharing", .text,
      .choice([("public", 60), ("private", 30), ("internal", 10)])),
    NameRule("result|outcome", .text, .choice([("success", 80), ("failure", 14), ("skipped", 6)])),
    NameRule(
      "relation type|link type|relationship type", .text,
      .choice([("parent", 3), ("child", 3), ("related", 4), ("duplicate", 1)])),
    NameRule(
      "address type", .text,
      .choice([("home", 50), ("work", 20), ("billing", 15), ("shipping", 15)])),
    NameRule(
      "phone type|contact type", .text, .choice([("mobile", 60), ("home", 22), ("work", 18)])),
    NameRule(
      "type", .text, in: "address",
      .choice([("home", 50), ("work", 20), ("billing", 15), ("shipping", 15)])),
    NameRule(
      "type", .text, in: "phone|phone number|contact",
      .choice([("mobile", 60), ("home", 22), ("work", 18)])),
    NameRule(
      "type|kind", .text, in: "account|user|customer|member|client",
      .choice([("personal", 60), ("business", 30), ("enterprise", 10)])),
    NameRule(
      "type|kind|transaction type|entry type", .text,
      in: "transaction|ledger|entry|payment|journal",
      .choice([("debit", 45), ("credit", 45), ("refund", 7), ("fee", 3)])),
    NameRule(
      "transaction type", .text,
      .choice([("purchase", 70), ("refund", 10), ("transfer", 12), ("fee", 8)])),
    NameRule(
      "type|kind|notification type", .text, in: "notification|message|alert|reminder",
      .choice([("email", 50), ("push", 30), ("sms", 15), ("in_app", 5)])),
    NameRule(
      "notification type|message type|delivery channel|notification channel", .text,
      .choice([("email", 50), ("push", 30), ("sms", 15), ("in_app", 5)])),
    NameRule("discount type", .text, .lexicon("discount_types")),
    NameRule("value type|adjustment type", .text, .choice([("percentage", 65), ("fixed", 35)])),
    NameRule("document type", .text, .lexicon("document_types")),
    NameRule("customer type", .text, .lexicon("customer_types")),
    NameRule("status", .text, in: "campaign", .lexicon("campaign_statuses")),
    NameRule("status", .text, in: "contract|agreement", .lexicon("contract_statuses")),
    NameRule("status", .text, in: "loan", .lexicon("loan_statuses")),
    NameRule("status", .text, in: "claim", .lexicon("claim_statuses")),
    NameRule(
      "status", .text, in: "application|candidate|applicant", .lexicon("application_statuses")),
    NameRule("status", .text, in: "lead|opportunity|prospect", .lexicon("lead_statuses")),
    NameRule("status", .text, in: "device|sensor|machine|equipment", .lexicon("device_statuses")),
    NameRule("status", .text, in: "flight", .lexicon("flight_statuses")),
    NameRule("status", .text, in: "listing|property", .lexicon("listing_statuses")),
    NameRule("status", .text, in: "appointment", .lexicon("appointment_statuses")),
    NameRule("status", .text, in: "project", .lexicon("project_statuses")),
    NameRule(
      "data type|field type|input type|column type|attribute type|variable type", .text,
      .choice([("string", 45), ("number", 25), ("boolean", 18), ("date", 12)])),
    NameRule(
      "employment type|contract type|job type|work type", .text, .lexicon("employment_types")),
    NameRule("vehicle type|car type|body type", .text, .lexicon("vehicle_types")),
    NameRule(
      "event status", .text, .choice([("scheduled", 50), ("completed", 40), ("cancelled", 10)])),
    NameRule(
      "type|kind|sort|variety|class type|category type|type name|subtype|sub type|group type",
      .text,
      .choice([
        ("standard", 55), ("premium", 20), ("custom", 15), ("trial", 7), ("legacy", 3),
      ])),
    NameRule("name|type", .text, in: "type|kind", .text("{type_names}{#}")),
    NameRule(
      "mode|strategy|policy|rule type|submit strategy", .text,
      .choice([("automatic", 55), ("manual", 30), ("scheduled", 15)])),
    NameRule(
      "group|group name|segment|cohort|customer segment|user group|bucket name label", .text,
      .text("{thing_names_first} {thing_names_second}")),
    NameRule(
      "tier level|level name|rank name|grade level|membership tier|loyalty tier", .text,
      .choice([("bronze", 50), ("silver", 30), ("gold", 15), ("platinum", 5)])),
    NameRule("yes no|flag char|is active flag|indicator", .text, .choice([("Y", 80), ("N", 20)])),
  ]

  /// How likely a label is next to its neighbours, where nothing but the label is known.
  ///
  /// The ordinary course of events is common, its ends and its mishaps are rare.
  static func weight(ofLabel label: String) -> Double {
    let words = NameWords(label).words
    if words.contains(where: common.contains) { return 10 }
    if words.contains(where: rare.contains) { return 1 }
    return 4
  }

  private static let common: Set<String> = [
    "active", "completed", "complete", "delivered", "paid", "published", "success", "succeeded",
    "successful", "confirmed", "approved", "enabled", "public", "finished", "done", "standard",
    "open", "user", "customer", "member", "normal", "medium", "shipped", "ok", "web", "verified",
    "available", "accepted", "closed", "resolved", "email", "finalized", "monthly", "percentage",
  ]
  private static let rare: Set<String> = [
    "cancelled", "canceled", "failed", "failure", "deleted", "banned", "blocked", "suspended",
    "rejected", "refunded", "returned", "expired", "disabled", "error", "archived", "critical",
    "terminated", "voided", "void", "lost", "admin", "owner", "superuser", "spam", "fraud",
    "unknown",
    "other", "declined", "disputed", "legacy", "deprecated", "emergency", "urgent", "closing",
  ]
}
