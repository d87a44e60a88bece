/// Booleans, by how often such a flag is set.
enum FlagRules {
  static let rules: [NameRule] = [
    NameRule(
      "active|enabled|is active|is enabled|activebool|currently active|live|is live|is current|current|current flag|online order flag|is open",
      .boolean, .flag(0.88)),
    NameRule(
      "verified|is verified|email verified|confirmed|is confirmed|email confirmed|validated|phone verified|approved|is approved|accepted|trusted|agreed|consent|term accepted|tos accepted",
      .boolean, .flag(0.8)),
    NameRule(
      "available|is available|in stock|is in stock|published|is published|visible|is visible|public|is public|listed|searchable|salable|for sale|finished good flag|is taxable|taxable|shippable",
      .boolean, .flag(0.85)),
    NameRule(
      "paid|is paid|completed|is completed|is complete|complete|done|finished|processed|is processed|shipped|delivered|success|successful|is success|resolved|passed|settled|is resolved|sent|synced|succeeded",
      .boolean, .flag(0.75)),
    NameRule(
      "deleted|is deleted|archived|is archived|removed|is removed|hidden|is hidden|cancelled|canceled|expired|is expired|revoked|terminated|disabled|is disabled|discontinued|deactivated|retired|voided",
      .boolean, .flag(0.05)),
    NameRule(
      "admin|is admin|superuser|is superuser|staff|is staff|root|is root|moderator|is moderator|is owner|system|is system|builtin|internal|is internal|bot|is bot|is guest",
      .boolean, .flag(0.04)),
    NameRule(
      "banned|is banned|blocked|is blocked|locked|is locked|suspended|is suspended|spam|is spam|flagged|is flagged|reported|fraud|is fraud|failed|has error|error|fraudulent|quarantined|shadow banned|rejected|is sticky|damaged|is deprecated|sensitive|nsfw|is test|test|is sandbox|draft|is draft",
      .boolean, .flag(0.06)),
    NameRule(
      "featured|is featured|pinned|is pinned|promoted|highlight|highlighted|premium|is premium|vip|is vip|starred|is favorite|favorite|bestseller|is new|on sale|is on sale|sponsored|recommended|gift|is gift",
      .boolean, .flag(0.15)),
    NameRule(
      "default|is default|primary|is primary|main|is main|is preferred|preferred", .boolean,
      .flag(0.3)),
    NameRule(
      "required|is required|mandatory|is mandatory|not null flag|unique flag", .boolean, .flag(0.4)),
    NameRule(
      "read|is read|seen|opened|viewed|acknowledged|notified|is seen", .boolean, .flag(0.65)),
    NameRule("unread", .boolean, .flag(0.35)),
    NameRule(
      "subscribed|opt in|newsletter|marketing|email opt in|is subscribed|notification|notification enabled|email notification|marketing consent|receive email|newsletter opt in|sms opt in|push enabled|receive email notification",
      .boolean, .flag(0.55)),
    NameRule("opt out|unsubscribed|do not contact|muted|is muted", .boolean, .flag(0.08)),
    NameRule(
      "two factor enabled|mfa enabled|2 fa|2 fa enabled|tfa enabled|two factor|has 2 fa|mfa",
      .boolean, .flag(0.3)),
    NameRule(
      "anonymous|is anonymous|private|is private|read only|is read only|recurring|is recurring|all day|is all day|remote|is remote|manual|nullable|allow comment",
      .boolean, .flag(0.25)),
    NameRule(
      "active|enabled|is active|deleted|is deleted|visible|verified|is default|is admin|archived|locked|is primary|hidden|published|flag|highlight|deactivated|has attachment|is guest|admin",
      .integer, .choice([("0", 1), ("1", 1)])),
    NameRule("correct|is correct|is valid|valid|well formed", .boolean, .flag(0.7)),
  ]
}
