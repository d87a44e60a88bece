/// Networks, files, devices, credentials, logs and identifiers of software.
enum TechRules {
  static let url: Recipe = .text(
    [
      "https://www.{company_adjectives|slug}-{company_nouns|slug}.com/{url_path_words}/{nouns|slug}{#}",
      "https://{nouns|slug}.example.com/{url_path_words}{#}",
      "https://example.com/{url_path_words}{#}", "https://{nouns|slug}.com{#}",
    ], weights: [50, 30, 15, 5])

  static let image: Recipe = .text([
    "https://cdn.example.com/images/{hex:16}.jpg", "https://cdn.example.com/{hex:8}.png",
    "/img/{hex:8}.png",
  ])

  static let rules: [NameRule] = [
    NameRule(
      "url|link|website|web site|homepage|uri|web address|home page|site url|website url|page url|web|href|source url|target url|referrer url|canonical url|external url|profile url|blog|blog url|landing page|source link",
      .text, url),
    NameRule(
      "image|image url|photo|photo url|picture|picture url|avatar|avatar url|thumbnail|thumbnail url|logo|logo url|icon url|banner|banner url|cover|cover url|image path|cover image|profile image|profile picture|poster|poster url|profile image url|hero image|featured image|background image",
      .text, image),
    NameRule("icon", .text, .text(["/icon/{nouns|slug}.svg", "{nouns|slug}"])),
    NameRule(
      "video|video url|trailer|trailer url|audio url|media url|stream url|download url|file url|attachment url",
      .text, .text(["https://media.example.com/{hex:16}.mp4", "/media/{hex:8}.mp4"])),
    NameRule(
      "callback url|webhook url|redirect uri|redirect url|endpoint|webhook|callback|return url|token uri|jwk set uri|endpoint url|api url|authorization uri|user info uri|base url|server url|notification url",
      .text,
      .text([
        "https://{company_adjectives|slug}-{company_nouns|slug}.example.com/{url_path_words}/callback",
        "https://example.com/{url_path_words}", "/{url_path_words}",
      ])),
    NameRule(
      "domain|domain name|hostname|host|host name|server|server name|fqdn|dns name|site domain|origin server|from server",
      .text,
      .text([
        "{adjectives|slug}-{nouns|slug}{#}.example.com", "{nouns|slug}{#}.example.com",
        "{nouns|slug}{#}.net",
      ])),
    NameRule(
      "subdomain|tenant name|workspace name|namespace|bucket|bucket name|database name|schema name|cluster|cluster name|instance name|node name|service name|app name|application|application name|repository|repo|repo name|project key name",
      .text, .text(["{adjectives|slug}-{nouns|slug}{#}", "{nouns|slug}{#}"])),
    NameRule(
      "name", .text,
      in:
        "server|host|machine|node|cluster|bucket|repository|repo|service|instance|workspace agent|container|pod|replica|branch name",
      .text(["{adjectives|slug}-{nouns|slug}{#}", "{nouns|slug}{#}"])),
    NameRule(
      "path|file path|directory|dir|folder|location path|storage path|request path|url path|route|page path|storage key|object key|s 3 key|upload path|file location",
      .text,
      .text([
        "/{url_path_words}/{nouns|slug}/{nouns|slug}{#}", "/{url_path_words}/{nouns|slug}{#}",
        "/{nouns|slug}{#}",
      ])),
    NameRule(
      "filename|file name|original filename|attachment|file|original name|upload name|document name|attachment name|xml file|log file",
      .text,
      .text([
        "{file_stems}-{int:1-999}{#}.{mime_types.extension@x}",
        "{nouns|slug}{#}.{mime_types.extension@x}", "{nouns|slug}{#}.txt",
      ])),
    NameRule(
      "name|title", .text, in: "file|document|attachment|upload|media|image|photo",
      .text([
        "{file_stems}-{int:1-999}{#}.{mime_types.extension@x}",
        "{nouns|slug}{#}.{mime_types.extension@x}",
      ])),
    NameRule("extension|file extension|file ext|ext", .text, .text("{mime_types.extension@x}")),
    NameRule(
      "mime type|content type|media type|mimetype|file type|thumbnail type", .text,
      .text(["{mime_types.type@x}", "{mime_types.extension@x}"])),
    NameRule(
      "ip|ip address|ip addr|client ip|remote ip|remote addr|last ip|remote address|source ip|current sign in ip|last sign in ip|server ip|host ip|created ip|ipv 4|login ip|uploader ip addr|creator ip addr|updater ip addr",
      .text, .text("{int:11-223}.{int:0-255}.{int:0-255}.{int:1-254}")),
    NameRule("ipv 6", .text, .text("2001:db8:{hex:4}:{hex:4}:{hex:4}:{hex:4}:{hex:4}:{hex:4}")),
    NameRule(
      "mac|mac address|mac addr", .text, .text("{hex:2}:{hex:2}:{hex:2}:{hex:2}:{hex:2}:{hex:2}")),
    NameRule("user agent|useragent|ua|browser agent", .text, .lexicon("user_agents")),
    NameRule("browser|browser name", .text, .lexicon("browsers")),
    NameRule(
      "os|operating system|platform|os name|os family|device os", .text,
      .lexicon("operating_systems")),
    NameRule(
      "device|device type|device kind|device category|client type|form factor", .text,
      .lexicon("device_types")),
    NameRule("device name|device model|phone model", .text, .lexicon("device_models")),
    NameRule("screen resolution|screen size|resolution", .text, .lexicon("screen_resolutions")),
    NameRule("protocol", .text, .lexicon("protocols")),
    NameRule("framework", .text, .lexicon("frameworks")),
    NameRule("software license|license|license type", .text, .lexicon("software_licenses")),
    NameRule("metric|metric name", .text, .text("{metric_names.name@x}")),
    NameRule("queue|queue name", .text, .text(["{queue_names}{#}"])),
    NameRule("http method|method|request method|verb|http verb", .text, .lexicon("http_methods")),
    NameRule(
      "password|passwd|pwd|password hash|hashed password|password digest|encrypted password|pass|user password|bcrypt password hash",
      .text, .text(["$2b$12${alnum:53}", "{hex:40}", "{alnum:16}", "{alnum:8}"])),
    NameRule("password salt|salt|nonce", .text, .text(["{hex:16}", "{alnum:8}"])),
    NameRule(
      "token|access token|refresh token|reset token|api key|apikey|secret|secret key|client secret|session token|auth token|api token|csrf token|confirmation token|reset password token|remember token|activation key|verification token|bearer token|id token|activation code|public key|private key|key hash|webhook secret|totp secret|signing key|credential|secret prefix|unlock token|invitation token|oauth token|session key|device token|push token|pushkey|authentication token|oauth access token|oauth refresh token|verify key|auth secret",
      .text, .text(["{alnum:40}", "{alnum:32}", "{alnum:20}", "{alnum:10}"])),
    NameRule("jwt", .text, .text("eyJhbGciOiJIUzI1NiJ9.{alnum:64}.{alnum:43}")),
    NameRule(
      "session id|session|sid|device id|request id|trace id|correlation id|client id|message id|thread id|instance id|idempotency key|external id|remote id|visitor id|provider id|external customer id|customer external id|subscription external id|external subscription id|stream id|media id|event key|uid|uuid|guid|rowguid|public id|unique id|object id|provider uid|stripe id|stripe customer id|provider customer id|unique key|span id|job id|process id|upload id|subject id|import id|file id|deduplication key",
      .text,
      .text([
        "{hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}", "{hex:32}", "{alnum:20}", "{alnum:12}",
        "{alnum:8}",
      ])),
    NameRule(
      "sha 256|checksum|digest|content hash|hash|fingerprint|file hash|signature|sha|etag|variation digest|sha 256 hash|blob hash",
      .text, .text(["{hex:64}", "{hex:40}", "{hex:32}", "{hex:16}", "{hex:8}"])),
    NameRule("md 5|md 5 hash|md 5 sum", .text, .text("{hex:32}")),
    NameRule(
      "sha 1|commit|commit hash|commit sha|commit id|git sha|revision hash", .text,
      .text(["{hex:40}", "{hex:7}"])),
    NameRule("sha 512", .text, .text("{hex:128}")),
    NameRule(
      "algorithm|hash algorithm|encryption|cipher|hash type", .text, .lexicon("hash_algorithms")),
    NameRule(
      "branch|branch name|git branch", .text,
      .text(["feature/{verbs|slug}-{nouns|slug}{#}", "{nouns|slug}{#}"])),
    NameRule(
      "version|app version|release|version number|api version|software version|client version|schema version|firmware version|os version|build version|version name|browser version|agent version|version info|sdk version",
      .text,
      .text(["{int:0-12}.{int:0-30}.{int:0-99}", "{int:1-12}.{int:0-9}", "{int:1-99}", "{int:1-9}"])
    ),
    NameRule(
      "version", .text, in: "schema migration|migration|schema|flyway",
      .text("20{int:10-25}{int:10-12}{int:10-28}{digits:6}")),
    NameRule("build|build number", .text, .text("{int:1000-99999}")),
    NameRule("programming language|code language", .text, .lexicon("programming_languages")),
    NameRule("log level|level|severity level", .text, .lexicon("log_levels")),
    NameRule("severity", .text, .lexicon("severities")),
    NameRule(
      "logger|class name|job class|module|component|class|handler|worker|model type|package name|job name|task name|function name|method name|controller|namespace name",
      .text,
      .text(["{nouns|title}{nouns|title}Service{#}", "{nouns|title}Service{#}", "{nouns|title}{#}"])
    ),
    NameRule(
      "event|event name|event type|action type name|webhook type|event code|e type|trigger event|event kind",
      .text, .lexicon("event_names")),
    NameRule(
      "name|type", .text, in: "event log|webhook|audit|activity|notification event",
      .text("{event_names}{#}")),
    NameRule(
      "action|operation|activity|action name|operation type|change type|action type|audit action",
      .text, .lexicon("audit_actions")),
    NameRule("permission|permission name|privilege|grant|ability", .text, .lexicon("permissions")),
    NameRule(
      "name|code|key|slug", .text, in: "permission|privilege|scope|ability",
      .text("{permissions}{#}")),
    NameRule(
      "role|role name|user role|access level|user type|account type|role code|member role", .text,
      .lexicon("roles")),
    NameRule("name|title|code|key", .text, in: "role|authority", .text("{roles}{#}")),
    NameRule(
      "feature key|feature flag|flag|flag name|feature name|experiment|setting key|config key|setting name|parameter name|preference key|option name|attribute key|property name|attribute name|meta key",
      .text, .text("{feature_keys}{#}")),
    NameRule(
      "key|name|code", .text,
      in:
        "feature|flag|setting|preference|config|configuration|experiment|option|parameter|property|metadata|attribute",
      .text(["{feature_keys}{#}", "{nouns|slug}_{nouns|slug}{#}", "{nouns|slug}{#}"])),
    NameRule(
      "scope|oauth scope|scopes|api scope|grant scope", .text,
      .text(["{api_scopes}", "{permissions}"])),
    NameRule(
      "cron|cron expression|schedule expression|cron schedule|crontab", .text,
      .lexicon("cron_expressions")),
    NameRule(
      "error|error message|exception|last error|failure message|validation error|stack trace|backtrace|error detail|error description|error text|e error|status message|status msg",
      .text, .text(["{error_messages}", "{nouns} not found", "failed"])),
    NameRule(
      "error code|result code|failure code|reason code|status reason code", .text,
      .text(["ERR_{digits:4}", "E{digits:3}"])),
    NameRule("message template|template|format|pattern name", .text, .words(3...6)),
    NameRule(
      "query|sql|search query|search term|q|search text|search keyword|search phrase|filter query",
      .text, .words(1...4)),
    NameRule(
      "otp|verification code|pin|pin code|passcode|mfa code|sms code|two factor code", .text,
      .text(["{digits:6}", "{digits:4}"])),
    NameRule("referrer|referer|http referer", .text, url),
    NameRule(
      "utm source|source|traffic source|lead source|acquisition source|origin|channel|medium|utm medium|marketing channel|sales channel|referral source|acquisition channel|order source|signup source",
      .text,
      .choice([
        ("web", 40), ("mobile", 25), ("email", 12), ("api", 8), ("referral", 8), ("social", 7),
      ])),
    NameRule("utm campaign|campaign", .text, .text("{adjectives|slug}_{nouns|slug}")),
    NameRule(
      "provider|auth provider|oauth provider|identity provider|login provider|login type|auth type|authentication type|authentication method|client authentication method",
      .text,
      .choice([
        ("google", 40), ("github", 20), ("email", 25), ("apple", 10), ("microsoft", 5),
      ])),
    NameRule("environment|env|stage|deployment environment", .text, .lexicon("environments")),
    NameRule(
      "theme|ui theme|color scheme|theme preference|appearance", .text,
      .choice([("light", 50), ("dark", 35), ("system", 15)])),
    NameRule(
      "frequency|interval|recurrence|schedule|billing period|billing cycle|billing interval|billing frequency|cycle|repeat|period type",
      .text,
      .choice([
        ("monthly", 50), ("yearly", 20), ("weekly", 18), ("daily", 12),
      ])),
    NameRule("day of week|weekday|day name", .text, .lexicon("weekdays")),
    NameRule("month|month name", .text, .lexicon("months")),
    NameRule(
      "quarter|fiscal quarter", .text, .choice([("Q1", 1), ("Q2", 1), ("Q3", 1), ("Q4", 1)])),
    NameRule(
      "entity type|resource type|object type|model name|subject type|target type|item type|owner type|record type|commentable type|reference type|notifiable type|auditable type|source type|parent type|content kind|entity name|table name|entity|resource|resource name|related type|imageable type|taggable type|trackable type|syncable type",
      .text, .lexicon("entity_types")),
    NameRule(
      "regex|regexp|validation regex", .text,
      .choice([("^[a-z]+$", 3), ("^[0-9]{4}$", 2), ("^[A-Z]{2}$", 1)])),
    NameRule(
      "id", .text,
      .text([
        "{hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}", "{hex:32}", "{alnum:20}", "{alnum:12}",
        "{alnum:8}",
      ])),
    NameRule(
      "code|short code|shortcode|identifier|code name|lookup code|internal code|external code|ident|codename|ref code",
      .text,
      .text([
        "{upper:3}-{digits:4}{#}", "{upper:3}{digits:3}", "{upper:2}{digits:2}", "{upper:3}",
        "{upper:2}",
      ])),
    NameRule(
      "number|no|num|document no", .text,
      .text(["{digits:8}{#}", "{digits:6}", "{digits:4}", "{digits:2}"])),
    NameRule(
      "key|property|attribute|option|setting|parameter|field|field name|column name|variable",
      .text, .text(["{feature_keys}{#}", "{nouns|slug}_{nouns|slug}{#}", "{nouns|slug}{#}"])),
    NameRule(
      "value|val|old value|new value|default value|setting value|parameter value|meta value|attribute value|previous value|str v|option value",
      .text, .text(["{adjectives} {nouns}", "{nouns}"], weights: [6, 4])),
  ]
}
