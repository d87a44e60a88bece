/// Companies, products, orders, payments and what they are called.
enum CommerceRules {
  static let companies =
    "company|organization|organisation|supplier|vendor|store|shop|merchant|manufacturer|publisher"
    + "|agency|business|firm|partner|employer|brand|distributor|customer company|tenant|workspace"
    + "|billing entity|franchise|carrier|shipper|lender|bank|hospital|clinic|warehouse|branch|office"
    + "|studio|label|account company"

  static let companyName: Recipe = .text([
    "{company_adjectives@o} {company_nouns@o}{#}", "{last_names@o} {company_suffixes@o}{#}",
    "{company_nouns@o}{#}",
  ])

  static let sku: Recipe = .text([
    "PROD-{digits:4}-{upper:1}{digits:1}{upper:1}", "{upper:3}-{digits:5}", "{upper:2}{digits:4}",
    "{upper:1}{digits:3}",
  ])

  static let reference: Recipe = .text([
    "{upper:3}-{digits:7}", "{upper:2}{digits:6}", "{upper:1}{digits:4}",
  ])

  static let rules: [NameRule] = [
    NameRule(
      "company|company name|organization|organisation|organization name|organisation name|employer"
        + "|business name|supplier|vendor|manufacturer|publisher|supplier name|vendor name|merchant"
        + "|merchant name|store name|shop name|legal business name|client name|agency|bank name"
        + "|issuer|registrar|insurer|insurance company|studio|label name",
      .text, companyName),
    NameRule("name|legal name|display name|trade name", .text, in: companies, companyName),
    NameRule("brand|brand name|make", .text, .text("{brands@x}")),
    NameRule("name", .text, in: "brand|make", .lexicon("brands")),
    NameRule("industry|sector|business type|industry name", .text, .lexicon("industries")),
    NameRule("name", .text, in: "industry|sector", .lexicon("industries")),
    NameRule(
      "product|product name|item name|item|product title|goods|article name|variant name", .text,
      .text(["{adjectives|title} {products.name@x}", "{products.name@x}"])),
    NameRule(
      "name|title", .text,
      in:
        "product|item|good|part|article|sku|merchandise|material|stock|inventory|component|asset|equipment|supply|add on|plan product",
      .text([
        "{brands@x} {products.name@x}{#}", "{products.name@x}{#}",
      ])),
    NameRule(
      "category|product category|category name|department category", .text,
      .text("{products.category@x}")),
    NameRule(
      "name|title", .text, in: "category|product category|subcategory|collection|catalog",
      .text("{products.category}{#}")),
    NameRule("subcategory|sub category", .text, .text("{products.category@x}")),
    NameRule(
      "sku|product code|item code|part number|part no|product number|item number|model number|stock code|article number|product sku|variant sku|mpn",
      .text, sku),
    NameRule("upc", .text, .text("{digits:12}")),
    NameRule("ean|barcode|gtin|ean 13", .text, .text(["{digits:13}", "{digits:8}"])),
    NameRule("isbn|isbn 13", .text, .text(["978{digits:10}", "{digits:10}"])),
    NameRule("issn", .text, .text("{digits:4}-{digits:4}")),
    NameRule("asin", .text, .text("B0{digits:8}")),
    NameRule(
      "serial number|serial no|serial|imei|chassis number", .text,
      .text(["SN{digits:10}", "{digits:8}"])),
    NameRule("imei", .text, .text("{digits:15}")),
    NameRule("vin", .text, .text("1{upper:2}{upper:2}{digits:12}")),
    NameRule(
      "license plate|plate number|registration number|plate|number plate", .text,
      .text(["{upper:3}-{digits:4}", "{upper:3}{digits:3}"])),
    NameRule(
      "lot number|batch number|batch|lot|batch code|lot no", .text,
      .text(["LOT-{digits:6}", "{digits:5}"])),
    NameRule("colour|color|colour name|color name", .text, .text("{colors.name@x}")),
    NameRule(
      "hex|hex color|colour hex|color hex|color code|colour code|background color|text color|hex code|bg color|fg color|border color",
      .text, .text(["{colors.hex@x}"])),
    NameRule("name", .text, in: "colour|color", .text("{colors.name@x}")),
    NameRule("size|product size|clothing size|shirt size", .text, .lexicon("sizes")),
    NameRule("name", .text, in: "size", .lexicon("sizes")),
    NameRule(
      "name", .text, in: "ship method|shipping method|delivery method",
      .text("{shipping_methods}{#}")),
    NameRule("material|fabric", .text, .lexicon("product_materials")),
    NameRule(
      "unit|uom|unit of measure|unit measure|measurement unit|unit name|unit measure code|size unit measure code|weight unit|dimension unit",
      .text, .text(["{units_of_measure.name@x}", "{units_of_measure.code@x}"])),
    NameRule("bank name", .text, .lexicon("bank_names")),
    NameRule("name", .text, in: "bank", .text("{bank_names}{#}")),
    NameRule("publisher|publisher name", .text, .lexicon("publishers")),
    NameRule("name", .text, in: "publisher", .text("{publishers}{#}")),
    NameRule("manufacturer|manufacturer name", .text, .lexicon("manufacturers")),
    NameRule("name", .text, in: "manufacturer", .text("{manufacturers}{#}")),
    NameRule("account type", .text, in: "bank account|account", .lexicon("account_types")),
    NameRule("payment term|payment terms", .text, .lexicon("payment_terms")),
    NameRule(
      "payment provider|payment gateway|gateway|psp|processor", .text, .lexicon("payment_providers")
    ),
    NameRule("fuel|fuel type", .text, .lexicon("fuel_types")),
    NameRule("transmission", .text, .lexicon("transmissions")),
    NameRule("symptom", .text, .lexicon("symptoms")),
    NameRule("allergy|allergen", .text, .lexicon("allergies")),
    NameRule("dosage frequency|dose frequency", .text, .lexicon("dosage_frequencies")),
    NameRule("dosage|strength", .text, .text("{drugs.strength@x}")),
    NameRule("stock status|inventory status|availability", .text, .lexicon("stock_statuses")),
    NameRule("return reason", .text, .lexicon("return_reasons")),
    NameRule(
      "expense category|expense type|budget category", .text, .lexicon("expense_categories")),
    NameRule("movement type", .text, .lexicon("inventory_movements")),
    NameRule("breed", .text, .text("{breeds.breed@x}")),
    NameRule(
      "order number|order no|order ref|order code|order reference|purchase order number|po number|purchase order",
      .text, .text(["ORD-{digits:8}", "PO{digits:6}", "{digits:6}"])),
    NameRule(
      "invoice number|invoice no|invoice ref|bill number", .text,
      .text(["INV-{digits:8}", "INV{digits:5}", "{digits:6}"])),
    NameRule(
      "tracking number|tracking code|tracking no|tracking|carrier tracking number|awb", .text,
      .text(["1Z{digits:16}", "{digits:12}", "{digits:8}"])),
    NameRule("carrier|shipping carrier|shipping company|courier", .text, .lexicon("carriers")),
    NameRule(
      "reference|reference number|reference no|ref|reference code|confirmation number|confirmation code|booking reference|record number|ref no|external reference|case number|ticket number|document number|receipt number|claim number|policy number|contract number|certificate number",
      .text, reference),
    NameRule(
      "shipping method|ship method|delivery method|shipping type|delivery type", .text,
      .lexicon("shipping_methods")),
    NameRule(
      "coupon|coupon code|promo code|discount code|voucher|voucher code|promotion code|gift code|referral code|invite code|invitation code",
      .text, .text(["{upper:4}{int:5-50}", "{upper:5}"])),
    NameRule(
      "code", .text, in: "coupon|promotion|discount|voucher|gift card|invite|referral",
      .text(["{upper:4}{int:5-50}{#}", "{upper:6}"])),
    NameRule(
      "currency|currency code|currency iso|amount currency|default currency|base currency|iso currency|transaction currency|price currency|from currency code|to currency code",
      .text, .text("{currencies.code@x}")),
    NameRule("name|currency name", .text, in: "currency", .text("{currencies.name@x}")),
    NameRule("code|iso code|iso", .text, in: "currency", .text("{currencies.code@x}")),
    NameRule("symbol|currency symbol", .text, in: "currency", .text("{currencies.symbol@x}")),
    NameRule("ticker|stock symbol|ticker symbol", .text, .lexicon("ticker_symbols")),
    NameRule(
      "payment method|payment type|method of payment|pay method|payment mode|tender type|payment method type",
      .text, .lexicon("payment_methods")),
    NameRule("method|type", .text, in: "payment|refund|payout", .lexicon("payment_methods")),
    NameRule(
      "card type|card brand|card network|credit card type|cc type", .text,
      .text("{card_brands.name@x}")),
    NameRule(
      "card number|credit card number|cc number|credit card|pan", .text,
      .text(["4{digits:15}", "{digits:12}"])),
    NameRule(
      "last 4|card last 4|last four|last 4 digit|card last four", .text, .text("{digits:4}")),
    NameRule("cvv|cvc|security code", .text, .text("{digits:3}")),
    NameRule("iban", .text, .text("GB{digits:2}{upper:4}{digits:14}")),
    NameRule("bic|swift|swift code|bic code", .text, .text("{upper:4}US{digits:2}")),
    NameRule(
      "account number|bank account number|account no|acct number", .text,
      .text(["{digits:10}", "{digits:6}"])),
    NameRule("routing number|aba|sort code", .text, .text(["{digits:9}", "{digits:6}"])),
    NameRule(
      "tax id|vat|vat number|ein|tax number|tax identification number|vat id|tin|legal number|gst number|company number",
      .text, .text(["{digits:2}-{digits:7}", "{digits:9}"])),
    NameRule("tax name|tax type", .text, .choice([("Sales tax", 5), ("VAT", 3), ("GST", 2)])),
    NameRule(
      "transaction id|transaction no|txn id|transaction reference|payment reference|charge id|payment intent id|authorization code|auth code|gateway transaction id|credit card approval code",
      .text, .text(["txn_{alnum:20}", "{alnum:12}", "{alnum:8}"])),
    NameRule(
      "plan|plan name|subscription plan|tier|pricing plan|membership|membership type|membership level|package",
      .text, .lexicon("subscription_plans")),
    NameRule(
      "name", .text, in: "plan|tier|membership|package|subscription",
      .text(["{subscription_plans|title}{#}"])),
    NameRule(
      "warranty|warranty period", .text, .choice([("1 year", 5), ("2 years", 3), ("90 days", 2)])),
    NameRule(
      "condition|item condition", .text,
      .choice([("new", 70), ("used", 15), ("refurbished", 10), ("damaged", 5)])),
    NameRule("car model|vehicle model", .text, .text("{vehicles.model@x}")),
    NameRule("make|manufacturer", .text, in: "car|vehicle|automobile", .text("{vehicles.make@x}")),
    NameRule("model", .text, in: "car|vehicle|automobile", .text("{vehicles.model@x}")),
    NameRule(
      "model|model name", .text,
      .text(["{brands} {upper:1}{int:100-999}", "{upper:2}-{int:10-999}"])),
    NameRule("insurance type|policy type|coverage type", .text, .lexicon("insurance_types")),
    NameRule(
      "property type|real estate type|listing type|home type|building type", .text,
      .lexicon("real_estate_types")),
    NameRule("cuisine", .text, .lexicon("cuisines")),
    NameRule("dish|dish name|meal|menu item|recipe name", .text, .lexicon("dishes")),
    NameRule("name|title", .text, in: "dish|meal|menu item|recipe|menu|food", .text("{dishes}{#}")),
    NameRule("ingredient|ingredient name", .text, .lexicon("ingredients")),
    NameRule("name", .text, in: "ingredient", .text("{ingredients}{#}")),
    NameRule("species|animal", .text, .lexicon("animals")),
    NameRule("pet type|pet species", .text, .lexicon("pet_species")),
    NameRule("name", .text, in: "pet|animal|dog|cat", .text("{pet_names}{#}")),
    NameRule("sport|sport name", .text, .lexicon("sports")),
    NameRule("medication|drug|drug name|medicine", .text, .text("{drugs.name@x}")),
    NameRule(
      "name", .text, in: "medication|drug|medicine|prescription", .text("{drugs.name@x}{#}")),
    NameRule(
      "specialty|speciality|specialization|medical specialty", .text,
      .lexicon("medical_specialties")),
    NameRule(
      "diagnosis|icd code|icd 10|diagnosis code", .text, .text("{upper:1}{digits:2}.{digits:1}")),
    NameRule("weather|weather condition", .text, .lexicon("weather")),
  ]
}
