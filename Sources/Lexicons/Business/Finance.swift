/// Payment, shipping, insurance and accounting.
enum Finance {
  static let text = """
    [payment_methods weighted]
    credit_card*44 | debit_card*22 | paypal*14 | bank_transfer*8 | apple_pay*6 | google_pay*4 |
    cash*4 | gift_card*2 | check*1
    [card_brands weighted rows] name|prefix|digits
    Visa|4|16|52
    Mastercard|51|16|24
    American Express|37|15|12
    Discover|6011|16|6
    JCB|3528|16|3
    Diners Club|36|14|1
    UnionPay|62|16|2
    [card_types weighted]
    credit*58 | debit*38 | prepaid*4
    [payment_terms weighted]
    Due on receipt*20 | Net 7*5 | Net 15*12 | Net 30*45 | Net 45*6 | Net 60*9 | Net 90*3
    [payment_providers]
    Stripe | PayPal | Square | Adyen | Braintree | Klarna | Worldpay | Checkout.com |
    Authorize.net | Mollie
    [decline_reasons weighted]
    insufficient_funds*40 | card_declined*24 | expired_card*12 | incorrect_cvc*10 |
    processing_error*5 | suspected_fraud*5 | limit_exceeded*4
    [bank_names]
    First Harbor Bank | Northfield Savings | Cornerstone Community Bank | Summit National Bank |
    Riverside Credit Union | Liberty Trust Bank | Pioneer Mutual Bank | Evergreen Federal Savings |
    Lakeshore Bank | Union Valley Bank | Granite State Bank | Pacific Crest Bank |
    Prairie Farmers Bank | Heritage Oak Bank | Bluewater Financial | Metro Commerce Bank
    [carriers weighted]
    UPS*30 | FedEx*26 | USPS*24 | DHL*12 | Amazon Logistics*4 | OnTrac*1 | Canada Post*1 |
    Royal Mail*1 | DPD*1
    [shipping_methods weighted]
    Standard*56 | Expedited*16 | Two-Day*12 | Overnight*5 | International*4 | Local Pickup*5 |
    Freight*2
    [incoterms]
    EXW | FCA | FAS | FOB | CFR | CIF | CPT | CIP | DAP | DPU | DDP
    [package_types weighted]
    box*56 | envelope*20 | padded mailer*14 | tube*2 | pallet*4 | crate*2 | bag*2
    [insurance_types weighted]
    Auto*32 | Home*18 | Health*22 | Life*10 | Renters*6 | Travel*4 | Dental*3 | Disability*1 |
    Pet*2 | Business*2
    [claim_types weighted]
    Collision*26 | Theft*10 | Water damage*14 | Fire*4 | Medical*20 | Liability*8 | Storm*10 |
    Glass*5 | Lost luggage*3
    [loan_types weighted]
    Mortgage*30 | Auto*28 | Personal*20 | Student*14 | Business*6 | Home equity*2
    [tax_types weighted]
    Sales tax*50 | VAT*24 | Income tax*12 | Property tax*6 | GST*4 | Excise*2 | Payroll tax*2
    [expense_categories weighted]
    Travel*18 | Meals*16 | Lodging*12 | Office Supplies*10 | Software*10 | Advertising*7 |
    Equipment*6 | Rent*5 | Utilities*5 | Training*4 | Postage*3 | Insurance*2 | Repairs*2
    [budget_categories weighted]
    Groceries*20 | Rent*12 | Transport*10 | Utilities*9 | Dining*12 | Entertainment*7 | Health*6 |
    Clothing*5 | Savings*6 | Education*3 | Gifts*3 | Travel*4 | Pets*2 | Household*5
    [merchants]
    Corner Market | Greenleaf Grocery | City Fuel | Bean Street Coffee | Harbor Hardware |
    Metro Pharmacy | Bookworm Books | Northside Deli | Sunrise Bakery | Fresh Fields | Quick Stop |
    Urban Outfit | Paws & Claws | Cinema Grand | Wheels Rental | Skyline Hotel | Pixel Games |
    Bloom Florist | Ironworks Gym | Noodle House | Taco Stand | Pizza Corner | Blue Plate Diner |
    Cloud Hosting Co | Streamline Video
    [general_ledger_accounts rows] number|name|kind
    1000|Cash|asset
    1010|Petty Cash|asset
    1100|Accounts Receivable|asset
    1200|Inventory|asset
    1300|Prepaid Expenses|asset
    1500|Equipment|asset
    1510|Accumulated Depreciation|asset
    1600|Buildings|asset
    2000|Accounts Payable|liability
    2100|Accrued Expenses|liability
    2200|Sales Tax Payable|liability
    2300|Payroll Liabilities|liability
    2400|Deferred Revenue|liability
    2500|Notes Payable|liability
    3000|Owner's Equity|equity
    3100|Retained Earnings|equity
    4000|Sales Revenue|revenue
    4100|Service Revenue|revenue
    4200|Interest Income|revenue
    4900|Sales Returns|revenue
    5000|Cost of Goods Sold|expense
    6000|Salaries and Wages|expense
    6100|Rent|expense
    6200|Utilities|expense
    6300|Office Supplies|expense
    6400|Advertising|expense
    6500|Travel|expense
    6600|Insurance|expense
    6700|Depreciation|expense
    6800|Professional Fees|expense
    6900|Bank Fees|expense
    [ticker_symbols]
    ACML | BRWL | CRVT | DOMR | EVMR | FNWD | GLDW | HEXR | IRNL | JNPR | KEYS | LMRA | MNTR |
    NPEK | OKHV | PNCR | QLLN | RVND | SLVF | TDWT | UMBR | VRDA | WSTR | ZPHX
    [exchanges]
    NYSE | NASDAQ | LSE | TSE | HKEX | SSE | Euronext | TSX | ASX | BSE | FWB | SIX | B3 | JSE
    [crypto_currencies rows] code|name
    BTC|Bitcoin
    ETH|Ether
    USDT|Tether
    USDC|USD Coin
    SOL|Solana
    XRP|XRP
    ADA|Cardano
    DOGE|Dogecoin
    LTC|Litecoin
    DOT|Polkadot
    [real_estate_types weighted]
    Single-family home*46 | Condominium*18 | Apartment*14 | Townhouse*12 | Duplex*4 | Land*3 |
    Mobile home*2 | Commercial*1
    [listing_statuses weighted]
    active*44 | pending*14 | sold*34 | withdrawn*5 | expired*3
    [amenities]
    Wi-Fi | Parking | Swimming pool | Air conditioning | Heating | Washer | Dryer | Kitchen |
    Dishwasher | Fireplace | Balcony | Garden | Gym | Elevator | Pets allowed | Hot tub |
    Breakfast included | Wheelchair access | Workspace | Television | Coffee maker | Iron | Crib |
    Ocean view | Mountain view | Barbecue grill | Bicycle storage | 24-hour reception
    [room_types weighted]
    Standard*34 | Double*24 | Queen*14 | King*12 | Suite*8 | Family*5 | Studio*3
    [survey_questions lines]
    How satisfied are you with our service?
    How likely are you to recommend us to a friend?
    How easy was it to find what you needed?
    What could we do better?
    How did you hear about us?
    Which feature do you use most often?
    Was your question answered?
    How would you rate the quality of the product?
    How would you rate the value for money?
    Will you buy from us again?
    How long have you been a customer?
    Is there anything else you would like to tell us?
    [scale_answers weighted]
    Strongly agree*24 | Agree*38 | Neutral*20 | Disagree*12 | Strongly disagree*6
    """
}
