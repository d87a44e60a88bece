/// Counts, measures and money.
enum NumberRules {
  /// Prices: the median is e^mu, most within a factor of seven of it.
  static let price: Recipe = .number(0.99...2_500, .logNormal(mu: 3.4, sigma: 0.9))
  static let amount: Recipe = .number(1...25_000, .logNormal(mu: 4.3, sigma: 1.0))
  static let cents: Recipe = .number(99...250_000, .logNormal(mu: 8.0, sigma: 0.9))
  static let counter: Recipe = .number(0...10_000, .exponential(rate: 0.02))
  static let few: Recipe = .number(1...10, .zipf(alpha: 1.5))

  static let rules: [NameRule] = [
    // Money.
    NameRule(
      "price|unit price|list price|cost|unit cost|sale price|retail price|selling price|purchase price|base price|unit amount|standard cost|msrp|wholesale price|replacement cost|original price|regular price|price per unit|cost price|actual cost|planned cost|ticket price|list cost|precise unit amount|compare at price|market price|last receipt cost",
      [.decimal, .integer], price),
    NameRule(
      "amount|total|subtotal|sub total|grand total|total amount|total price|net amount|gross amount|line total|invoice total|order total|total due|total cost|payment amount|refund amount|paid amount|amount paid|amount due|revenue|sale|spent|total spent|value amount|transaction amount|deposit|payment|bill amount|charge|credit amount|debit amount|net|gross|total paid|total value|order amount|sum|fee amount|fees amount|ytd|bonus|commission amount",
      [.decimal], amount),
    NameRule(
      "amount|total|subtotal|sub total|grand total|total amount|total price|payment amount",
      [.integer], amount),
    NameRule(
      "price cent|unit amount cent|price in cent|cost cent|price minor|unit price cent|cost in cent|min amount cent",
      .number, cents),
    NameRule(
      "cent|amount cent|total cent|subtotal cent|total amount cent|fee cent|tax cent|amount in cent|balance cent|cents|amount minor|fees amount cent|taxes amount cent|sub total excluding tax amount cent|precise amount cent",
      .number, .number(100...2_500_000, .logNormal(mu: 8.9, sigma: 1.0))),
    NameRule(
      "balance|account balance|current balance|available balance|opening balance|closing balance|credit balance|wallet balance|outstanding balance",
      .decimal, .number(0...50_000, .logNormal(mu: 6.5, sigma: 1.3))),
    NameRule(
      "balance|credit|point balance|credit balance", .integer,
      .number(0...50_000, .logNormal(mu: 5.5, sigma: 1.3))),
    NameRule(
      "tax|tax amount|vat amount|sales tax|tax amt|total tax|vat", .decimal,
      .number(0...500, .logNormal(mu: 1.8, sigma: 1.0))),
    NameRule(
      "tax rate|vat rate|sales tax rate|tax percentage|taxes rate", .number, .number(0...0.1)),
    NameRule("tax rate|vat rate|tax percentage|tax percent|taxes rate", .integer, .number(0...25)),
    NameRule(
      "discount|discount amount|coupon amount|rebate", .decimal,
      .number(0...100, .exponential(rate: 0.1))),
    NameRule(
      "shipping|shipping cost|freight|shipping fee|delivery fee|shipping amount|handling fee|delivery cost|shipping price|postage|ship rate|ship base",
      .decimal, .number(0...60, .logNormal(mu: 2.0, sigma: 0.6))),
    NameRule(
      "fee|service fee|processing fee|commission|penalty|late fee|fine|tip|gratuity", .decimal,
      .number(0...200, .logNormal(mu: 2.0, sigma: 0.9))),
    NameRule(
      "salary|annual salary|base salary|income|annual income|wage|compensation|yearly salary|min salary|max salary|pay",
      .number, .number(28_000...250_000, .logNormal(mu: 11.1, sigma: 0.35))),
    NameRule(
      "hourly rate|hourly wage|pay rate|rate per hour", .decimal,
      .number(12...180, .logNormal(mu: 3.5, sigma: 0.5))),
    NameRule(
      "budget|estimated cost|project budget|sale quota|quota amount|goal amount|target amount|sale last year|sale ytd",
      .number, .number(1_000...500_000, .logNormal(mu: 10.0, sigma: 1.0))),
    NameRule(
      "credit limit|limit amount|spending limit|overdraft limit", .number,
      .number(500...50_000, .logNormal(mu: 8.5, sigma: 0.8))),
    NameRule(
      "loan amount|principal|mortgage|loan", .number,
      .number(1_000...750_000, .logNormal(mu: 11.0, sigma: 1.0))),
    NameRule(
      "exchange rate|fx rate|currency rate|conversion rate|average rate|end of day rate", .decimal,
      .number(0.01...150, .logNormal(mu: 0.2, sigma: 0.8))),
    NameRule(
      "interest rate|apr|apy", .decimal, .number(0.5...29.9, .logNormal(mu: 1.7, sigma: 0.5))),
    NameRule(
      "rate|daily rate", .decimal, in: "rental|room|hotel|car",
      .number(0.99...400, .logNormal(mu: 3.5, sigma: 0.9))),
    NameRule(
      "rental rate|daily rate|nightly rate|rate per night|rate per day|rate amount", .decimal,
      .number(0.99...400, .logNormal(mu: 3.5, sigma: 0.9))),
    NameRule("rate", .decimal, .number(0...1)),
    NameRule(
      "market cap|valuation|net worth|annual revenue", .number,
      .number(100_000...500_000_000, .logNormal(mu: 15.5, sigma: 1.5))),
    // Shares.
    NameRule(
      "discount percent|discount percentage|percent off|discount pct", .number,
      .number(0...60, .exponential(rate: 0.1))),
    NameRule(
      "percent|percentage|pct|discount percent|discount percentage|percent off|discount pct|completion percent|progress|percentage rate|completion|percent complete|cpu usage|memory usage|battery level|battery|humidity|utilization|occupancy",
      .number, .number(0...100)),
    NameRule(
      "discount|discount percent|discount percentage|percent off", .integer, .number(0...50)),
    NameRule(
      "ratio|fraction|probability|confidence|confidence score|similarity|weight factor|share|accuracy score|precision score|recall|alpha|opacity|win rate|click rate|open rate|bounce rate|churn rate|unit price discount",
      .decimal, .number(0...1)),
    NameRule(
      "multiplier|factor|coefficient|scale factor", .decimal,
      .number(0.1...10, .logNormal(mu: 0, sigma: 0.5))),
    NameRule(
      "gpa|grade point average", .decimal, .number(0...4, .normal(mean: 3.1, deviation: 0.5))),
    NameRule(
      "millisecond|duration ms|length ms|duration milli", .integer,
      in: "track|song|recording",
      .number(90_000...600_000, .normal(mean: 235_000, deviation: 65_000))
    ),
    NameRule(
      "second|duration|duration second|length", .integer, in: "track|song|recording",
      .number(90...600, .normal(mean: 235, deviation: 65))),
    // Ratings and ranks.
    NameRule(
      "rating|stars|star|review score|star rating|user rating|avg rating|average rating|overall rating",
      .number, .scale(widest: 100, otherwise: 1...5)),
    NameRule("score", .number, .scale(widest: 10, otherwise: nil)),
    NameRule("gender|sex", .integer, .number(1...2)),
    NameRule(
      "score|points|point|karma|reputation|xp|experience point|loyalty point|reward point|up score|test score|credit score point|fav count score",
      .integer, .number(0...10_000, .exponential(rate: 0.004))),
    NameRule(
      "score|average score|grade|mark", .number, .number(0...100, .normal(mean: 72, deviation: 15))),
    NameRule("credit score|fico", .integer, .number(300...850, .normal(mean: 690, deviation: 80))),
    NameRule("rank|ranking|place", .integer, .number(1...1_000)),
    NameRule(
      "level|player level|stage number", .integer, .number(1...60, .exponential(rate: 0.08))),
    NameRule("down score", .integer, .number(-50...0)),
    NameRule(
      "priority|severity|importance|urgency|priority level|severity level", .integer, .number(1...5)
    ),
    NameRule("difficulty", .integer, .number(1...5)),
    NameRule(
      "grade", .integer, in: "student|enrollment|exam",
      .number(0...100, .normal(mean: 78, deviation: 12))),
    // Counts.
    NameRule(
      "quantity|qty|order qty|item quantity|unit|piece|number of item|ordered quantity|seat count|received qty|stocked qty|quantity ordered|units sold",
      .number, few),
    NameRule(
      "stock|stock quantity|inventory|inventory count|on hand|quantity on hand|stock level|quantity in stock|units in stock|available quantity|in stock|stock count|quantity available|safety stock level",
      .integer, .number(0...2_000, .exponential(rate: 0.01))),
    NameRule(
      "quantity|stock|qty", .integer, in: "stock|inventory|product|warehouse|variant",
      .number(0...2_000, .exponential(rate: 0.01))),
    NameRule(
      "reorder level|reorder point|minimum stock|min stock|min quantity|minimum quantity|min order qty",
      .integer, .number(1...100)),
    NameRule(
      "max quantity|maximum quantity|max order qty|capacity|max capacity|max attendee|max participant|max user|max member",
      .integer, .number(10...1_000, .logNormal(mu: 4.5, sigma: 0.9))),
    NameRule(
      "count|cnt|view|view count|like|like count|share count|comment count|download|download count|follower|follower count|hit|click|impression|vote|visit|reply count|use count|usage count|post count|subscriber count|total count|num view|favorite count|member count|login count|play count|upvote|downvote|following count|page view|reaction count|sign in count|fav count|number of use|order count|rental count|units",
      .integer, counter),
    NameRule(
      "view|view count|impression|page view|play count", .integer,
      .number(0...1_000_000, .logNormal(mu: 5, sigma: 2))),
    NameRule(
      "attempt|retry|retry count|attempt count|failed attempt|failed login attempt|tries|try count|retries|failure count|error count|max retry|max attempt|payment attempt|failed login count",
      .integer, .number(0...5, .zipf(alpha: 2))),
    NameRule(
      "employee count|number of employee|headcount|staff count|company size|team size", .integer,
      .number(1...10_000, .logNormal(mu: 4, sigma: 1.5))),
    NameRule("population", .integer, .number(100...10_000_000, .logNormal(mu: 9.5, sigma: 1.7))),
    NameRule(
      "guest count|number of guest|adult|number of people|party size|passenger count|occupant",
      .integer, .number(1...10, .zipf(alpha: 1.2))),
    NameRule(
      "children|child count|dependent|number of child|kid|num child at home|total child", .integer,
      .number(0...6, .exponential(rate: 0.9))),
    NameRule("bedroom|bed", .integer, .number(0...8, .normal(mean: 2.7, deviation: 1.1))),
    NameRule("bathroom|bath", .number, .number(1...6, .normal(mean: 2, deviation: 0.8))),
    NameRule(
      "page|page count|number of page|num page|length page", .integer,
      .number(20...1_200, .logNormal(mu: 5.6, sigma: 0.5))),
    NameRule("page number|page no", .integer, .number(1...400)),
    NameRule(
      "word count|character count|line count", .integer,
      .number(10...20_000, .logNormal(mu: 6.2, sigma: 1.0))),
    NameRule("credit|credit hour|credits", .integer, .number(1...6)),
    NameRule("semester", .integer, .number(1...8)),
    NameRule(
      "goal|assist|win|loss|draw|goals scored", .integer, .number(0...40, .exponential(rate: 0.15))),
    // Order within something.
    NameRule(
      "position|sort order|order|display order|sequence|ordinal|sort|seq|sequence number|line number|line no|item number|order index|index|rank order|step|step number|row number|sort index|ordering|order no|ordinal position|seq no|list order|menu order|number|item no|chapter number|episode number|season|season number|track number|disc number|round",
      .integer, .number(1...100)),
    NameRule(
      "version|revision|lock version|version number|revision number|schema version|edition|configuration version",
      .integer, .number(1...20, .zipf(alpha: 1.4))),
    NameRule("depth|tree level|nesting level|topological ordering", .integer, .number(0...8)),
    NameRule("bucket|shard|partition|slot", .integer, .number(0...63)),
    // Measures.
    NameRule(
      "age|user age|patient age|customer age", .integer,
      .number(18...90, .normal(mean: 42, deviation: 16))),
    NameRule(
      "weight|weight kg|mass|gross weight|net weight|product weight|package weight|shipping weight|item weight|weight lb",
      .decimal, .number(0.05...60, .logNormal(mu: 0.6, sigma: 1.1))),
    NameRule(
      "weight|weight gram|weight g", .integer, .number(10...50_000, .logNormal(mu: 6.2, sigma: 1.2))
    ),
    NameRule(
      "weight|weight kg|body weight", .number,
      in: "patient|person|user|athlete|player|member|vital",
      .number(45...130, .normal(mean: 78, deviation: 15))),
    NameRule(
      "height|height cm", .number, in: "patient|person|user|athlete|player|member|vital",
      .number(145...205, .normal(mean: 171, deviation: 10))),
    NameRule(
      "height|width|image width|image height|thumbnail width|thumbnail height|screen width|screen height|pixel width|resolution|video width|video height",
      .integer, .number(64...3_840, .logNormal(mu: 6.8, sigma: 0.5))),
    NameRule(
      "height|width|length|depth|thickness|diameter|radius|dimension", .decimal,
      .number(0.5...200, .logNormal(mu: 3, sigma: 0.8))),
    NameRule(
      "length", .integer, in: "film|movie|video|song|track|episode",
      .number(45...210, .normal(mean: 108, deviation: 20))),
    NameRule(
      "length|media length|thumbnail length", .integer,
      .number(1...500, .logNormal(mu: 4, sigma: 0.9))),
    NameRule(
      "area|square foot|square meter|sqft|floor area|lot size|living area|surface", .number,
      .number(300...8_000, .logNormal(mu: 7.3, sigma: 0.5))),
    NameRule("volume|capacity liter", .decimal, .number(0.1...500, .logNormal(mu: 2, sigma: 1.2))),
    NameRule(
      "distance|distance km|distance mile|miles", .number,
      .number(1...200_000, .logNormal(mu: 5, sigma: 1.8))),
    NameRule(
      "mileage|odometer", .integer, .number(10...250_000, .normal(mean: 62_000, deviation: 38_000))),
    NameRule(
      "speed|velocity|speed kmh", .number, .number(0...160, .normal(mean: 62, deviation: 25))),
    NameRule(
      "temperature|temp|temperature celsius|temp c", .number,
      .number(-25...42, .normal(mean: 15, deviation: 10))),
    NameRule("body temperature", .decimal, .number(35...41.5, .normal(mean: 36.8, deviation: 0.5))),
    NameRule(
      "pressure|air pressure", .number, .number(960...1_050, .normal(mean: 1_013, deviation: 10))),
    NameRule("heart rate|pulse|bpm", .integer, .number(45...180, .normal(mean: 74, deviation: 14))),
    NameRule("systolic", .integer, .number(90...190, .normal(mean: 122, deviation: 14))),
    NameRule("diastolic", .integer, .number(50...120, .normal(mean: 79, deviation: 10))),
    NameRule("calorie|kcal|energy", .number, .number(10...1_500, .logNormal(mu: 5.5, sigma: 0.8))),
    NameRule("voltage", .decimal, .number(1...240)),
    NameRule(
      "size byte|byte|file size|size|content length|size in byte|content size|payload size|media size|response size|bytes sent|bytes received|upload size|disk usage|attachment size",
      .integer, .number(64...500_000_000, .logNormal(mu: 11, sigma: 2.2))),
    NameRule(
      "size mb|memory mb|disk gb|memory gb|storage gb|size gb", .number,
      .number(1...4_096, .logNormal(mu: 5, sigma: 1.5))),
    // Durations.
    NameRule(
      "duration ms|latency|latency ms|response time|response time ms|elapsed ms|execution time|execution time ms|processing time ms|elapsed|time ms|load time|duration milli|millisecond|milli|runtime ms|query time|took ms|usage diff|ttfb",
      .number, .number(1...60_000, .logNormal(mu: 4.8, sigma: 1.2))),
    NameRule(
      "duration|duration second|second|session duration|call duration|play time|length second|time spent|elapsed second|watch time|wait time|ttl|timeout|expires in",
      .number, .number(1...14_400, .logNormal(mu: 6, sigma: 1.1))),
    NameRule(
      "minute|duration minute|duration min|prep time|cook time|runtime|running time|estimated minute|estimated time|delivery time minute|vscode min|usage min|total time",
      .integer, .number(5...240, .logNormal(mu: 3.8, sigma: 0.7))),
    NameRule(
      "hour|duration hour|estimated hour|hours worked|vacation hour|sick leave hour|actual hour|billable hour|logged hour|actual resource hr",
      .number, .number(0.25...80, .logNormal(mu: 1.6, sigma: 0.9))),
    NameRule(
      "day|duration day|lead time|day count|days to manufacture|grace period|rental duration|payment term|retention day|trial day|notice period|validity day|average lead time|leave day|net payment term|invoice grace period|stay length|night",
      .integer, .number(1...90, .exponential(rate: 0.1))),
    NameRule(
      "month count|term month|duration month|contract length|tenure|contract term|loan term|number of month",
      .integer, .number(1...60)),
    NameRule(
      "years of experience|experience|experience year|seniority year|year of experience", .integer,
      .number(0...40, .exponential(rate: 0.12))),
    // Several years are a length of time, one year is a date.
    NameRule("years|yrs", .number, .number(0...40, .exponential(rate: 0.12))),
    NameRule(
      "age years|years old|years of age", .number,
      .number(18...90, .normal(mean: 41, deviation: 14))),
    NameRule(
      "warranty years|guarantee years|contract years|lease years|retention years|duration years|vesting years|validity years|warranty in years",
      .number, .number(1...10, .exponential(rate: 0.3))),
    NameRule(
      "loan years|term years|mortgage years|amortization years|depreciation years|useful life years|maturity years",
      .number, .number(1...30)),
    NameRule(
      "interval|frequency|period|refresh interval|polling interval", .integer, .number(1...60)),
    NameRule("debt|delinquent day", .integer, .number(0...120, .exponential(rate: 0.1))),
    // Calendars.
    NameRule(
      "year|release year|publication year|model year|year built|fiscal year|birth year|graduation year|manufacture year|founded year|year founded|established year|vintage|exp year|expiry year",
      .integer, .number(1_970...2_025, .normal(mean: 2_012, deviation: 11))),
    NameRule(
      "exp year|expiry year|expiration year|card exp year", .integer, .number(2_026...2_032)),
    NameRule(
      "birth year|year of birth|yob", .integer,
      .number(1_940...2_007, .normal(mean: 1_984, deviation: 14))),
    NameRule(
      "month|birth month|exp month|expiry month|expiration month|start month|month number|card exp month",
      .integer, .number(1...12)),
    NameRule("day of month|month day|billing day|day number|birth day", .integer, .number(1...28)),
    NameRule("day of week|weekday|dow", .integer, .number(0...6)),
    NameRule("quarter|fiscal quarter", .integer, .number(1...4)),
    NameRule("week|week number|week of year", .integer, .number(1...52)),
    NameRule(
      "hour of day|start hour|end hour|opening hour|closing hour", .integer, .number(0...23)),
    // Software.
    NameRule("id|identifier", .integer, .number(1...1_000_000)),
    NameRule(
      "port|port number|server port", .integer,
      .choice([("443", 40), ("80", 25), ("8080", 15), ("5432", 8), ("22", 7), ("3306", 5)])),
    NameRule(
      "status code|http status|response code|http status code|response status|http code", .integer,
      .choice([
        ("200", 78), ("201", 6), ("204", 3), ("301", 2), ("304", 2), ("400", 2), ("401", 1.5),
        ("404", 4), ("500", 1), ("503", 0.5),
      ])),
    NameRule("status|state|stage|status id code", .integer, .number(0...4, .zipf(alpha: 1.2))),
    NameRule(
      "type|kind|mode|category|class|flag|fee type|membership type|payment status|actor type|object kind",
      .integer, .number(0...5, .zipf(alpha: 1))),
    NameRule(
      "flags|bit flag|bitmask|bit pref|permission mask|level mask", .integer, .number(0...255)),
    NameRule(
      "error code|exit code|return code|result code", .integer,
      .choice([("0", 90), ("1", 7), ("2", 2), ("127", 1)])),
    NameRule("pid|process id", .integer, .number(100...65_535)),
    NameRule(
      "x|coordinate x|pos x|position x|y|coordinate y|pos y|position y|offset x|offset y", .number,
      .number(0...2_000)),
    NameRule("z", .number, .number(0...100)),
    NameRule(
      "offset|stream ordering|stream position|cursor|block number|event stream ordering|stream id|sequential id",
      .integer, .number(1...10_000_000)),
    NameRule("nonce|random|seed|salt", .integer, .number(0...2_147_483_647)),
    NameRule(
      "ts|timestamp|created ts|time|event ts|received ts|origin server ts|last access ts|created time|created timestamp|expiry ts|last seen ts|start ts|end ts|updated ts|epoch|unix time|ts added|create time|update time|last seen|creation time|start time|end time|added ts|updated time|last update time|event time|valid until|ts valid until|expiration time|expires at|expires|ttl at",
      .integer, .number(1_672_531_200...1_767_225_599)),
    NameRule(
      "created time ms|ts ms|timestamp ms|time ms epoch|ts added ms|ts valid until ms|valid until ms",
      .integer, .number(1_672_531_200_000...1_767_225_599_999)),
    NameRule(
      "limit|max|maximum|quota|upper limit|threshold|rate limit|uses allowed|max use|usage limit|usage threshold",
      .number, .number(1...10_000, .logNormal(mu: 4.6, sigma: 1.2))),
    NameRule("min|minimum|lower limit", .number, .number(0...100)),
  ]
}
