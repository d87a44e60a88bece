/// Currencies of ISO 4217, with the digits of their minor unit.
enum Money {
  static let text = """
    [currencies weighted rows] code|numeric|name|symbol|minor_digits
    USD|840|US Dollar|$|2|4000
    EUR|978|Euro|€|2|1800
    GBP|826|Pound Sterling|£|2|700
    JPY|392|Yen|¥|0|400
    CNY|156|Yuan Renminbi|¥|2|400
    INR|356|Indian Rupee|₹|2|350
    AUD|036|Australian Dollar|A$|2|250
    CAD|124|Canadian Dollar|CA$|2|300
    CHF|756|Swiss Franc|CHF|2|150
    HKD|344|Hong Kong Dollar|HK$|2|90
    SGD|702|Singapore Dollar|S$|2|110
    SEK|752|Swedish Krona|kr|2|110
    NOK|578|Norwegian Krone|kr|2|80
    DKK|208|Danish Krone|kr|2|70
    NZD|554|New Zealand Dollar|NZ$|2|80
    KRW|410|South Korean Won|₩|0|110
    MXN|484|Mexican Peso|MX$|2|150
    BRL|986|Brazilian Real|R$|2|180
    ZAR|710|South African Rand|R|2|60
    RUB|643|Russian Ruble|₽|2|20
    TRY|949|Turkish Lira|₺|2|20
    PLN|985|Polish Zloty|zł|2|90
    CZK|203|Czech Koruna|Kč|2|20
    HUF|348|Hungarian Forint|Ft|2|20
    RON|946|Romanian Leu|lei|2|20
    ILS|376|New Israeli Shekel|₪|2|20
    AED|784|UAE Dirham|AED|2|20
    SAR|682|Saudi Riyal|SAR|2|20
    QAR|634|Qatari Rial|QAR|2|20
    KWD|414|Kuwaiti Dinar|KD|3|20
    BHD|048|Bahraini Dinar|BD|3|20
    OMR|512|Omani Rial|OMR|3|20
    JOD|400|Jordanian Dinar|JD|3|20
    TND|788|Tunisian Dinar|DT|3|20
    EGP|818|Egyptian Pound|E£|2|20
    MAD|504|Moroccan Dirham|MAD|2|20
    DZD|012|Algerian Dinar|DA|2|20
    NGN|566|Nigerian Naira|₦|2|20
    GHS|936|Ghana Cedi|GH₵|2|20
    KES|404|Kenyan Shilling|KSh|2|20
    UGX|800|Ugandan Shilling|USh|0|20
    TZS|834|Tanzanian Shilling|TSh|2|20
    ETB|230|Ethiopian Birr|Br|2|20
    XOF|952|West African CFA Franc|CFA|0|20
    XAF|950|Central African CFA Franc|FCFA|0|20
    RWF|646|Rwandan Franc|FRw|0|20
    ZMW|967|Zambian Kwacha|ZK|2|20
    BWP|072|Botswana Pula|P|2|20
    MUR|480|Mauritian Rupee|Rs|2|20
    THB|764|Thai Baht|฿|2|20
    VND|704|Vietnamese Dong|₫|0|20
    IDR|360|Indonesian Rupiah|Rp|2|20
    MYR|458|Malaysian Ringgit|RM|2|20
    PHP|608|Philippine Peso|₱|2|20
    TWD|901|New Taiwan Dollar|NT$|2|20
    PKR|586|Pakistani Rupee|Rs|2|20
    BDT|050|Bangladeshi Taka|৳|2|20
    LKR|144|Sri Lankan Rupee|Rs|2|20
    NPR|524|Nepalese Rupee|Rs|2|20
    MMK|104|Myanmar Kyat|K|2|20
    KHR|116|Cambodian Riel|៛|2|20
    LAK|418|Lao Kip|₭|2|20
    MNT|496|Mongolian Tugrik|₮|2|20
    KZT|398|Kazakhstani Tenge|₸|2|20
    UZS|860|Uzbekistani Som|so'm|2|20
    GEL|981|Georgian Lari|₾|2|20
    AMD|051|Armenian Dram|֏|2|20
    AZN|944|Azerbaijani Manat|₼|2|20
    UAH|980|Ukrainian Hryvnia|₴|2|20
    BYN|933|Belarusian Ruble|Br|2|20
    MDL|498|Moldovan Leu|L|2|20
    RSD|941|Serbian Dinar|RSD|2|20
    ALL|008|Albanian Lek|L|2|20
    MKD|807|Macedonian Denar|den|2|20
    BAM|977|Convertible Mark|KM|2|20
    ISK|352|Icelandic Krona|kr|0|20
    ARS|032|Argentine Peso|AR$|2|20
    CLP|152|Chilean Peso|CLP$|0|20
    COP|170|Colombian Peso|COL$|2|20
    PEN|604|Peruvian Sol|S/|2|20
    UYU|858|Uruguayan Peso|UY$|2|20
    PYG|600|Paraguayan Guarani|₲|0|20
    BOB|068|Bolivian Boliviano|Bs|2|20
    CRC|188|Costa Rican Colon|₡|2|20
    GTQ|320|Guatemalan Quetzal|Q|2|20
    HNL|340|Honduran Lempira|L|2|20
    NIO|558|Nicaraguan Cordoba|C$|2|20
    PAB|590|Panamanian Balboa|B/.|2|20
    DOP|214|Dominican Peso|RD$|2|20
    JMD|388|Jamaican Dollar|J$|2|20
    TTD|780|Trinidad and Tobago Dollar|TT$|2|20
    BBD|052|Barbados Dollar|Bds$|2|20
    BSD|044|Bahamian Dollar|B$|2|20
    BZD|084|Belize Dollar|BZ$|2|20
    XCD|951|East Caribbean Dollar|EC$|2|20
    FJD|242|Fiji Dollar|FJ$|2|20
    PGK|598|Papua New Guinean Kina|K|2|20
    IQD|368|Iraqi Dinar|ID|3|20
    LBP|422|Lebanese Pound|L£|2|20
    AFN|971|Afghan Afghani|؋|2|20
    AOA|973|Angolan Kwanza|Kz|2|20
    BIF|108|Burundian Franc|FBu|0|20
    BND|096|Brunei Dollar|B$|2|20
    BTN|064|Bhutanese Ngultrum|Nu.|2|20
    CDF|976|Congolese Franc|FC|2|20
    CUP|192|Cuban Peso|$MN|2|20
    CVE|132|Cape Verdean Escudo|Esc|2|20
    DJF|262|Djiboutian Franc|Fdj|0|20
    ERN|232|Eritrean Nakfa|Nfk|2|20
    GMD|270|Gambian Dalasi|D|2|20
    GNF|324|Guinean Franc|FG|0|20
    GYD|328|Guyanese Dollar|G$|2|20
    HTG|332|Haitian Gourde|G|2|20
    IRR|364|Iranian Rial|IRR|2|20
    KGS|417|Kyrgyzstani Som|KGS|2|20
    KMF|174|Comorian Franc|CF|0|20
    KPW|408|North Korean Won|₩|2|20
    LRD|430|Liberian Dollar|L$|2|20
    LSL|426|Lesotho Loti|L|2|20
    LYD|434|Libyan Dinar|LD|3|20
    MGA|969|Malagasy Ariary|Ar|2|20
    MOP|446|Macanese Pataca|MOP$|2|20
    MRU|929|Mauritanian Ouguiya|UM|2|20
    MVR|462|Maldivian Rufiyaa|Rf|2|20
    MWK|454|Malawian Kwacha|MK|2|20
    MZN|943|Mozambican Metical|MT|2|20
    NAD|516|Namibian Dollar|N$|2|20
    SBD|090|Solomon Islands Dollar|SI$|2|20
    SCR|690|Seychellois Rupee|Rs|2|20
    SDG|938|Sudanese Pound|SDG|2|20
    SLE|925|Sierra Leonean Leone|Le|2|20
    SOS|706|Somali Shilling|Sh|2|20
    SRD|968|Surinamese Dollar|Sr$|2|20
    SSP|728|South Sudanese Pound|SSP|2|20
    STN|930|Sao Tome and Principe Dobra|Db|2|20
    SYP|760|Syrian Pound|SYP|2|20
    SZL|748|Swazi Lilangeni|E|2|20
    TJS|972|Tajikistani Somoni|TJS|2|20
    TMT|934|Turkmenistani Manat|m|2|20
    TOP|776|Tongan Paʻanga|T$|2|20
    VES|928|Venezuelan Bolivar|Bs.|2|20
    VUV|548|Vanuatu Vatu|VT|0|20
    WST|882|Samoan Tala|WS$|2|20
    YER|886|Yemeni Rial|YER|2|20
    ZWG|924|Zimbabwe Gold|ZiG|2|20
    """
}
