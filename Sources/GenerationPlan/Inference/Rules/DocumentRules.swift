/// Documents (JSON) and binary values.
enum DocumentRules {
  static let rules: [NameRule] = [
    NameRule(
      "setting|settings|preference|preferences|option|options|config|configuration|conf|ui setting|user preference|notification setting|two fa setting|email setting|debug setting",
      .json,
      .json([
        #"{{"theme": "dark", "locale": "{locales}", "page_size": {int:1-10}0, "notifications": {{"email": true, "push": false}}}}"#,
        #"{{"theme": "light", "beta": true}}"#,
      ])),
    NameRule(
      "metadata|meta|extra|additional info|attribute|attributes|property|properties|custom field|custom fields|extra data|additional data|info|details|detail|context|data|extras|internal metadata|profile data|descriptor|additional properties|misc|trait|annotation",
      .json,
      .json([
        #"{{"source": "{utm_sources}", "version": {int:1-20}, "labels": ["{tags}", "{tags}"]}}"#,
        #"{{"ref": "{alnum:10}", "score": {int:0-100}, "verified": true}}"#,
        #"{{"note": "{adjectives} {nouns}", "color": "{colors.name}"}}"#,
      ])),
    NameRule(
      "payload|event|body|message|request|response|event data|content|request body|response body|params|parameters|arguments|args|serialized params|input|output|webhook payload|request payload|raw|raw data|raw response|result|event payload|job data|error|headers",
      .json,
      .json([
        #"{{"event": "{event_names}", "id": "{hex:16}", "attempt": {int:1-5}, "data": {{"amount": {int:100-99999}, "currency": "{currencies.code}"}}}}"#,
        #"{{"event": "{event_names}", "id": "{hex:16}", "ok": true}}"#,
      ])),
    NameRule(
      "tag|tags|label|labels|keyword|keywords|category|categories|skill|skills|role|roles|scope|scopes|permission|permissions|feature|features|images|phones|emails|links|items|attachments|options list|ids",
      .json,
      .json([
        #"["{tags}", "{tags}"]"#, #"["{tags}"]"#, #"["{tags}", "{tags}", "{tags}"]"#, "[]",
      ])),
    NameRule(
      "address|billing address|shipping address|location|full address", .json,
      .json([
        #"{{"street": "{int:1-9999} {street_names} {street_types}", "city": "{us_places.city@a}", "state": "{us_places.state_code@a}", "zip": "{us_places.zip_prefix@a}{digits:2}"}}"#
      ])),
    NameRule(
      "coordinates|geo|geometry|point|geo location|position", .json,
      .json([
        #"{{"lat": {us_places.latitude@a}, "lng": {us_places.longitude@a}}}"#
      ])),
    NameRule(
      "name|title|description|translation|translations|i 18 n|localized name|label text", .json,
      .json([
        #"{{"en": "{adjectives|title} {nouns|title}", "fr": "{nouns|title}"}}"#
      ])),
    NameRule(
      "history|log|logs|events|changes|audit|versions|line items|entries|steps|items list", .json,
      .json([
        #"[{{"at": "2025-0{int:1-9}-1{int:0-9}", "by": "{given_names.name|lower}", "action": "updated"}}]"#,
        "[]",
      ])),
    NameRule(
      "price|prices|pricing|amounts|rates|cost|totals", .json,
      .json([
        #"{{"currency": "USD", "amount": {int:1-999}.{digits:2}}}"#
      ])),
    NameRule(
      "schedule|hours|opening hours|availability|business hours", .json,
      .json([
        #"{{"mon": ["09:00", "17:00"], "tue": ["09:00", "17:00"], "sat": []}}"#
      ])),
    NameRule(
      "sha 256|sha 256 hash|hash|digest|checksum|content hash|hashed secret|token hash|hashed token|key hash|hashed password|password hash|fingerprint|signature hash",
      .bytes, .bytes(32...32)),
    NameRule("md 5|md 5 hash", .bytes, .bytes(16...16)),
    NameRule("sha 1|commit", .bytes, .bytes(20...20)),
    NameRule("sha 512|signature", .bytes, .bytes(64...64)),
    NameRule("salt|nonce|iv|initialization vector", .bytes, .bytes(16...16)),
    NameRule(
      "secret|key|private key|public key|encryption key|secret key|token", .bytes, .bytes(32...32)),
    NameRule(
      "image|photo|picture|avatar|thumbnail|logo|icon|file|content|document|blob|data|attachment|body|pdf",
      .bytes, .bytes(128...512)),
  ]
}
