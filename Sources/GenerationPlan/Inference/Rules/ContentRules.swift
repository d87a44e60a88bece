/// Titles, texts, slugs, tags, works of art and other things people write.
enum ContentRules {
  static let headline: Recipe = .grammar(
    "blog_title_templates", otherwise: ["The {adjectives|title} {nouns|title}", "{nouns|title}"])

  static let thing: Recipe = .text(
    [
      "{thing_names_first} {thing_names_second}{#}", "{nouns|title}{#}",
    ], weights: [95, 5])

  static let works = "film|movie|book|novel|series|episode|show|video"

  static let rules: [NameRule] = [
    NameRule(
      "title|headline|heading|subject|post title|page title|article title|subject line|seo title|meta title|caption|topic title|email subject|translated title|original title",
      .text, headline),
    NameRule("subtitle|tagline|slogan|strapline|motto|catch phrase|subheading", .text, .sentence),
    NameRule(
      "title|name|film title|movie title|original title", .text,
      in: "film|movie|show|series|episode|video",
      .text([
        "{film_titles_first} {film_titles_second}{#}", "The {adjectives|title} {nouns|title}{#}",
        "{adjectives|title} {nouns|title}{#}", "{nouns|title}{#}",
      ])),
    NameRule(
      "title|name|book title", .text, in: "book|novel|publication",
      .text([
        "{book_titles_first} {book_titles_second}{#}", "The {nouns|title} of {nouns|title}{#}",
        "{adjectives|title} {nouns|title}{#}", "{nouns|title}{#}",
      ])),
    NameRule(
      "title|name", .text, in: "album|track|song|playlist|record",
      .text([
        "{song_titles_first} {song_titles_second}{#}", "{adjectives|title} {nouns|title}{#}",
        "{nouns|title}{#}",
      ])),
    NameRule(
      "name", .text, in: "artist|band",
      .text(["{band_names_first} {band_names_second}{#}", "{nouns|title}{#}"])),
    NameRule("genre|genre name|music genre", .text, .lexicon("music_genres")),
    NameRule("name", .text, in: "genre", .text("{music_genres}{#}")),
    NameRule("film genre|movie genre", .text, .lexicon("film_genres")),
    NameRule("genre|category", .text, in: "film|movie|show", .lexicon("film_genres")),
    NameRule(
      "description|desc|product description|item description|long description|details|overview|descr|about text|translated description|original description|full description|event description|job description",
      .text, .paragraph),
    NameRule(
      "description|desc|product description|item description|details", .text,
      in: "product|item|part|article|variant|merchandise",
      .grammar("description_templates", otherwise: ["{adjectives|title} {nouns}", "{nouns}"])),
    NameRule(
      "body|text|content|comment|review|review text|message|feedback", .text,
      in: "review|feedback|product review|testimonial|rating",
      .grammar("review_templates", otherwise: ["{review_titles.text}"])),
    NameRule(
      "comment|review|review text|feedback|feedback text|testimonial", .text,
      with: "rating|star",
      .grammar("review_templates", otherwise: ["{review_titles.text}"])),
    NameRule(
      "title|headline|subject", .text, in: "review|feedback|testimonial|product review",
      .text("{review_titles.text@x}")),
    NameRule("note|notes|internal note|customer note|remark|memo", .text, .lexicon("notes")),
    NameRule("comment|comments|comment text|comment body|reply", .text, .lexicon("comments")),
    NameRule(
      "body|text|content|message", .text, in: "comment|reply|discussion", .lexicon("comments")),
    NameRule(
      "body|text|content|message|message text", .text, in: "message|chat|chat message|conversation",
      .lexicon("chat_messages")),
    NameRule(
      "subject|email subject|subject line", .text, in: "email|mail|newsletter|message|notification",
      .lexicon("email_subjects")),
    NameRule(
      "subject|title", .text, in: "ticket|support|case|support ticket", .lexicon("ticket_subjects")),
    NameRule("commit message", .text, .lexicon("commit_messages")),
    NameRule("log message", .text, .lexicon("log_messages")),
    NameRule(
      "message|msg|body|text", .text, in: "log|audit log|event log|log entry",
      .lexicon("log_messages")),
    NameRule(
      "message|text|title|body", .text, in: "notification|alert|reminder",
      .lexicon("notification_texts")),
    NameRule("quote|quotation", .text, .lexicon("quotes")),
    NameRule("question|question text", .text, .lexicon("survey_questions")),
    NameRule("reaction|emoji", .text, .lexicon("reactions")),
    NameRule(
      "short description|brief|excerpt|abstract|summary|snippet|teaser|meta description|blurb|synopsis|short desc|preview text",
      .text, .sentence),
    NameRule(
      "content|body|text|article|post body|html|markdown|message body|full text|body html|body text|html body|text body|description html|plain text|raw content|script|transcript|lyric|essay|document text|formatted body",
      .text, .paragraph),
    NameRule(
      "comment|comments|message|note|notes|remark|feedback|review|reply|review text|comment text|memo|annotation|answer|question|instruction|special instruction|delivery note|customer note|internal note|staff note|admin note|special request|opinion|response text|observation|free text|comment body",
      .text, .sentence),
    NameRule(
      "reason|cancellation reason|rejection reason|failure reason|refund reason|cancel reason|explanation|justification|reason text|termination reason|return reason|ban reason",
      .text, .lexicon("reasons")),
    NameRule("bullet|line item description|line description", .text, .words(2...5)),
    NameRule(
      "slug|permalink|url slug|url key|seo name|page slug|handle slug|url name|friendly url", .text,
      .slug(
        otherwise: [
          "{adjectives|slug}-{nouns|slug}-{nouns|slug}{#}", "{adjectives|slug}-{nouns|slug}{#}",
          "{nouns|slug}{#}",
        ], weights: [40, 55, 5])),
    NameRule(
      "slug|permalink|url slug|url key", .text, in: PersonRules.people,
      .slug(otherwise: ["{given_names.name@p|slug}-{last_names@p|slug}{#}"], weights: [1])),
    NameRule(
      "tag|tag name|label|labels|keyword|keywords|tag string|hashtag|topic tag|interest", .text,
      .lexicon("tags")),
    NameRule(
      "name|label|title|text|keyword|tag", .text, in: "tag|keyword|label|hashtag",
      .text("{tags}{#}")),
    NameRule("topic|subject area|theme topic|discipline", .text, .lexicon("topics")),
    NameRule(
      "name|title", .text, in: "topic|subject|forum|channel|interest", .text("{topics|title}{#}")),
    NameRule(
      "name|title", .text,
      in: "course|lesson|class|module|lecture|tutorial|training|workshop|curriculum",
      .text(["{course_titles_first} {course_subjects}{#}", "{topics|title}{#}", "{nouns|title}{#}"])
    ),
    NameRule(
      "name|title", .text, in: "event|conference|meetup|webinar|session|meeting|appointment",
      .text(["{event_titles}{#}", "{nouns|title}{#}"])),
    NameRule(
      "name|title", .text, in: "project|initiative|program|programme|milestone|sprint|epic|release",
      .text([
        "{project_names_first} {project_names_second}{#}", "{adjectives|title} {nouns|title}{#}",
        "{nouns|title}{#}",
      ])),
    NameRule(
      "name|title|summary", .text,
      in: "task|todo|ticket|issue|bug|story|case|work item|action item|checklist",
      .text(["{task_titles}{#}", "{verbs|title} {nouns}{#}"])),
    NameRule(
      "name|title", .text, in: "team|squad|group|club|community|guild|crew|party|league",
      .text(["{team_names}{#}", "{adjectives|title} {nouns|title}{#}", "{nouns|title}{#}"])),
    NameRule(
      "name|title", .text, in: "campaign|promotion|offer|newsletter|advertisement|ad|deal",
      .text(["{seasons} {nouns|title} Campaign{#}", "{nouns|title} Sale{#}", "{nouns|title}{#}"])),
    NameRule("sentence|line text|phrase", .text, .sentence),
    NameRule("word|term|lemma|vocabulary", .text, .text("{nouns}{#}")),
    NameRule("poem|story|plot|storyline", .text, .paragraph),
    NameRule(
      "special feature", .text,
      .choice([
        ("Trailers", 3), ("Commentaries", 3), ("Deleted Scenes", 2), ("Behind the Scenes", 2),
        ("Interviews", 1), ("Bloopers", 1),
      ])),
    NameRule("feature|features|highlight", .text, .lexicon("features")),
    NameRule("amenity|facility", .text, .lexicon("amenities")),
    NameRule("alt text|alt|image alt|image caption|photo caption", .text, .words(3...6)),
    NameRule("isrc", .text, .text("US{upper:3}{digits:7}")),
    NameRule(
      "film rating|content rating|mpaa rating|age rating", .text,
      .choice([
        ("G", 15), ("PG", 25), ("PG-13", 30), ("R", 25), ("NC-17", 5),
      ])),
    NameRule("rating", .text, .choice([("5", 40), ("4", 30), ("3", 16), ("2", 8), ("1", 6)])),
    NameRule(
      "grade|letter grade", .text, .choice([("A", 30), ("B", 35), ("C", 20), ("D", 10), ("F", 5)])),
    NameRule("sentiment", .text, .choice([("positive", 55), ("neutral", 30), ("negative", 15)])),
    NameRule("edition", .text, .choice([("1st", 6), ("2nd", 3), ("3rd", 1)])),
    NameRule(
      "chapter|section|unit title|section name|section title", .text,
      .text(["{nouns|title} and {nouns|title}", "{nouns|title}"])),
    NameRule("name", .text, in: "reason", .text("{reasons}{#}")),
    NameRule("name|short name|long name|object name|item label|caption name", .text, thing),
    // Where the column's list of values says that it is an honorific.
    NameRule("title|prefix", .text, .text("{given_names.title@p}")),
  ]
}
