/// Passenger airports: IATA and ICAO codes, name, city, country (ISO 3166-1), position in degrees;
/// weighted by rough millions of passengers a year.
enum Airports {
  static let text = """
    [airports weighted rows] iata|icao|name|city|country_code|latitude|longitude
    ATL|KATL|Hartsfield-Jackson Atlanta International Airport|Atlanta|US|33.6367|-84.4279|105
    LAX|KLAX|Los Angeles International Airport|Los Angeles|US|33.9425|-118.4080|75
    DFW|KDFW|Dallas Fort Worth International Airport|Dallas|US|32.8972|-97.0377|82
    DEN|KDEN|Denver International Airport|Denver|US|39.8617|-104.6732|78
    ORD|KORD|Chicago O'Hare International Airport|Chicago|US|41.9769|-87.9082|74
    JFK|KJFK|John F. Kennedy International Airport|New York|US|40.6399|-73.7787|62
    MCO|KMCO|Orlando International Airport|Orlando|US|28.4294|-81.3090|57
    LAS|KLAS|Harry Reid International Airport|Las Vegas|US|36.0803|-115.1524|58
    CLT|KCLT|Charlotte Douglas International Airport|Charlotte|US|35.2132|-80.9514|53
    MIA|KMIA|Miami International Airport|Miami|US|25.7954|-80.2901|52
    SEA|KSEA|Seattle-Tacoma International Airport|Seattle|US|47.4499|-122.3118|51
    SFO|KSFO|San Francisco International Airport|San Francisco|US|37.6188|-122.3754|50
    PHX|KPHX|Phoenix Sky Harbor International Airport|Phoenix|US|33.4343|-112.0116|49
    EWR|KEWR|Newark Liberty International Airport|Newark|US|40.6925|-74.1687|49
    IAH|KIAH|George Bush Intercontinental Airport|Houston|US|29.9844|-95.3414|46
    BOS|KBOS|Logan International Airport|Boston|US|42.3629|-71.0064|41
    MSP|KMSP|Minneapolis-Saint Paul International Airport|Minneapolis|US|44.8820|-93.2218|35
    FLL|KFLL|Fort Lauderdale-Hollywood International Airport|Fort Lauderdale|US|26.0717|-80.1497|35
    LGA|KLGA|LaGuardia Airport|New York|US|40.7772|-73.8726|32
    DTW|KDTW|Detroit Metropolitan Wayne County Airport|Detroit|US|42.2124|-83.3534|31
    PHL|KPHL|Philadelphia International Airport|Philadelphia|US|39.8721|-75.2407|28
    SLC|KSLC|Salt Lake City International Airport|Salt Lake City|US|40.7884|-111.9778|27
    BWI|KBWI|Baltimore/Washington International Airport|Baltimore|US|39.1757|-76.6690|26
    SAN|KSAN|San Diego International Airport|San Diego|US|32.7336|-117.1897|25
    IAD|KIAD|Washington Dulles International Airport|Washington|US|38.9475|-77.4599|25
    DCA|KDCA|Ronald Reagan Washington National Airport|Washington|US|38.8514|-77.0377|25
    TPA|KTPA|Tampa International Airport|Tampa|US|27.9755|-82.5332|24
    BNA|KBNA|Nashville International Airport|Nashville|US|36.1245|-86.6782|23
    AUS|KAUS|Austin-Bergstrom International Airport|Austin|US|30.1945|-97.6699|22
    HNL|PHNL|Daniel K. Inouye International Airport|Honolulu|US|21.3178|-157.9203|21
    PDX|KPDX|Portland International Airport|Portland|US|45.5887|-122.5969|16
    STL|KSTL|St. Louis Lambert International Airport|St. Louis|US|38.7487|-90.3700|16
    SMF|KSMF|Sacramento International Airport|Sacramento|US|38.6954|-121.5908|13
    SJC|KSJC|Mineta San Jose International Airport|San Jose|US|37.3630|-121.9286|12
    RDU|KRDU|Raleigh-Durham International Airport|Raleigh|US|35.8776|-78.7875|14
    MSY|KMSY|Louis Armstrong New Orleans International Airport|New Orleans|US|29.9933|-90.2590|13
    MCI|KMCI|Kansas City International Airport|Kansas City|US|39.2976|-94.7139|12
    OAK|KOAK|Oakland International Airport|Oakland|US|37.7213|-122.2212|11
    SNA|KSNA|John Wayne Airport|Santa Ana|US|33.6757|-117.8682|12
    CLE|KCLE|Cleveland Hopkins International Airport|Cleveland|US|41.4094|-81.8547|10
    PIT|KPIT|Pittsburgh International Airport|Pittsburgh|US|40.4914|-80.2327|10
    IND|KIND|Indianapolis International Airport|Indianapolis|US|39.7173|-86.2946|10
    CVG|KCVG|Cincinnati/Northern Kentucky International Airport|Cincinnati|US|39.0488|-84.6678|9
    CMH|KCMH|John Glenn Columbus International Airport|Columbus|US|39.9969|-82.8922|8
    SAT|KSAT|San Antonio International Airport|San Antonio|US|29.5340|-98.4691|11
    ANC|PANC|Ted Stevens Anchorage International Airport|Anchorage|US|61.1741|-149.9981|5
    ABQ|KABQ|Albuquerque International Sunport|Albuquerque|US|35.0389|-106.6083|5
    BUF|KBUF|Buffalo Niagara International Airport|Buffalo|US|42.9404|-78.7306|5
    JAX|KJAX|Jacksonville International Airport|Jacksonville|US|30.4940|-81.6878|7
    OMA|KOMA|Eppley Airfield|Omaha|US|41.3032|-95.8941|5
    MEM|KMEM|Memphis International Airport|Memphis|US|35.0424|-89.9767|5
    BOI|KBOI|Boise Airport|Boise|US|43.5644|-116.2229|5
    TUS|KTUS|Tucson International Airport|Tucson|US|32.1171|-110.9415|4
    YYZ|CYYZ|Toronto Pearson International Airport|Toronto|CA|43.6772|-79.6306|45
    YVR|CYVR|Vancouver International Airport|Vancouver|CA|49.1939|-123.1840|25
    YUL|CYUL|Montréal-Trudeau International Airport|Montréal|CA|45.4706|-73.7408|21
    YYC|CYYC|Calgary International Airport|Calgary|CA|51.1139|-114.0200|19
    YOW|CYOW|Ottawa Macdonald-Cartier International Airport|Ottawa|CA|45.3225|-75.6692|5
    YEG|CYEG|Edmonton International Airport|Edmonton|CA|53.3097|-113.5800|7
    YHZ|CYHZ|Halifax Stanfield International Airport|Halifax|CA|44.8808|-63.5086|4
    MEX|MMMX|Mexico City International Airport|Mexico City|MX|19.4363|-99.0721|48
    CUN|MMUN|Cancun International Airport|Cancun|MX|21.0365|-86.8771|33
    GDL|MMGL|Guadalajara International Airport|Guadalajara|MX|20.5218|-103.3110|18
    MTY|MMMY|Monterrey International Airport|Monterrey|MX|25.7785|-100.1070|13
    BOG|SKBO|El Dorado International Airport|Bogota|CO|4.7016|-74.1469|46
    LIM|SPJC|Jorge Chávez International Airport|Lima|PE|-12.0219|-77.1143|25
    SCL|SCEL|Santiago International Airport|Santiago|CL|-33.3930|-70.7858|23
    GRU|SBGR|São Paulo/Guarulhos International Airport|São Paulo|BR|-23.4356|-46.4731|41
    GIG|SBGL|Rio de Janeiro/Galeão International Airport|Rio de Janeiro|BR|-22.8100|-43.2506|8
    BSB|SBBR|Brasília International Airport|Brasilia|BR|-15.8692|-47.9208|15
    EZE|SAEZ|Ezeiza International Airport|Buenos Aires|AR|-34.8222|-58.5358|11
    AEP|SABE|Jorge Newbery Airfield|Buenos Aires|AR|-34.5592|-58.4156|15
    MVD|SUMU|Carrasco International Airport|Montevideo|UY|-34.8384|-56.0308|2
    PTY|MPTO|Tocumen International Airport|Panama City|PA|9.0714|-79.3835|18
    SJO|MROC|Juan Santamaria International Airport|San Jose|CR|9.9939|-84.2088|6
    SJU|TJSJ|Luis Munoz Marin International Airport|San Juan|US|18.4394|-66.0021|12
    HAV|MUHA|Jose Marti International Airport|Havana|CU|22.9892|-82.4091|4
    PUJ|MDPC|Punta Cana International Airport|Punta Cana|DO|18.5674|-68.3634|9
    LHR|EGLL|London Heathrow Airport|London|GB|51.4706|-0.4619|79
    LGW|EGKK|London Gatwick Airport|London|GB|51.1481|-0.1903|41
    MAN|EGCC|Manchester Airport|Manchester|GB|53.3537|-2.2750|28
    STN|EGSS|London Stansted Airport|London|GB|51.8850|0.2350|28
    EDI|EGPH|Edinburgh Airport|Edinburgh|GB|55.9500|-3.3725|15
    DUB|EIDW|Dublin Airport|Dublin|IE|53.4213|-6.2701|33
    CDG|LFPG|Charles de Gaulle International Airport|Paris|FR|49.0128|2.5500|67
    ORY|LFPO|Paris-Orly Airport|Paris|FR|48.7253|2.3594|33
    NCE|LFMN|Nice Côte d'Azur Airport|Nice|FR|43.6584|7.2159|15
    LYS|LFLL|Lyon Saint-Exupery Airport|Lyon|FR|45.7264|5.0908|10
    AMS|EHAM|Amsterdam Airport Schiphol|Amsterdam|NL|52.3086|4.7639|62
    BRU|EBBR|Brussels Airport|Brussels|BE|50.5405|4.2904|22
    FRA|EDDF|Frankfurt Airport|Frankfurt|DE|50.0264|8.5431|59
    MUC|EDDM|Munich Airport|Munich|DE|48.3538|11.7861|37
    BER|EDDB|Berlin Brandenburg Airport|Berlin|DE|52.3622|13.5007|23
    HAM|EDDH|Hamburg Airport|Hamburg|DE|53.6304|9.9882|13
    DUS|EDDL|Düsseldorf Airport|Dusseldorf|DE|51.2895|6.7668|19
    ZRH|LSZH|Zurich Airport|Zurich|CH|47.4647|8.5492|29
    GVA|LSGG|Geneva Airport|Geneva|CH|46.2381|6.1090|16
    VIE|LOWW|Vienna International Airport|Vienna|AT|48.1103|16.5697|30
    MAD|LEMD|Adolfo Suárez Madrid-Barajas Airport|Madrid|ES|40.4936|-3.5668|60
    BCN|LEBL|Barcelona-El Prat Airport|Barcelona|ES|41.2971|2.0785|50
    AGP|LEMG|Málaga Airport|Malaga|ES|36.6749|-4.4991|22
    PMI|LEPA|Palma de Mallorca Airport|Palma de Mallorca|ES|39.5517|2.7388|31
    LIS|LPPT|Lisbon Airport|Lisbon|PT|38.7813|-9.1359|34
    OPO|LPPR|Porto Airport|Porto|PT|41.2481|-8.6814|15
    FCO|LIRF|Rome Fiumicino Airport|Rome|IT|41.8045|12.2508|41
    MXP|LIMC|Milan Malpensa Airport|Milan|IT|45.6306|8.7281|26
    VCE|LIPZ|Venice Marco Polo Airport|Venice|IT|45.5053|12.3519|11
    NAP|LIRN|Naples International Airport|Naples|IT|40.8860|14.2908|12
    ATH|LGAV|Athens International Airport|Athens|GR|37.9364|23.9445|28
    CPH|EKCH|Copenhagen Airport|Copenhagen|DK|55.6179|12.6560|27
    ARN|ESSA|Stockholm Arlanda Airport|Stockholm|SE|59.6519|17.9186|22
    OSL|ENGM|Oslo Airport|Oslo|NO|60.1939|11.1004|25
    HEL|EFHK|Helsinki Airport|Helsinki|FI|60.3172|24.9633|15
    KEF|BIKF|Keflavik International Airport|Reykjavik|IS|63.9850|-22.6056|8
    WAW|EPWA|Warsaw Chopin Airport|Warsaw|PL|52.1657|20.9671|18
    KRK|EPKK|Kraków John Paul II International Airport|Kraków|PL|50.0777|19.7848|9
    PRG|LKPR|Václav Havel Airport Prague|Prague|CZ|50.1008|14.2600|14
    BUD|LHBP|Budapest Ferenc Liszt International Airport|Budapest|HU|47.4369|19.2556|15
    OTP|LROP|Henri Coandă International Airport|Bucharest|RO|44.5722|26.1022|15
    SOF|LBSF|Sofia Airport|Sofia|BG|42.6967|23.4114|7
    BEG|LYBE|Belgrade Nikola Tesla Airport|Belgrade|RS|44.8184|20.3091|8
    ZAG|LDZA|Zagreb Airport|Zagreb|HR|45.7429|16.0688|4
    IST|LTFM|Istanbul Airport|Istanbul|TR|41.2753|28.7520|76
    SAW|LTFJ|Sabiha Gökçen International Airport|Istanbul|TR|40.8986|29.3092|37
    AYT|LTAI|Antalya International Airport|Antalya|TR|36.8987|30.8005|36
    SVO|UUEE|Sheremetyevo International Airport|Moscow|RU|55.9726|37.4146|36
    RIX|EVRA|Riga International Airport|Riga|LV|56.9236|23.9711|7
    VNO|EYVI|Vilnius International Airport|Vilnius|LT|54.6341|25.2858|4
    TLL|EETN|Tallinn Airport|Tallinn|EE|59.4133|24.8328|3
    DXB|OMDB|Dubai International Airport|Dubai|AE|25.2528|55.3644|87
    AUH|OMAA|Abu Dhabi International Airport|Abu Dhabi|AE|24.4330|54.6511|23
    DOH|OTHH|Hamad International Airport|Doha|QA|25.2606|51.6138|46
    RUH|OERK|King Khaled International Airport|Riyadh|SA|24.9576|46.6988|32
    JED|OEJN|King Abdulaziz International Airport|Jeddah|SA|21.6796|39.1565|43
    KWI|OKKK|Kuwait International Airport|Kuwait City|KW|29.2268|47.9800|16
    TLV|LLBG|Ben Gurion International Airport|Tel Aviv|IL|32.0114|34.8867|22
    AMM|OJAI|Queen Alia International Airport|Amman|JO|31.7226|35.9932|9
    BAH|OBBI|Bahrain International Airport|Manama|BH|26.2708|50.6336|9
    MCT|OOMS|Muscat International Airport|Muscat|OM|23.5933|58.2844|12
    CAI|HECA|Cairo International Airport|Cairo|EG|30.1219|31.4056|26
    CMN|GMMN|Mohammed V International Airport|Casablanca|MA|33.3675|-7.5900|10
    TUN|DTTA|Tunis Carthage International Airport|Tunis|TN|36.8510|10.2272|7
    ALG|DAAG|Houari Boumediene Airport|Algiers|DZ|36.6910|3.2154|8
    LOS|DNMM|Murtala Muhammed International Airport|Lagos|NG|6.5774|3.3212|7
    ACC|DGAA|Kotoka International Airport|Accra|GH|5.6052|-0.1668|3
    NBO|HKJK|Jomo Kenyatta International Airport|Nairobi|KE|-1.3192|36.9278|8
    ADD|HAAB|Bole International Airport|Addis Ababa|ET|8.9779|38.7993|12
    JNB|FAOR|O. R. Tambo International Airport|Johannesburg|ZA|-26.1337|28.2423|19
    CPT|FACT|Cape Town International Airport|Cape Town|ZA|-33.9648|18.6017|10
    MRU|FIMP|Sir Seewoosagur Ramgoolam International Airport|Port Louis|MU|-20.4302|57.6836|4
    DEL|VIDP|Indira Gandhi International Airport|New Delhi|IN|28.5665|77.1031|72
    BOM|VABB|Chhatrapati Shivaji Maharaj International Airport|Mumbai|IN|19.0887|72.8679|52
    BLR|VOBL|Kempegowda International Airport|Bangalore|IN|13.1979|77.7063|37
    HYD|VOHS|Rajiv Gandhi International Airport|Hyderabad|IN|17.2313|78.4299|25
    MAA|VOMM|Chennai International Airport|Chennai|IN|12.9900|80.1693|21
    CCU|VECC|Netaji Subhash Chandra Bose International Airport|Kolkata|IN|22.6547|88.4467|20
    KHI|OPKC|Jinnah International Airport|Karachi|PK|24.9065|67.1608|7
    LHE|OPLA|Allama Iqbal International Airport|Lahore|PK|31.5216|74.4036|5
    CMB|VCBI|Bandaranaike International Airport|Colombo|LK|7.1808|79.8841|8
    DAC|VGHS|Hazrat Shahjalal International Airport|Dhaka|BD|23.8434|90.3978|10
    KTM|VNKT|Tribhuvan International Airport|Kathmandu|NP|27.6966|85.3591|8
    BKK|VTBS|Suvarnabhumi Airport|Bangkok|TH|13.6811|100.7470|52
    DMK|VTBD|Don Mueang International Airport|Bangkok|TH|13.9126|100.6070|27
    HKT|VTSP|Phuket International Airport|Phuket|TH|8.1132|98.3169|14
    SIN|WSSS|Singapore Changi International Airport|Singapore|SG|1.3502|103.9940|59
    KUL|WMKK|Kuala Lumpur International Airport|Kuala Lumpur|MY|2.7456|101.7100|47
    CGK|WIII|Soekarno-Hatta International Airport|Jakarta|ID|-6.1256|106.6560|50
    DPS|WADD|Ngurah Rai International Airport|Denpasar|ID|-8.7482|115.1670|21
    MNL|RPLL|Ninoy Aquino International Airport|Manila|PH|14.5086|121.0200|45
    CEB|RPVM|Mactan-Cebu International Airport|Cebu|PH|10.3075|123.9790|10
    SGN|VVTS|Tan Son Nhat International Airport|Ho Chi Minh City|VN|10.8188|106.6520|40
    HAN|VVNB|Noi Bai International Airport|Hanoi|VN|21.2212|105.8070|26
    HKG|VHHH|Hong Kong International Airport|Hong Kong|HK|22.3089|113.9150|40
    TPE|RCTP|Taiwan Taoyuan International Airport|Taipei|TW|25.0777|121.2330|36
    PEK|ZBAA|Beijing Capital International Airport|Beijing|CN|40.0801|116.5850|53
    PVG|ZSPD|Shanghai Pudong International Airport|Shanghai|CN|31.1434|121.8050|54
    CAN|ZGGG|Guangzhou Baiyun International Airport|Guangzhou|CN|23.3924|113.2990|63
    SZX|ZGSZ|Shenzhen Bao'an International Airport|Shenzhen|CN|22.6393|113.8110|53
    CTU|ZUUU|Chengdu Shuangliu International Airport|Chengdu|CN|30.5785|103.9470|45
    ICN|RKSI|Incheon International Airport|Seoul|KR|37.4691|126.4510|56
    GMP|RKSS|Gimpo International Airport|Seoul|KR|37.5583|126.7910|23
    CJU|RKPC|Jeju International Airport|Jeju City|KR|33.5113|126.4930|29
    HND|RJTT|Tokyo Haneda Airport|Tokyo|JP|35.5523|139.7800|79
    NRT|RJAA|Narita International Airport|Tokyo|JP|35.7647|140.3860|33
    KIX|RJBB|Kansai International Airport|Osaka|JP|34.4273|135.2440|20
    FUK|RJFF|Fukuoka Airport|Fukuoka|JP|33.5859|130.4510|24
    CTS|RJCC|New Chitose Airport|Sapporo|JP|42.7752|141.6920|21
    OKA|ROAH|Naha Airport|Naha|JP|26.1958|127.6460|21
    SYD|YSSY|Sydney Kingsford Smith International Airport|Sydney|AU|-33.9461|151.1770|39
    MEL|YMML|Melbourne International Airport|Melbourne|AU|-37.6733|144.8430|33
    BNE|YBBN|Brisbane International Airport|Brisbane|AU|-27.3842|153.1170|22
    PER|YPPH|Perth International Airport|Perth|AU|-31.9403|115.9670|15
    ADL|YPAD|Adelaide International Airport|Adelaide|AU|-34.9450|138.5310|8
    AKL|NZAA|Auckland International Airport|Auckland|NZ|-37.0081|174.7920|16
    WLG|NZWN|Wellington International Airport|Wellington|NZ|-41.3272|174.8050|5
    CHC|NZCH|Christchurch International Airport|Christchurch|NZ|-43.4894|172.5320|6
    NAN|NFFN|Nadi International Airport|Nadi|FJ|-17.7554|177.4430|2
    """
}
