/// Cities of the United States whose facts agree: a ZIP code and its prefix, the area code, the
/// county, the position (degrees, WGS 84) and the time zone; weighted by thousands of people.
enum USPlaces {
  static let text = """
    [us_places weighted rows] city | state_code | zip_prefix | zip | area_code | county | \
    latitude | longitude | time_zone
    New York|NY|100|10004|212|New York County|40.7143|-74.0060|America/New_York|8804
    Los Angeles|CA|900|90012|213|Los Angeles County|34.0522|-118.2437|America/Los_Angeles|3821
    Chicago|IL|606|60604|312|Cook County|41.8500|-87.6500|America/Chicago|2664
    Houston|TX|770|77002|713|Harris County|29.7633|-95.3633|America/Chicago|2314
    Phoenix|AZ|850|85003|602|Maricopa County|33.4484|-112.0740|America/Phoenix|1650
    Philadelphia|PA|191|19102|215|Philadelphia County|39.9524|-75.1636|America/New_York|1574
    San Antonio|TX|782|78204|210|Bexar County|29.4241|-98.4936|America/Chicago|1527
    San Diego|CA|921|92101|619|San Diego County|32.7157|-117.1647|America/Los_Angeles|1404
    Dallas|TX|752|75201|214|Dallas County|32.7831|-96.8067|America/Chicago|1326
    Jacksonville|FL|322|32202|904|Duval County|30.3322|-81.6556|America/New_York|1010
    Fort Worth|TX|761|76102|817|Tarrant County|32.7254|-97.3208|America/Chicago|1008
    San Jose|CA|951|95110|408|Santa Clara County|37.3394|-121.8950|America/Los_Angeles|997
    Austin|TX|787|78701|512|Travis County|30.2672|-97.7431|America/Chicago|974
    Columbus|OH|432|43201|614|Franklin County|39.9612|-82.9988|America/New_York|913
    Charlotte|NC|282|28244|704|Mecklenburg County|35.2271|-80.8431|America/New_York|911
    Indianapolis|IN|462|46202|317|Marion County|39.7684|-86.1580|America/Indiana/Indianapolis|888
    San Francisco|CA|941|94102|415|San Francisco County|37.7749|-122.4194|America/Los_Angeles|828
    Seattle|WA|981|98101|206|King County|47.6062|-122.3321|America/Los_Angeles|781
    Denver|CO|802|80203|303|Denver County|39.7392|-104.9847|America/Denver|729
    Washington|DC|200|20004|202|District of Columbia|38.8951|-77.0364|America/New_York|690
    Nashville|TN|372|37201|615|Davidson County|36.1659|-86.7844|America/Chicago|689
    Oklahoma City|OK|731|73102|405|Oklahoma County|35.4676|-97.5164|America/Chicago|681
    El Paso|TX|799|79901|915|El Paso County|31.7587|-106.4869|America/Denver|679
    Boston|MA|021|02108|617|Suffolk County|42.3584|-71.0598|America/New_York|654
    Portland|OR|972|97201|503|Multnomah County|45.5234|-122.6762|America/Los_Angeles|653
    Detroit|MI|482|48201|313|Wayne County|42.3314|-83.0457|America/Detroit|646
    Las Vegas|NV|891|89101|702|Clark County|36.1750|-115.1372|America/Los_Angeles|642
    Memphis|TN|381|38103|901|Shelby County|35.1495|-90.0490|America/Chicago|633
    Louisville|KY|402|40202|502|Jefferson County|38.2542|-85.7594|America/Kentucky/Louisville|624
    Baltimore|MD|212|21201|410|Baltimore City|39.2904|-76.6122|America/New_York|586
    Albuquerque|NM|871|87102|505|Bernalillo County|35.0845|-106.6511|America/Denver|565
    Milwaukee|WI|532|53202|414|Milwaukee County|43.0389|-87.9065|America/Chicago|564
    Tucson|AZ|857|85701|520|Pima County|32.2217|-110.9265|America/Phoenix|543
    Fresno|CA|937|93701|559|Fresno County|36.7477|-119.7724|America/Los_Angeles|542
    Sacramento|CA|958|95811|916|Sacramento County|38.5816|-121.4944|America/Los_Angeles|525
    Atlanta|GA|303|30303|404|Fulton County|33.7490|-84.3880|America/New_York|511
    Miami|FL|331|33128|305|Miami-Dade County|25.7743|-80.1937|America/New_York|487
    Omaha|NE|681|68102|402|Douglas County|41.2563|-95.9404|America/Chicago|486
    Raleigh|NC|276|27601|919|Wake County|35.7721|-78.6386|America/New_York|482
    Kansas City|MO|641|64101|816|Jackson County|39.0997|-94.5786|America/Chicago|475
    Long Beach|CA|908|90802|562|Los Angeles County|33.7670|-118.1892|America/Los_Angeles|474
    Mesa|AZ|852|85201|480|Maricopa County|33.4223|-111.8226|America/Phoenix|472
    Colorado Springs|CO|809|80903|719|El Paso County|38.8339|-104.8214|America/Denver|457
    Virginia Beach|VA|234|23451|757|Virginia Beach City|36.8529|-75.9780|America/New_York|455
    Oakland|CA|946|94606|510|Alameda County|37.8044|-122.2708|America/Los_Angeles|419
    Tampa|FL|336|33602|813|Hillsborough County|27.9475|-82.4584|America/New_York|415
    Tulsa|OK|741|74103|918|Tulsa County|36.1540|-95.9928|America/Chicago|413
    Minneapolis|MN|554|55401|612|Hennepin County|44.9800|-93.2638|America/Chicago|411
    Wichita|KS|672|67202|316|Sedgwick County|37.6922|-97.3375|America/Chicago|396
    Arlington|TX|760|76006|817|Tarrant County|32.7357|-97.1081|America/Chicago|388
    Bakersfield|CA|933|93301|661|Kern County|35.3733|-119.0187|America/Los_Angeles|374
    Cleveland|OH|441|44102|216|Cuyahoga County|41.4995|-81.6954|America/New_York|365
    New Orleans|LA|701|70112|504|Orleans Parish|29.9547|-90.0751|America/Chicago|363
    Aurora|CO|800|80010|303|Arapahoe County|39.7294|-104.8319|America/Denver|359
    Honolulu|HI|968|96813|808|Honolulu County|21.3069|-157.8583|Pacific/Honolulu|351
    Anaheim|CA|928|92801|714|Orange County|33.8353|-117.9145|America/Los_Angeles|351
    Orlando|FL|328|32801|407|Orange County|28.5383|-81.3792|America/New_York|335
    Lexington|KY|405|40502|859|Fayette County|37.9887|-84.4777|America/New_York|320
    Riverside|CA|925|92501|951|Riverside County|33.9534|-117.3962|America/Los_Angeles|317
    Corpus Christi|TX|784|78401|361|Nueces County|27.8006|-97.3964|America/Chicago|316
    Cincinnati|OH|452|45202|513|Hamilton County|39.1271|-84.5144|America/New_York|311
    Santa Ana|CA|927|92701|714|Orange County|33.7456|-117.8678|America/Los_Angeles|310
    Stockton|CA|952|95202|209|San Joaquin County|37.9577|-121.2908|America/Los_Angeles|306
    Pittsburgh|PA|152|15203|412|Allegheny County|40.4406|-79.9959|America/New_York|304
    St. Paul|MN|551|55101|651|Ramsey County|44.9444|-93.0933|America/Chicago|303
    Lincoln|NE|685|68502|402|Lancaster County|40.8000|-96.6670|America/Chicago|295
    Anchorage|AK|995|99501|907|Anchorage Municipality|61.2181|-149.9003|America/Anchorage|290
    Henderson|NV|890|89002|702|Clark County|36.0397|-114.9819|America/Los_Angeles|286
    Greensboro|NC|274|27401|336|Guilford County|36.0726|-79.7920|America/New_York|285
    Plano|TX|750|75023|214|Collin County|33.0198|-96.6989|America/Chicago|284
    Newark|NJ|071|07102|973|Essex County|40.7357|-74.1724|America/New_York|282
    Madison|WI|537|53703|608|Dane County|43.0731|-89.4012|America/Chicago|280
    St. Louis|MO|631|63101|314|St. Louis City|38.6273|-90.1979|America/Chicago|280
    Chula Vista|CA|919|91910|619|San Diego County|32.6401|-117.0842|America/Los_Angeles|266
    Toledo|OH|436|43604|419|Lucas County|41.6639|-83.5552|America/New_York|266
    Jersey City|NJ|073|07302|201|Hudson County|40.7282|-74.0776|America/New_York|264
    Reno|NV|895|89501|775|Washoe County|39.5296|-119.8138|America/Los_Angeles|264
    Chandler|AZ|852|85224|480|Maricopa County|33.3062|-111.8413|America/Phoenix|261
    Fort Wayne|IN|468|46802|260|Allen County|41.1306|-85.1289|America/Indiana/Indianapolis|260
    Buffalo|NY|142|14201|716|Erie County|42.8865|-78.8784|America/New_York|258
    Durham|NC|277|27701|919|Durham County|35.9940|-78.8986|America/New_York|258
    St. Petersburg|FL|337|33701|727|Pinellas County|27.7709|-82.6793|America/New_York|257
    Irvine|CA|926|92603|949|Orange County|33.6695|-117.8231|America/Los_Angeles|257
    Laredo|TX|780|78040|956|Webb County|27.5064|-99.5075|America/Chicago|256
    Lubbock|TX|794|79401|806|Lubbock County|33.5779|-101.8552|America/Chicago|249
    Gilbert|AZ|852|85233|480|Maricopa County|33.3528|-111.7890|America/Phoenix|248
    Winston-Salem|NC|271|27101|336|Forsyth County|36.0999|-80.2442|America/New_York|241
    Glendale|AZ|853|85301|623|Maricopa County|33.5386|-112.1860|America/Phoenix|240
    Norfolk|VA|235|23504|757|Norfolk City|36.8468|-76.2852|America/New_York|238
    Hialeah|FL|330|33010|305|Miami-Dade County|25.8576|-80.2781|America/New_York|237
    Garland|TX|750|75040|214|Dallas County|32.9126|-96.6389|America/Chicago|237
    Scottsdale|AZ|852|85250|480|Maricopa County|33.5092|-111.8990|America/Phoenix|237
    Irving|TX|750|75038|214|Dallas County|32.8140|-96.9489|America/Chicago|237
    Boise|ID|837|83702|208|Ada County|43.6135|-116.2035|America/Boise|236
    Chesapeake|VA|233|23320|757|Chesapeake City|36.8190|-76.2749|America/New_York|235
    North Las Vegas|NV|890|89030|702|Clark County|36.1989|-115.1175|America/Los_Angeles|235
    Fremont|CA|945|94536|510|Alameda County|37.5483|-121.9886|America/Los_Angeles|232
    Spokane|WA|992|99201|509|Spokane County|47.6597|-117.4291|America/Los_Angeles|229
    Baton Rouge|LA|708|70801|225|East Baton Rouge Parish|30.4433|-91.1875|America/Chicago|227
    Richmond|VA|232|23219|804|Richmond City|37.5538|-77.4603|America/New_York|227
    Tacoma|WA|984|98402|253|Pierce County|47.2529|-122.4443|America/Los_Angeles|223
    San Bernardino|CA|924|92401|909|San Bernardino County|34.1083|-117.2898|America/Los_Angeles|216
    Salt Lake City|UT|841|84101|801|Salt Lake County|40.7608|-111.8911|America/Denver|216
    Huntsville|AL|358|35801|256|Madison County|34.7304|-86.5859|America/Chicago|215
    Des Moines|IA|503|50307|515|Polk County|41.6005|-93.6091|America/Chicago|214
    Fontana|CA|923|92335|909|San Bernardino County|34.0922|-117.4351|America/Los_Angeles|213
    Modesto|CA|953|95350|209|Stanislaus County|37.6391|-120.9969|America/Los_Angeles|211
    Rochester|NY|146|14604|585|Monroe County|43.1548|-77.6156|America/New_York|210
    Arlington|VA|222|22201|703|Arlington County|38.8810|-77.1043|America/New_York|208
    Oxnard|CA|930|93030|805|Ventura County|34.1975|-119.1770|America/Los_Angeles|207
    Columbus|GA|319|31901|706|Muscogee County|32.4610|-84.9877|America/New_York|207
    Worcester|MA|016|01604|508|Worcester County|42.2626|-71.8023|America/New_York|207
    Moreno Valley|CA|925|92551|951|Riverside County|33.9375|-117.2306|America/Los_Angeles|204
    Little Rock|AR|722|72201|501|Pulaski County|34.7465|-92.2896|America/Chicago|203
    Fayetteville|NC|283|28301|910|Cumberland County|35.0527|-78.8784|America/New_York|202
    Huntington Beach|CA|926|92646|714|Orange County|33.6603|-117.9992|America/Los_Angeles|202
    Tallahassee|FL|323|32301|850|Leon County|30.4383|-84.2807|America/New_York|202
    Yonkers|NY|107|10701|914|Westchester County|40.9304|-73.8979|America/New_York|201
    Glendale|CA|912|91202|818|Los Angeles County|34.1425|-118.2551|America/Los_Angeles|201
    Cypress|TX|774|77429|713|Harris County|29.9691|-95.6972|America/Chicago|201
    Aurora|IL|605|60502|630|DuPage County|41.7606|-88.3201|America/Chicago|201
    Amarillo|TX|791|79101|806|Potter County|35.2220|-101.8313|America/Chicago|199
    Akron|OH|443|44302|234|Summit County|41.0814|-81.5190|America/New_York|198
    Vancouver|WA|986|98660|360|Clark County|45.6387|-122.6615|America/Los_Angeles|196
    Birmingham|AL|352|35203|205|Jefferson County|33.5207|-86.8025|America/Chicago|196
    Montgomery|AL|361|36104|334|Montgomery County|32.3668|-86.3000|America/Chicago|195
    Grand Rapids|MI|495|49503|616|Kent County|42.9634|-85.6681|America/Detroit|195
    Peoria|AZ|853|85345|623|Maricopa County|33.5806|-112.2374|America/Phoenix|191
    Providence|RI|029|02903|401|Providence County|41.8240|-71.4128|America/New_York|191
    Knoxville|TN|379|37902|865|Knox County|35.9606|-83.9207|America/New_York|191
    Grand Prairie|TX|750|75050|214|Dallas County|32.7460|-96.9978|America/Chicago|188
    Shreveport|LA|711|71101|318|Caddo Parish|32.5251|-93.7502|America/Chicago|188
    Brownsville|TX|785|78520|956|Cameron County|25.9017|-97.4975|America/Chicago|187
    Overland Park|KS|662|66204|913|Johnson County|38.9822|-94.6708|America/Chicago|187
    Newport News|VA|236|23601|757|Newport News City|36.9804|-76.4297|America/New_York|186
    Mobile|AL|366|36602|251|Mobile County|30.6944|-88.0430|America/Chicago|183
    Fort Lauderdale|FL|333|33301|954|Broward County|26.1223|-80.1434|America/New_York|183
    Santa Clarita|CA|913|91350|661|Los Angeles County|34.3917|-118.5426|America/Los_Angeles|182
    Chattanooga|TN|374|37402|423|Hamilton County|35.0456|-85.3097|America/New_York|181
    Santa Rosa|CA|954|95401|707|Sonoma County|38.4405|-122.7144|America/Los_Angeles|178
    Eugene|OR|974|97401|541|Lane County|44.0521|-123.0867|America/Los_Angeles|177
    Tempe|AZ|852|85281|480|Maricopa County|33.4148|-111.9093|America/Phoenix|176
    Oceanside|CA|920|92054|760|San Diego County|33.1959|-117.3795|America/Los_Angeles|176
    Salem|OR|973|97301|503|Marion County|44.9429|-123.0351|America/Los_Angeles|176
    Garden Grove|CA|928|92840|714|Orange County|33.7739|-117.9415|America/Los_Angeles|175
    Rancho Cucamonga|CA|917|91701|909|San Bernardino \
    County|34.1064|-117.5931|America/Los_Angeles|175
    Cape Coral|FL|339|33904|239|Lee County|26.5629|-81.9495|America/New_York|175
    Sioux Falls|SD|571|57103|605|Minnehaha County|43.5437|-96.7280|America/Chicago|172
    Ontario|CA|917|91758|909|San Bernardino County|34.0633|-117.6509|America/Los_Angeles|171
    Fort Collins|CO|805|80521|970|Larimer County|40.5853|-105.0844|America/Denver|171
    Springfield|MO|658|65802|417|Greene County|37.2153|-93.2982|America/Chicago|170
    Elk Grove|CA|957|95757|916|Sacramento County|38.4088|-121.3716|America/Los_Angeles|167
    Clarksville|TN|370|37040|931|Montgomery County|36.5298|-87.3594|America/Chicago|167
    Pembroke Pines|FL|330|33028|954|Broward County|26.0032|-80.2239|America/New_York|167
    Murfreesboro|TN|371|37127|615|Rutherford County|35.8456|-86.3903|America/Chicago|165
    Port St. Lucie|FL|349|34952|772|St. Lucie County|27.2939|-80.3503|America/New_York|165
    Corona|CA|928|92878|951|Riverside County|33.8753|-117.5664|America/Los_Angeles|164
    McKinney|TX|750|75069|214|Collin County|33.1976|-96.6153|America/Chicago|163
    Lancaster|CA|935|93534|661|Los Angeles County|34.6980|-118.1367|America/Los_Angeles|161
    Cary|NC|275|27511|919|Wake County|35.7915|-78.7811|America/New_York|160
    Alexandria|VA|223|22301|703|Alexandria City|38.8048|-77.0469|America/New_York|159
    Palmdale|CA|935|93550|661|Los Angeles County|34.5794|-118.1165|America/Los_Angeles|158
    Hayward|CA|945|94541|510|Alameda County|37.6688|-122.0808|America/Los_Angeles|158
    Salinas|CA|939|93901|831|Monterey County|36.6777|-121.6555|America/Los_Angeles|157
    Sunnyvale|CA|940|94085|408|Santa Clara County|37.3688|-122.0363|America/Los_Angeles|156
    Frisco|TX|750|75033|214|Denton County|33.1507|-96.8236|America/Chicago|154
    Springfield|MA|011|01103|413|Hampden County|42.1015|-72.5898|America/New_York|154
    Pasadena|TX|775|77502|713|Harris County|29.6911|-95.2091|America/Chicago|154
    Jackson|MS|392|39201|601|Hinds County|32.2988|-90.1848|America/Chicago|154
    Pomona|CA|917|91766|909|Los Angeles County|34.0553|-117.7523|America/Los_Angeles|153
    Kansas City|KS|661|66101|913|Wyandotte County|39.1142|-94.6275|America/Chicago|153
    Lakewood|CO|802|80214|303|Jefferson County|39.7047|-105.0814|America/Denver|153
    Escondido|CA|920|92025|760|San Diego County|33.1192|-117.0864|America/Los_Angeles|151
    Hollywood|FL|330|33019|954|Broward County|26.0112|-80.1495|America/New_York|150
    Valencia|CA|913|91354|661|Los Angeles County|34.4436|-118.6095|America/Los_Angeles|148
    Rockford|IL|611|61101|815|Winnebago County|42.2711|-89.0940|America/Chicago|148
    Joliet|IL|604|60431|815|Will County|41.5252|-88.0834|America/Chicago|148
    Savannah|GA|314|31401|912|Chatham County|32.0835|-81.0998|America/New_York|148
    Paterson|NJ|075|07501|973|Passaic County|40.9168|-74.1718|America/New_York|148
    Bridgeport|CT|066|06604|203|Fairfield County|41.1792|-73.1894|America/New_York|148
    Naperville|IL|605|60540|630|DuPage County|41.7859|-88.1473|America/Chicago|147
    Gainesville|FL|326|32601|352|Alachua County|29.6516|-82.3248|America/New_York|145
    Mesquite|TX|751|75149|214|Dallas County|32.7668|-96.5992|America/Chicago|145
    Syracuse|NY|132|13202|315|Onondaga County|43.0481|-76.1474|America/New_York|144
    Torrance|CA|905|90501|310|Los Angeles County|33.8359|-118.3406|America/Los_Angeles|144
    Surprise|AZ|853|85374|623|Maricopa County|33.6306|-112.3332|America/Phoenix|143
    Columbia|SC|292|29201|803|Richland County|34.0007|-81.0348|America/New_York|142
    Pasadena|CA|911|91101|626|Los Angeles County|34.1478|-118.1445|America/Los_Angeles|142
    Orange|CA|928|92862|714|Orange County|33.7878|-117.8531|America/Los_Angeles|141
    Fullerton|CA|928|92831|714|Orange County|33.8703|-117.9253|America/Los_Angeles|141
    Killeen|TX|765|76541|254|Bell County|31.1171|-97.7278|America/Chicago|141
    McAllen|TX|785|78501|956|Hidalgo County|26.2034|-98.2300|America/Chicago|140
    Bellevue|WA|980|98004|425|King County|47.6104|-122.2007|America/Los_Angeles|140
    Metairie|LA|700|70001|504|Jefferson Parish|29.9841|-90.1529|America/Chicago|138
    Hampton|VA|236|23661|757|Hampton City|37.0299|-76.3452|America/New_York|137
    Miramar|FL|330|33023|305|Broward County|25.9873|-80.2323|America/New_York|137
    West Valley City|UT|841|84119|801|Salt Lake County|40.6916|-112.0011|America/Denver|136
    Dayton|OH|454|45402|937|Montgomery County|39.7589|-84.1916|America/New_York|136
    Olathe|KS|660|66061|913|Johnson County|38.8814|-94.8191|America/Chicago|134
    Warren|MI|480|48088|586|Macomb County|42.4904|-83.0130|America/Detroit|134
    Thornton|CO|802|80241|303|Adams County|39.8680|-104.9719|America/Denver|133
    Carrollton|TX|750|75006|214|Dallas County|32.9537|-96.8903|America/Chicago|133
    Charleston|SC|294|29401|843|Charleston County|32.7763|-79.9327|America/New_York|133
    Midland|TX|797|79701|432|Midland County|31.9974|-102.0779|America/Chicago|133
    Waco|TX|767|76701|254|McLennan County|31.5493|-97.1467|America/Chicago|132
    Sterling Heights|MI|483|48310|586|Macomb County|42.5803|-83.0302|America/Detroit|132
    Denton|TX|762|76201|940|Denton County|33.2148|-97.1331|America/Chicago|131
    Cedar Rapids|IA|524|52401|319|Linn County|42.0083|-91.6441|America/Chicago|130
    New Haven|CT|065|06510|203|New Haven County|41.3081|-72.9282|America/New_York|130
    Roseville|CA|956|95661|916|Placer County|38.7521|-121.2880|America/Los_Angeles|130
    Visalia|CA|932|93277|559|Tulare County|36.3302|-119.2921|America/Los_Angeles|130
    Coral Springs|FL|330|33065|954|Broward County|26.2712|-80.2706|America/New_York|129
    Thousand Oaks|CA|913|91360|805|Ventura County|34.1706|-118.8376|America/Los_Angeles|129
    Columbia|MO|652|65201|573|Boone County|38.9517|-92.3341|America/Chicago|129
    Elizabeth|NJ|072|07201|908|Union County|40.6640|-74.2107|America/New_York|129
    Stamford|CT|069|06901|203|Fairfield County|41.0534|-73.5387|America/New_York|129
    Concord|CA|945|94518|925|Contra Costa County|37.9780|-122.0311|America/Los_Angeles|129
    Norman|OK|730|73026|405|Cleveland County|35.2226|-97.4395|America/Chicago|128
    Athens|GA|306|30601|706|Clarke County|33.9609|-83.3779|America/New_York|127
    Kent|WA|980|98030|253|King County|47.3809|-122.2348|America/Los_Angeles|127
    Simi Valley|CA|930|93063|805|Ventura County|34.2694|-118.7815|America/Los_Angeles|127
    Santa Clara|CA|950|95050|408|Santa Clara County|37.3541|-121.9552|America/Los_Angeles|126
    Topeka|KS|666|66603|785|Shawnee County|39.0483|-95.6780|America/Chicago|126
    Abilene|TX|796|79601|325|Taylor County|32.4487|-99.7331|America/Chicago|125
    Amherst|NY|142|14221|716|Erie County|42.9784|-78.7998|America/New_York|122
    Victorville|CA|923|92392|760|San Bernardino County|34.5361|-117.2912|America/Los_Angeles|122
    Vallejo|CA|945|94589|707|Solano County|38.1041|-122.2566|America/Los_Angeles|122
    Lafayette|LA|705|70501|337|Lafayette Parish|30.2241|-92.0198|America/Chicago|121
    Chico|CA|959|95926|530|Butte County|39.7285|-121.8375|America/Los_Angeles|121
    Hartford|CT|061|06101|860|Hartford County|41.7637|-72.6851|America/New_York|121
    Berkeley|CA|947|94702|510|Alameda County|37.8716|-122.2728|America/Los_Angeles|121
    West Palm Beach|FL|334|33401|561|Palm Beach County|26.7153|-80.0534|America/New_York|121
    Allentown|PA|181|18101|610|Lehigh County|40.6084|-75.4902|America/New_York|120
    Evansville|IN|477|47708|812|Vanderburgh County|37.9748|-87.5559|America/Chicago|120
    Palm Bay|FL|329|32905|772|Brevard County|28.0345|-80.5887|America/New_York|120
    Fargo|ND|581|58102|701|Cass County|46.8772|-96.7898|America/Chicago|119
    Clearwater|FL|337|33755|727|Pinellas County|27.9658|-82.8001|America/New_York|117
    Independence|MO|640|64050|816|Jackson County|39.0911|-94.4155|America/Chicago|117
    Billings|MT|591|59101|406|Yellowstone County|45.7833|-108.5007|America/Denver|117
    Ann Arbor|MI|481|48103|734|Washtenaw County|42.2776|-83.7409|America/Detroit|117
    El Monte|CA|917|91731|626|Los Angeles County|34.0686|-118.0276|America/Los_Angeles|117
    Westminster|CO|800|80030|303|Adams County|39.8366|-105.0372|America/Denver|116
    Round Rock|TX|786|78664|512|Williamson County|30.5083|-97.6789|America/Chicago|116
    Wilmington|NC|284|28401|910|New Hanover County|34.2356|-77.9460|America/New_York|116
    Arvada|CO|800|80002|303|Jefferson County|39.8028|-105.0875|America/Denver|115
    Beaumont|TX|777|77701|409|Jefferson County|30.0861|-94.1018|America/Chicago|115
    Provo|UT|846|84601|801|Utah County|40.2338|-111.6585|America/Denver|115
    Peoria|IL|616|61602|309|Peoria County|40.6936|-89.5890|America/Chicago|115
    Carlsbad|CA|920|92008|760|San Diego County|33.1581|-117.3506|America/Los_Angeles|115
    Odessa|TX|797|79761|432|Ector County|31.8457|-102.3676|America/Chicago|114
    Springfield|IL|627|62701|217|Sangamon County|39.8017|-89.6437|America/Chicago|114
    Downey|CA|902|90240|562|Los Angeles County|33.9400|-118.1326|America/Los_Angeles|114
    Costa Mesa|CA|926|92626|714|Orange County|33.6411|-117.9187|America/Los_Angeles|113
    Miami Gardens|FL|330|33056|305|Miami-Dade County|25.9420|-80.2456|America/New_York|113
    Fairfield|CA|945|94533|707|Solano County|38.2494|-122.0400|America/Los_Angeles|113
    Lansing|MI|489|48906|517|Ingham County|42.7325|-84.5555|America/Detroit|113
    Rochester|MN|559|55901|507|Olmsted County|44.0216|-92.4699|America/Chicago|112
    Elgin|IL|601|60120|847|Cook County|42.0373|-88.2812|America/Chicago|112
    West Jordan|UT|840|84081|801|Salt Lake County|40.6097|-111.9391|America/Denver|112
    Inglewood|CA|903|90301|310|Los Angeles County|33.9617|-118.3531|America/Los_Angeles|112
    Tuscaloosa|AL|354|35401|205|Tuscaloosa County|33.2098|-87.5692|America/Chicago|111
    Richardson|TX|750|75080|214|Dallas County|32.9482|-96.7297|America/Chicago|111
    Lowell|MA|018|01850|978|Middlesex County|42.6334|-71.3162|America/New_York|111
    Gresham|OR|970|97030|503|Multnomah County|45.4982|-122.4315|America/Los_Angeles|111
    Antioch|CA|945|94509|925|Contra Costa County|38.0049|-121.8058|America/Los_Angeles|111
    Cambridge|MA|021|02138|617|Middlesex County|42.3751|-71.1056|America/New_York|110
    High Point|NC|272|27260|336|Guilford County|35.9557|-80.0053|America/New_York|110
    Manchester|NH|031|03101|603|Hillsborough County|42.9956|-71.4548|America/New_York|110
    Temecula|CA|925|92590|951|Riverside County|33.4936|-117.1484|America/Los_Angeles|110
    Murrieta|CA|925|92562|951|Riverside County|33.5539|-117.2139|America/Los_Angeles|110
    Centennial|CO|801|80111|303|Arapahoe County|39.5792|-104.8769|America/Denver|110
    Richmond|CA|948|94801|510|Contra Costa County|37.9358|-122.3478|America/Los_Angeles|110
    Pueblo|CO|810|81001|719|Pueblo County|38.2544|-104.6091|America/Denver|109
    Pearland|TX|775|77581|713|Brazoria County|29.5636|-95.2861|America/Chicago|109
    Waterbury|CT|067|06701|203|New Haven County|41.5581|-73.0515|America/New_York|109
    Greeley|CO|806|80631|970|Weld County|40.4233|-104.7091|America/Denver|109
    West Covina|CA|917|91790|909|Los Angeles County|34.0686|-117.9390|America/Los_Angeles|108
    North Charleston|SC|294|29405|843|Charleston County|32.8546|-79.9748|America/New_York|108
    Everett|WA|982|98201|425|Snohomish County|47.9790|-122.2021|America/Los_Angeles|108
    College Station|TX|778|77840|979|Brazos County|30.6280|-96.3344|America/Chicago|108
    Pompano Beach|FL|330|33060|954|Broward County|26.2379|-80.1248|America/New_York|108
    South Fulton|GA|303|30311|404|Fulton County|33.5926|-84.6729|America/New_York|107
    Norwalk|CA|906|90650|562|Los Angeles County|33.9022|-118.0817|America/Los_Angeles|107
    Boulder|CO|803|80301|303|Boulder County|40.0150|-105.2706|America/Denver|107
    Broken Arrow|OK|740|74011|918|Tulsa County|36.0526|-95.7908|America/Chicago|107
    Daly City|CA|940|94014|415|San Mateo County|37.7058|-122.4619|America/Los_Angeles|107
    Sandy Springs|GA|303|30328|404|Fulton County|33.9243|-84.3785|America/New_York|105
    Burbank|CA|915|91501|818|Los Angeles County|34.1808|-118.3090|America/Los_Angeles|105
    Green Bay|WI|543|54301|920|Brown County|44.5192|-88.0198|America/Chicago|105
    Santa Maria|CA|934|93454|805|Santa Barbara County|34.9530|-120.4357|America/Los_Angeles|105
    Wichita Falls|TX|763|76301|940|Wichita County|33.9137|-98.4934|America/Chicago|105
    Lakeland|FL|338|33801|863|Polk County|28.0395|-81.9498|America/New_York|104
    Clovis|CA|936|93611|559|Fresno County|36.8252|-119.7029|America/Los_Angeles|104
    Lewisville|TX|750|75057|214|Denton County|33.0462|-96.9942|America/Chicago|104
    Tyler|TX|757|75701|903|Smith County|32.3513|-95.3011|America/Chicago|104
    El Cajon|CA|920|92019|619|San Diego County|32.7948|-116.9625|America/Los_Angeles|104
    San Mateo|CA|944|94401|650|San Mateo County|37.5630|-122.3255|America/Los_Angeles|104
    Brandon|FL|335|33510|813|Hillsborough County|27.9378|-82.2859|America/New_York|103
    Rialto|CA|923|92376|909|San Bernardino County|34.1064|-117.3703|America/Los_Angeles|103
    Davenport|IA|528|52801|563|Scott County|41.5236|-90.5776|America/Chicago|103
    Edison|NJ|088|08817|732|Middlesex County|40.5187|-74.4121|America/New_York|103
    Hillsboro|OR|971|97123|503|Washington County|45.5229|-122.9898|America/Los_Angeles|102
    Las Cruces|NM|880|88001|575|Dona Ana County|32.3123|-106.7783|America/Denver|102
    South Bend|IN|466|46601|574|St. Joseph County|41.6834|-86.2500|America/Indiana/Indianapolis|102
    Albany|NY|122|12202|518|Albany County|42.6526|-73.7562|America/New_York|101
    New Bedford|MA|027|02740|508|Bristol County|41.6353|-70.9270|America/New_York|101
    Vista|CA|920|92081|760|San Diego County|33.2000|-117.2425|America/Los_Angeles|101
    Davie|FL|333|33312|954|Broward County|26.0629|-80.2331|America/New_York|101
    Renton|WA|980|98055|425|King County|47.4829|-122.2171|America/Los_Angeles|100
    Roanoke|VA|240|24011|540|Roanoke City|37.2710|-79.9414|America/New_York|100
    San Angelo|TX|769|76901|325|Tom Green County|31.4638|-100.4370|America/Chicago|100
    Kenosha|WI|531|53140|262|Kenosha County|42.5847|-87.8212|America/Chicago|100
    Clinton Township|MI|480|48035|586|Macomb County|42.5870|-82.9199|America/Detroit|100
    Columbia|MD|210|21044|410|Howard County|39.2404|-76.8394|America/New_York|100
    Erie|PA|165|16501|814|Erie County|42.1292|-80.0851|America/New_York|99
    Spring Hill|FL|346|34606|352|Hernando County|28.4769|-82.5255|America/New_York|99
    Compton|CA|902|90220|310|Los Angeles County|33.8959|-118.2201|America/Los_Angeles|98
    League City|TX|775|77573|713|Galveston County|29.5074|-95.0949|America/Chicago|98
    Flint|MI|485|48502|810|Genesee County|43.0125|-83.6875|America/Detroit|98
    Allen|TX|750|75002|214|Collin County|33.1032|-96.6706|America/Chicago|98
    Mission Viejo|CA|926|92691|949|Orange County|33.6000|-117.6720|America/Los_Angeles|97
    Vacaville|CA|956|95687|707|Solano County|38.3566|-121.9877|America/Los_Angeles|97
    Ventura|CA|930|93001|805|Ventura County|34.2783|-119.2932|America/Los_Angeles|97
    Highlands Ranch|CO|801|80126|303|Douglas County|39.5539|-104.9694|America/Denver|97
    Lawton|OK|735|73501|580|Comanche County|34.6087|-98.3903|America/Chicago|97
    Beaverton|OR|970|97003|503|Washington County|45.4871|-122.8037|America/Los_Angeles|97
    South Gate|CA|902|90280|323|Los Angeles County|33.9547|-118.2120|America/Los_Angeles|96
    Portsmouth|VA|237|23701|757|Portsmouth City|36.8354|-76.2983|America/New_York|96
    Sparks|NV|894|89431|775|Washoe County|39.5349|-119.7527|America/Los_Angeles|96
    Yuma|AZ|853|85364|928|Yuma County|32.7253|-114.6244|America/Phoenix|96
    Brockton|MA|023|02301|508|Plymouth County|42.0834|-71.0184|America/New_York|95
    Dearborn|MI|481|48120|313|Wayne County|42.3223|-83.1763|America/Detroit|95
    Federal Way|WA|980|98003|253|King County|47.3223|-122.3126|America/Los_Angeles|95
    Asheville|NC|288|28801|828|Buncombe County|35.6009|-82.5540|America/New_York|95
    Spokane Valley|WA|992|99206|509|Spokane County|47.6732|-117.2394|America/Los_Angeles|95
    Livonia|MI|481|48150|313|Wayne County|42.3684|-83.3527|America/Detroit|95
    Roswell|GA|300|30075|770|Fulton County|34.0232|-84.3616|America/New_York|95
    Orem|UT|840|84057|801|Utah County|40.2969|-111.6946|America/Denver|94
    Fall River|MA|027|02720|508|Bristol County|41.7015|-71.1551|America/New_York|94
    Lawrence|KS|660|66044|785|Douglas County|38.9717|-95.2352|America/Chicago|94
    The Woodlands|TX|773|77380|713|Montgomery County|30.1580|-95.4894|America/Chicago|94
    Yakima|WA|989|98901|509|Yakima County|46.6021|-120.5059|America/Los_Angeles|94
    Quincy|MA|021|02169|617|Norfolk County|42.2529|-71.0023|America/New_York|94
    Hesperia|CA|923|92344|909|San Bernardino County|34.4264|-117.3009|America/Los_Angeles|93
    Carson|CA|907|90745|310|Los Angeles County|33.8314|-118.2820|America/Los_Angeles|93
    Boca Raton|FL|334|33431|561|Palm Beach County|26.3587|-80.0831|America/New_York|93
    Santa Monica|CA|904|90401|310|Los Angeles County|34.0195|-118.4914|America/Los_Angeles|93
    San Marcos|CA|920|92069|760|San Diego County|33.1434|-117.1661|America/Los_Angeles|93
    Plantation|FL|333|33388|954|Broward County|26.1342|-80.2318|America/New_York|93
    Lynn|MA|019|01901|781|Essex County|42.4668|-70.9495|America/New_York|92
    Miami Beach|FL|331|33109|305|Miami-Dade County|25.7906|-80.1300|America/New_York|92
    Westminster|CA|926|92683|714|Orange County|33.7592|-118.0067|America/Los_Angeles|92
    Longmont|CO|805|80501|303|Boulder County|40.1672|-105.1019|America/Denver|92
    Santa Barbara|CA|931|93101|805|Santa Barbara County|34.4208|-119.6982|America/Los_Angeles|92
    Redding|CA|960|96001|530|Shasta County|40.5865|-122.3917|America/Los_Angeles|92
    Macon|GA|312|31201|478|Bibb County|32.8407|-83.6324|America/New_York|91
    Meridian|ID|836|83642|208|Ada County|43.6121|-116.3915|America/Boise|91
    San Leandro|CA|945|94577|510|Alameda County|37.7249|-122.1561|America/Los_Angeles|91
    Greenville|NC|278|27834|252|Pitt County|35.6127|-77.3663|America/New_York|91
    Edmond|OK|730|73003|405|Oklahoma County|35.6528|-97.4781|America/Chicago|90
    Nampa|ID|836|83651|208|Canyon County|43.5407|-116.5635|America/Boise|90
    Fort Smith|AR|729|72901|479|Sebastian County|35.3859|-94.3986|America/Chicago|88
    Nashua|NH|030|03060|603|Hillsborough County|42.7654|-71.4676|America/New_York|88
    Rio Rancho|NM|871|87124|505|Sandoval County|35.2334|-106.6645|America/Denver|88
    Santa Fe|NM|875|87501|505|Santa Fe County|35.6870|-105.9378|America/Denver|88
    Bloomington|MN|554|55420|612|Hennepin County|44.8408|-93.2983|America/Chicago|86
    Germantown|MD|208|20874|301|Montgomery County|39.1732|-77.2716|America/New_York|86
    Fayetteville|AR|727|72701|479|Washington County|36.0626|-94.1574|America/Chicago|83
    Sioux City|IA|511|51101|712|Woodbury County|42.5000|-96.4003|America/Chicago|83
    Warwick|RI|028|02886|401|Kent County|41.7001|-71.4162|America/New_York|82
    Mount Pleasant|SC|294|29464|843|Charleston County|32.7941|-79.8626|America/New_York|81
    Cranston|RI|029|02910|401|Providence County|41.7798|-71.4373|America/New_York|81
    Springdale|AR|727|72762|479|Washington County|36.1867|-94.1288|America/Chicago|78
    Bismarck|ND|585|58501|701|Burleigh County|46.8083|-100.7837|America/Chicago|75
    Rapid City|SD|577|57701|605|Pennington County|44.0805|-103.2310|America/Denver|74
    Gulfport|MS|395|39501|228|Harrison County|30.3674|-89.0928|America/Chicago|72
    Pawtucket|RI|028|02860|401|Providence County|41.8787|-71.3826|America/New_York|72
    Silver Spring|MD|209|20901|301|Montgomery County|38.9907|-77.0261|America/New_York|71
    Missoula|MT|598|59801|406|Missoula County|46.8721|-113.9940|America/Denver|71
    Wilmington|DE|198|19801|302|New Castle County|39.7460|-75.5466|America/New_York|71
    Portland|ME|041|04101|207|Cumberland County|43.6574|-70.2589|America/New_York|67
    Cheyenne|WY|820|82001|307|Laramie County|41.1400|-104.8203|America/Denver|65
    Bowling Green|KY|421|42101|270|Warren County|36.9903|-86.4436|America/Chicago|64
    Casper|WY|826|82601|307|Natrona County|42.8666|-106.3131|America/Denver|60
    Great Falls|MT|594|59401|406|Cascade County|47.5002|-111.3008|America/Denver|60
    Idaho Falls|ID|834|83401|208|Bonneville County|43.4666|-112.0341|America/Boise|59
    Owensboro|KY|423|42301|270|Daviess County|37.7742|-87.1133|America/Chicago|59
    Grand Forks|ND|582|58201|701|Grand Forks County|47.9253|-97.0328|America/Chicago|57
    Bellevue|NE|681|68123|402|Sarpy County|41.1367|-95.8908|America/Chicago|56
    Southaven|MS|386|38671|662|DeSoto County|34.9890|-90.0126|America/Chicago|53
    Grand Island|NE|688|68801|308|Hall County|40.9250|-98.3420|America/Chicago|51
    Minot|ND|587|58701|701|Ward County|48.2325|-101.2963|America/Chicago|49
    Huntington|WV|257|25701|304|Cabell County|38.4192|-82.4451|America/New_York|49
    Pearl City|HI|967|96782|808|Honolulu County|21.3973|-157.9752|Pacific/Honolulu|48
    Charleston|WV|253|25301|304|Kanawha County|38.3498|-81.6326|America/New_York|47
    Hattiesburg|MS|394|39401|601|Forrest County|31.3271|-89.2903|America/Chicago|47
    Concord|NH|033|03301|603|Merrimack County|43.2081|-71.5376|America/New_York|44
    Bozeman|MT|597|59715|406|Gallatin County|45.6797|-111.0386|America/Denver|43
    Hilo|HI|967|96720|808|Hawaii County|19.7299|-155.0907|Pacific/Honolulu|43
    Burlington|VT|054|05401|802|Chittenden County|44.4759|-73.2121|America/New_York|42
    Dover|DE|199|19901|302|Kent County|39.1582|-75.5244|America/New_York|39
    Kailua|HI|967|96734|808|Honolulu County|21.4024|-157.7405|Pacific/Honolulu|39
    Lewiston|ME|042|04240|207|Androscoggin County|44.1003|-70.2148|America/New_York|36
    Newark|DE|197|19702|302|New Castle County|39.6837|-75.7497|America/New_York|34
    Gillette|WY|827|82716|307|Campbell County|44.2911|-105.5022|America/Denver|33
    Bangor|ME|044|04401|207|Penobscot County|44.7988|-68.7726|America/New_York|32
    Fairbanks|AK|997|99701|907|Fairbanks North Star Borough|64.8378|-147.7164|America/Anchorage|32
    Laramie|WY|820|82070|307|Albany County|41.3114|-105.5911|America/Denver|32
    Juneau|AK|998|99801|907|Juneau City and Borough|58.3019|-134.4197|America/Juneau|32
    Parkersburg|WV|261|26101|304|Wood County|39.2667|-81.5615|America/New_York|31
    Dover|NH|038|03820|603|Strafford County|43.1979|-70.8737|America/New_York|31
    Morgantown|WV|265|26501|304|Monongalia County|39.6295|-79.9559|America/New_York|31
    Aberdeen|SD|574|57401|605|Brown County|45.4647|-98.4865|America/Chicago|28
    South Portland|ME|041|04106|207|Cumberland County|43.6415|-70.2409|America/New_York|26
    Eagle River|AK|995|99577|907|Anchorage Municipality|61.3214|-149.5678|America/Anchorage|25
    Brookings|SD|570|57006|605|Brookings County|44.3114|-96.7984|America/Chicago|24
    Middletown|DE|197|19709|302|New Castle County|39.4496|-75.7163|America/New_York|20
    South Burlington|VT|054|05403|802|Chittenden County|44.4670|-73.1710|America/New_York|19
    Colchester|VT|054|05446|802|Chittenden County|44.5439|-73.1479|America/New_York|17
    Rutland|VT|057|05701|802|Rutland County|43.6106|-72.9726|America/New_York|16
    """
}
