/// Countries and the larger self-governing territories: ISO 3166-1 codes, capital, ISO 4217
/// currency, dialling code and top-level domain; weights grow with the square root of the
/// population, so that small countries are met too.
enum Countries {
  static let text = """
    [countries weighted rows] alpha2 | alpha3 | numeric | name | capital | continent | currency | \
    dialling_code | tld
    AD|AND|020|Andorra|Andorra la Vella|Europe|EUR|+376|.ad|9
    AE|ARE|784|United Arab Emirates|Abu Dhabi|Asia|AED|+971|.ae|98
    AF|AFG|004|Afghanistan|Kabul|Asia|AFN|+93|.af|193
    AG|ATG|028|Antigua and Barbuda|St. John's|North America|XCD|+1-268|.ag|10
    AL|ALB|008|Albania|Tirana|Europe|ALL|+355|.al|54
    AM|ARM|051|Armenia|Yerevan|Asia|AMD|+374|.am|56
    AO|AGO|024|Angola|Luanda|Africa|AOA|+244|.ao|176
    AR|ARG|032|Argentina|Buenos Aires|South America|ARS|+54|.ar|211
    AT|AUT|040|Austria|Vienna|Europe|EUR|+43|.at|94
    AU|AUS|036|Australia|Canberra|Oceania|AUD|+61|.au|158
    AZ|AZE|031|Azerbaijan|Baku|Asia|AZN|+994|.az|101
    BA|BIH|070|Bosnia and Herzegovina|Sarajevo|Europe|BAM|+387|.ba|58
    BB|BRB|052|Barbados|Bridgetown|North America|BBD|+1-246|.bb|17
    BD|BGD|050|Bangladesh|Dhaka|Asia|BDT|+880|.bd|402
    BE|BEL|056|Belgium|Brussels|Europe|EUR|+32|.be|107
    BF|BFA|854|Burkina Faso|Ouagadougou|Africa|XOF|+226|.bf|141
    BG|BGR|100|Bulgaria|Sofia|Europe|EUR|+359|.bg|84
    BH|BHR|048|Bahrain|Manama|Asia|BHD|+973|.bh|40
    BI|BDI|108|Burundi|Gitega|Africa|BIF|+257|.bi|106
    BJ|BEN|204|Benin|Porto-Novo|Africa|XOF|+229|.bj|107
    BN|BRN|096|Brunei|Bandar Seri Begawan|Asia|BND|+673|.bn|21
    BO|BOL|068|Bolivia|Sucre|South America|BOB|+591|.bo|107
    BR|BRA|076|Brazil|Brasilia|South America|BRL|+55|.br|458
    BS|BHS|044|Bahamas|Nassau|North America|BSD|+1-242|.bs|20
    BT|BTN|064|Bhutan|Thimphu|Asia|BTN|+975|.bt|27
    BW|BWA|072|Botswana|Gaborone|Africa|BWP|+267|.bw|47
    BY|BLR|112|Belarus|Minsk|Europe|BYN|+375|.by|97
    BZ|BLZ|084|Belize|Belmopan|North America|BZD|+501|.bz|20
    CA|CAN|124|Canada|Ottawa|North America|CAD|+1|.ca|193
    CD|COD|180|Democratic Republic of the Congo|Kinshasa|Africa|CDF|+243|.cd|290
    CF|CAF|140|Central African Republic|Bangui|Africa|XAF|+236|.cf|68
    CG|COG|178|Republic of the Congo|Brazzaville|Africa|XAF|+242|.cg|72
    CH|CHE|756|Switzerland|Bern|Europe|CHF|+41|.ch|92
    CI|CIV|384|Côte d'Ivoire|Yamoussoukro|Africa|XOF|+225|.ci|158
    CL|CHL|152|Chile|Santiago|South America|CLP|+56|.cl|137
    CM|CMR|120|Cameroon|Yaounde|Africa|XAF|+237|.cm|159
    CN|CHN|156|China|Beijing|Asia|CNY|+86|.cn|1188
    CO|COL|170|Colombia|Bogota|South America|COP|+57|.co|223
    CR|CRI|188|Costa Rica|San Jose|North America|CRC|+506|.cr|71
    CU|CUB|192|Cuba|Havana|North America|CUP|+53|.cu|106
    CV|CPV|132|Cape Verde|Praia|Africa|CVE|+238|.cv|23
    CY|CYP|196|Cyprus|Nicosia|Europe|EUR|+357|.cy|34
    CZ|CZE|203|Czechia|Prague|Europe|CZK|+420|.cz|103
    DE|DEU|276|Germany|Berlin|Europe|EUR|+49|.de|288
    DJ|DJI|262|Djibouti|Djibouti|Africa|DJF|+253|.dj|31
    DK|DNK|208|Denmark|Copenhagen|Europe|DKK|+45|.dk|76
    DM|DMA|212|Dominica|Roseau|North America|XCD|+1-767|.dm|8
    DO|DOM|214|Dominican Republic|Santo Domingo|North America|DOP|+1-809|.do|103
    DZ|DZA|012|Algeria|Algiers|Africa|DZD|+213|.dz|205
    EC|ECU|218|Ecuador|Quito|South America|USD|+593|.ec|131
    EE|EST|233|Estonia|Tallinn|Europe|EUR|+372|.ee|36
    EG|EGY|818|Egypt|Cairo|Africa|EGP|+20|.eg|314
    ER|ERI|232|Eritrea|Asmara|Africa|ERN|+291|.er|79
    ES|ESP|724|Spain|Madrid|Europe|EUR|+34|.es|216
    ET|ETH|231|Ethiopia|Addis Ababa|Africa|ETB|+251|.et|330
    FI|FIN|246|Finland|Helsinki|Europe|EUR|+358|.fi|74
    FJ|FJI|242|Fiji|Suva|Oceania|FJD|+679|.fj|30
    FM|FSM|583|Micronesia|Palikir|Oceania|USD|+691|.fm|11
    FR|FRA|250|France|Paris|Europe|EUR|+33|.fr|259
    GA|GAB|266|Gabon|Libreville|Africa|XAF|+241|.ga|46
    GB|GBR|826|United Kingdom|London|Europe|GBP|+44|.uk|258
    GD|GRD|308|Grenada|St. George's|North America|XCD|+1-473|.gd|11
    GE|GEO|268|Georgia|Tbilisi|Asia|GEL|+995|.ge|61
    GH|GHA|288|Ghana|Accra|Africa|GHS|+233|.gh|173
    GL|GRL|304|Greenland|Nuuk|North America|DKK|+299|.gl|7
    GM|GMB|270|Gambia|Banjul|Africa|GMD|+220|.gm|48
    GN|GIN|324|Guinea|Conakry|Africa|GNF|+224|.gn|111
    GQ|GNQ|226|Equatorial Guinea|Malabo|Africa|XAF|+240|.gq|36
    GR|GRC|300|Greece|Athens|Europe|EUR|+30|.gr|104
    GT|GTM|320|Guatemala|Guatemala City|North America|GTQ|+502|.gt|131
    GW|GNB|624|Guinea-Bissau|Bissau|Africa|XOF|+245|.gw|43
    GY|GUY|328|Guyana|Georgetown|South America|GYD|+592|.gy|28
    HK|HKG|344|Hong Kong|Hong Kong|Asia|HKD|+852|.hk|86
    HN|HND|340|Honduras|Tegucigalpa|North America|HNL|+504|.hn|98
    HR|HRV|191|Croatia|Zagreb|Europe|EUR|+385|.hr|62
    HT|HTI|332|Haiti|Port-au-Prince|North America|HTG|+509|.ht|105
    HU|HUN|348|Hungary|Budapest|Europe|HUF|+36|.hu|99
    ID|IDN|360|Indonesia|Jakarta|Asia|IDR|+62|.id|517
    IE|IRL|372|Ireland|Dublin|Europe|EUR|+353|.ie|70
    IL|ISR|376|Israel|Jerusalem|Asia|ILS|+972|.il|94
    IN|IND|356|India|New Delhi|Asia|INR|+91|.in|1163
    IQ|IRQ|368|Iraq|Baghdad|Asia|IQD|+964|.iq|196
    IR|IRN|364|Iran|Tehran|Asia|IRR|+98|.ir|286
    IS|ISL|352|Iceland|Reykjavik|Europe|ISK|+354|.is|19
    IT|ITA|380|Italy|Rome|Europe|EUR|+39|.it|246
    JM|JAM|388|Jamaica|Kingston|North America|JMD|+1-876|.jm|54
    JO|JOR|400|Jordan|Amman|Asia|JOD|+962|.jo|100
    JP|JPN|392|Japan|Tokyo|Asia|JPY|+81|.jp|356
    KE|KEN|404|Kenya|Nairobi|Africa|KES|+254|.ke|227
    KG|KGZ|417|Kyrgyzstan|Bishkek|Asia|KGS|+996|.kg|79
    KH|KHM|116|Cambodia|Phnom Penh|Asia|KHR|+855|.kh|127
    KI|KIR|296|Kiribati|Tarawa|Oceania|AUD|+686|.ki|11
    KM|COM|174|Comoros|Moroni|Africa|KMF|+269|.km|29
    KN|KNA|659|Saint Kitts and Nevis|Basseterre|North America|XCD|+1-869|.kn|7
    KP|PRK|408|North Korea|Pyongyang|Asia|KPW|+850|.kp|160
    KR|KOR|410|South Korea|Seoul|Asia|KRW|+82|.kr|227
    KW|KWT|414|Kuwait|Kuwait City|Asia|KWD|+965|.kw|64
    KZ|KAZ|398|Kazakhstan|Astana|Asia|KZT|+7|.kz|135
    LA|LAO|418|Laos|Vientiane|Asia|LAK|+856|.la|84
    LB|LBN|422|Lebanon|Beirut|Asia|LBP|+961|.lb|83
    LC|LCA|662|Saint Lucia|Castries|North America|XCD|+1-758|.lc|13
    LI|LIE|438|Liechtenstein|Vaduz|Europe|CHF|+423|.li|6
    LK|LKA|144|Sri Lanka|Colombo|Asia|LKR|+94|.lk|147
    LR|LBR|430|Liberia|Monrovia|Africa|LRD|+231|.lr|69
    LS|LSO|426|Lesotho|Maseru|Africa|LSL|+266|.ls|46
    LT|LTU|440|Lithuania|Vilnius|Europe|EUR|+370|.lt|53
    LU|LUX|442|Luxembourg|Luxembourg|Europe|EUR|+352|.lu|25
    LV|LVA|428|Latvia|Riga|Europe|EUR|+371|.lv|44
    LY|LBY|434|Libya|Tripoli|Africa|LYD|+218|.ly|82
    MA|MAR|504|Morocco|Rabat|Africa|MAD|+212|.ma|190
    MC|MCO|492|Monaco|Monaco|Europe|EUR|+377|.mc|6
    MD|MDA|498|Moldova|Chisinau|Europe|MDL|+373|.md|60
    ME|MNE|499|Montenegro|Podgorica|Europe|EUR|+382|.me|25
    MG|MDG|450|Madagascar|Antananarivo|Africa|MGA|+261|.mg|162
    MH|MHL|584|Marshall Islands|Majuro|Oceania|USD|+692|.mh|8
    MK|MKD|807|North Macedonia|Skopje|Europe|MKD|+389|.mk|46
    ML|MLI|466|Mali|Bamako|Africa|XOF|+223|.ml|138
    MM|MMR|104|Myanmar|Naypyidaw|Asia|MMK|+95|.mm|232
    MN|MNG|496|Mongolia|Ulaanbaatar|Asia|MNT|+976|.mn|56
    MO|MAC|446|Macao|Macao|Asia|MOP|+853|.mo|25
    MR|MRT|478|Mauritania|Nouakchott|Africa|MRU|+222|.mr|66
    MT|MLT|470|Malta|Valletta|Europe|EUR|+356|.mt|22
    MU|MUS|480|Mauritius|Port Louis|Africa|MUR|+230|.mu|36
    MV|MDV|462|Maldives|Male|Asia|MVR|+960|.mv|23
    MW|MWI|454|Malawi|Lilongwe|Africa|MWK|+265|.mw|133
    MX|MEX|484|Mexico|Mexico City|North America|MXN|+52|.mx|355
    MY|MYS|458|Malaysia|Kuala Lumpur|Asia|MYR|+60|.my|178
    MZ|MOZ|508|Mozambique|Maputo|Africa|MZN|+258|.mz|172
    NA|NAM|516|Namibia|Windhoek|Africa|NAD|+264|.na|49
    NE|NER|562|Niger|Niamey|Africa|XOF|+227|.ne|150
    NG|NGA|566|Nigeria|Abuja|Africa|NGN|+234|.ng|443
    NI|NIC|558|Nicaragua|Managua|North America|NIO|+505|.ni|80
    NL|NLD|528|Netherlands|Amsterdam|Europe|EUR|+31|.nl|131
    NO|NOR|578|Norway|Oslo|Europe|NOK|+47|.no|73
    NP|NPL|524|Nepal|Kathmandu|Asia|NPR|+977|.np|168
    NR|NRU|520|Nauru|Yaren|Oceania|AUD|+674|.nr|4
    NZ|NZL|554|New Zealand|Wellington|Oceania|NZD|+64|.nz|70
    OM|OMN|512|Oman|Muscat|Asia|OMR|+968|.om|69
    PA|PAN|591|Panama|Panama City|North America|PAB|+507|.pa|65
    PE|PER|604|Peru|Lima|South America|PEN|+51|.pe|179
    PG|PNG|598|Papua New Guinea|Port Moresby|Oceania|PGK|+675|.pg|93
    PH|PHL|608|Philippines|Manila|Asia|PHP|+63|.ph|327
    PK|PAK|586|Pakistan|Islamabad|Asia|PKR|+92|.pk|461
    PL|POL|616|Poland|Warsaw|Europe|PLN|+48|.pl|195
    PR|PRI|630|Puerto Rico|San Juan|North America|USD|+1-787|.pr|57
    PS|PSE|275|Palestine|Ramallah|Asia|ILS|+970|.ps|68
    PT|PRT|620|Portugal|Lisbon|Europe|EUR|+351|.pt|101
    PW|PLW|585|Palau|Ngerulmud|Oceania|USD|+680|.pw|4
    PY|PRY|600|Paraguay|Asuncion|South America|PYG|+595|.py|83
    QA|QAT|634|Qatar|Doha|Asia|QAR|+974|.qa|53
    RO|ROU|642|Romania|Bucharest|Europe|RON|+40|.ro|140
    RS|SRB|688|Serbia|Belgrade|Europe|RSD|+381|.rs|84
    RU|RUS|643|Russia|Moscow|Europe|RUB|+7|.ru|380
    RW|RWA|646|Rwanda|Kigali|Africa|RWF|+250|.rw|111
    SA|SAU|682|Saudi Arabia|Riyadh|Asia|SAR|+966|.sa|184
    SB|SLB|090|Solomon Islands|Honiara|Oceania|SBD|+677|.sb|26
    SC|SYC|690|Seychelles|Victoria|Africa|SCR|+248|.sc|10
    SD|SDN|729|Sudan|Khartoum|Africa|SDG|+249|.sd|204
    SE|SWE|752|Sweden|Stockholm|Europe|SEK|+46|.se|101
    SG|SGP|702|Singapore|Singapore|Asia|SGD|+65|.sg|75
    SI|SVN|705|Slovenia|Ljubljana|Europe|EUR|+386|.si|45
    SK|SVK|703|Slovakia|Bratislava|Europe|EUR|+421|.sk|74
    SL|SLE|694|Sierra Leone|Freetown|Africa|SLE|+232|.sl|87
    SM|SMR|674|San Marino|San Marino|Europe|EUR|+378|.sm|6
    SN|SEN|686|Senegal|Dakar|Africa|XOF|+221|.sn|126
    SO|SOM|706|Somalia|Mogadishu|Africa|SOS|+252|.so|123
    SR|SUR|740|Suriname|Paramaribo|South America|SRD|+597|.sr|24
    SS|SSD|728|South Sudan|Juba|Africa|SSP|+211|.ss|91
    ST|STP|678|Sao Tome and Principe|Sao Tome|Africa|STN|+239|.st|14
    SV|SLV|222|El Salvador|San Salvador|North America|USD|+503|.sv|80
    SY|SYR|760|Syria|Damascus|Asia|SYP|+963|.sy|130
    SZ|SWZ|748|Eswatini|Mbabane|Africa|SZL|+268|.sz|34
    TD|TCD|148|Chad|N'Djamena|Africa|XAF|+235|.td|124
    TG|TGO|768|Togo|Lome|Africa|XOF|+228|.tg|89
    TH|THA|764|Thailand|Bangkok|Asia|THB|+66|.th|263
    TJ|TJK|762|Tajikistan|Dushanbe|Asia|TJS|+992|.tj|95
    TL|TLS|626|Timor-Leste|Dili|Oceania|USD|+670|.tl|36
    TM|TKM|795|Turkmenistan|Ashgabat|Asia|TMT|+993|.tm|76
    TN|TUN|788|Tunisia|Tunis|Africa|TND|+216|.tn|108
    TO|TON|776|Tonga|Nuku'alofa|Oceania|TOP|+676|.to|10
    TR|TUR|792|Turkey|Ankara|Asia|TRY|+90|.tr|287
    TT|TTO|780|Trinidad and Tobago|Port of Spain|North America|TTD|+1-868|.tt|37
    TV|TUV|798|Tuvalu|Funafuti|Oceania|AUD|+688|.tv|3
    TW|TWN|158|Taiwan|Taipei|Asia|TWD|+886|.tw|153
    TZ|TZA|834|Tanzania|Dodoma|Africa|TZS|+255|.tz|237
    UA|UKR|804|Ukraine|Kyiv|Europe|UAH|+380|.ua|200
    UG|UGA|800|Uganda|Kampala|Africa|UGX|+256|.ug|207
    US|USA|840|United States|Washington|North America|USD|+1|.us|572
    UY|URY|858|Uruguay|Montevideo|South America|UYU|+598|.uy|59
    UZ|UZB|860|Uzbekistan|Tashkent|Asia|UZS|+998|.uz|182
    VA|VAT|336|Vatican City|Vatican City|Europe|EUR|+39|.va|1
    VC|VCT|670|Saint Vincent and the Grenadines|Kingstown|North America|XCD|+1-784|.vc|10
    VE|VEN|862|Venezuela|Caracas|South America|VES|+58|.ve|170
    VN|VNM|704|Vietnam|Hanoi|Asia|VND|+84|.vn|309
    VU|VUT|548|Vanuatu|Port Vila|Oceania|VUV|+678|.vu|17
    WS|WSM|882|Samoa|Apia|Oceania|WST|+685|.ws|14
    YE|YEM|887|Yemen|Sanaa|Asia|YER|+967|.ye|169
    ZA|ZAF|710|South Africa|Pretoria|Africa|ZAR|+27|.za|240
    ZM|ZMB|894|Zambia|Lusaka|Africa|ZMW|+260|.zm|132
    ZW|ZWE|716|Zimbabwe|Harare|Africa|ZWG|+263|.zw|130
    """
}
