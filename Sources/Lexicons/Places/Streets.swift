/// The parts of a postal address, and kinds of place.
enum Streets {
  static let text = """
    [street_names weighted]
    Main*100 | Oak*70 | Maple*65 | Park*64 | Cedar*55 | Washington*52 | Elm*50 | Pine*50 |
    Lake*46 | Hill*44 | Second*60 | Third*58 | First*56 | Fourth*50 | Fifth*46 | Sixth*36 |
    Seventh*32 | Eighth*28 | Ninth*24 | Tenth*20 | Walnut*40 | Spring*36 | North*30 | Ridge*30 |
    Church*36 | Willow*30 | Mill*30 | Sunset*28 | Railroad*22 | Jackson*28 | Cherry*30 | West*22 |
    South*22 | East*20 | Highland*28 | Johnson*22 | Center*28 | Chestnut*28 | Forest*26 |
    Jefferson*28 | River*28 | Meadow*26 | Lincoln*30 | Madison*24 | Adams*22 | Franklin*24 |
    Broadway*26 | Market*24 | High*22 | School*22 | Water*18 | Union*18 | Court*14 | State*20 |
    Front*18 | Liberty*16 | Prospect*18 | Grove*18 | Pleasant*18 | Lakeview*18 | Hillcrest*16 |
    Woodland*16 | Locust*18 | Poplar*16 | Spruce*18 | Birch*18 | Ash*14 | Dogwood*14 |
    Magnolia*14 | Sycamore*16 | Hickory*16 | Laurel*14 | Holly*14 | Aspen*12 | Beech*10 |
    Juniper*10 | Linden*10 | Cypress*12 | Redwood*8 | Monroe*16 | Wilson*14 | Grant*14 |
    Cleveland*12 | Garfield*10 | Harrison*14 | Taylor*12 | Roosevelt*10 | Kennedy*8 | Hamilton*12 |
    Clark*14 | Davis*14 | Smith*12 | Williams*10 | Green*14 | Brook*10 | Valley*14 |
    Valley View*10 | Summit*12 | Canyon*8 | Orchard*12 | Garden*12 | Rose*10 | Violet*5 | Lilac*6 |
    Ivy*6 | Fairview*12 | Bridge*12 | Canal*8 | Harbor*8 | Bay*8 | Ocean*8 | Shore*6 | Beach*8 |
    Island*6 | College*12 | University*10 | Academy*6 | Airport*6 | Industrial*8 | Commerce*8 |
    Mechanic*5 | Depot*5 | Quarry*5 | Stone*6 | Rock*5 | Eagle*8 | Hawk*5 | Deer*6 | Fox*6 |
    Bear*5 | Colonial*6 | Heritage*8 | Victoria*6 | Windsor*8 | Cambridge*8 | Oxford*8 | Devon*4 |
    Dover*6 | Kings*5 | Queens*5 | Sherwood*6 | Country Club*8 | Old Mill*6 | Old Post*4 |
    Mountain View*8 | Cottage*6 | Berkshire*4 | Arlington*6 | Delaware*6 | Virginia*6 |
    Carolina*4 | Ohio*4 | Pennsylvania*4 | Michigan*5 | Dakota*4 | Euclid*5 | Central*12 |
    Pearl*8 | Silver*5 | Golden*4
    [street_types weighted]
    St*300 | Ave*200 | Dr*130 | Rd*120 | Ln*90 | Ct*55 | Blvd*40 | Way*40 | Cir*30 | Pl*30 |
    Ter*15 | Pkwy*10 | Trl*10 | Sq*3 | Loop*5 | Hwy*6 | Aly*1 | Pike*3 | Run*2 | Xing*1
    [street_types_long weighted]
    Street*300 | Avenue*200 | Drive*130 | Road*120 | Lane*90 | Court*55 | Boulevard*40 | Way*40 |
    Circle*30 | Place*30 | Terrace*15 | Parkway*10 | Trail*10 | Square*3 | Loop*5 | Highway*6 |
    Alley*1 | Pike*3 | Run*2 | Crossing*1
    [street_directions weighted]
    N*25 | S*25 | E*25 | W*25 | NE*6 | NW*6 | SE*6 | SW*6
    [secondary_units weighted]
    Apt*60 | Unit*25 | Suite*20 | No.*8 | Floor*5 | Rm*2 | Bldg*3 | Lot*2
    [regions]
    North America | Latin America | Western Europe | Eastern Europe | Middle East | North Africa |
    Sub-Saharan Africa | South Asia | East Asia | Southeast Asia | Oceania | Central Asia |
    Caribbean | Nordics
    [sales_regions weighted]
    North America*40 | EMEA*30 | APAC*20 | LATAM*10
    [continents]
    Africa | Antarctica | Asia | Europe | North America | Oceania | South America
    [world_cities weighted rows] city|country_code|country
    London|GB|United Kingdom|89
    Paris|FR|France|21
    Berlin|DE|Germany|36
    Madrid|ES|Spain|33
    Rome|IT|Italy|28
    Amsterdam|NL|Netherlands|9
    Vienna|AT|Austria|19
    Zurich|CH|Switzerland|4
    Stockholm|SE|Sweden|10
    Oslo|NO|Norway|7
    Copenhagen|DK|Denmark|6
    Helsinki|FI|Finland|7
    Dublin|IE|Ireland|6
    Lisbon|PT|Portugal|5
    Warsaw|PL|Poland|18
    Prague|CZ|Czechia|13
    Budapest|HU|Hungary|17
    Athens|GR|Greece|7
    Bucharest|RO|Romania|17
    Istanbul|TR|Turkey|155
    Kyiv|UA|Ukraine|29
    Toronto|CA|Canada|28
    Montréal|CA|Canada|18
    Vancouver|CA|Canada|7
    Calgary|CA|Canada|13
    Mexico City|MX|Mexico|92
    Guadalajara|MX|Mexico|14
    Bogotá|CO|Colombia|77
    Lima|PE|Peru|97
    Santiago|CL|Chile|61
    Buenos Aires|AR|Argentina|31
    São Paulo|BR|Brazil|114
    Rio de Janeiro|BR|Brazil|62
    Cairo|EG|Egypt|100
    Casablanca|MA|Morocco|34
    Lagos|NG|Nigeria|150
    Accra|GH|Ghana|26
    Nairobi|KE|Kenya|44
    Johannesburg|ZA|South Africa|48
    Cape Town|ZA|South Africa|47
    Dubai|AE|United Arab Emirates|36
    Riyadh|SA|Saudi Arabia|70
    Tel Aviv|IL|Israel|5
    Mumbai|IN|India|125
    Delhi|IN|India|110
    Bengaluru|IN|India|84
    Chennai|IN|India|71
    Kolkata|IN|India|45
    Karachi|PK|Pakistan|149
    Dhaka|BD|Bangladesh|103
    Colombo|LK|Sri Lanka|7
    Bangkok|TH|Thailand|83
    Hanoi|VN|Vietnam|80
    Ho Chi Minh City|VN|Vietnam|90
    Kuala Lumpur|MY|Malaysia|20
    Singapore|SG|Singapore|59
    Jakarta|ID|Indonesia|106
    Manila|PH|Philippines|18
    Hong Kong|HK|Hong Kong|75
    Taipei|TW|Taiwan|26
    Shanghai|CN|China|249
    Beijing|CN|China|219
    Shenzhen|CN|China|176
    Seoul|KR|South Korea|94
    Busan|KR|South Korea|33
    Tokyo|JP|Japan|140
    Osaka|JP|Japan|27
    Sydney|AU|Australia|52
    Melbourne|AU|Australia|50
    Brisbane|AU|Australia|25
    Auckland|NZ|New Zealand|14
    Wellington|NZ|New Zealand|2
    [building_names_first]
    Maple | Summit | Harbor | Lakeside | Northgate | Westfield | Riverside | Parkview | Central |
    Union | Liberty | Grand | Royal | Crescent | Gateway | Beacon | Heritage | Pinnacle |
    Meridian | Cornerstone | Sterling | Granite | Cathedral | Willow
    [building_kinds]
    Tower | Plaza | House | Building | Center | Court | Hall | Terrace | Place | Lofts |
    Residences | Commons | Arcade | Annex | Exchange | Park
    [room_names]
    Conference Room A | Conference Room B | Boardroom | Training Room | Main Hall | Studio 1 |
    Studio 2 | Library | Lounge | Reception | Server Room | Storage | Kitchen | Workshop |
    Auditorium | Lab 1 | Lab 2 | Quiet Room | Phone Booth 1 | Phone Booth 2 | Cafeteria |
    Mail Room
    [venues]
    City Hall | Convention Center | Community Center | Town Library | Riverside Park |
    Grand Theater | Civic Arena | Botanical Garden | Science Museum | Art Gallery |
    University Auditorium | Harbor Pavilion | Old Market Hall | Concert Hall | Sports Complex |
    Lakeside Lodge | Rooftop Terrace | Union Square | Main Street Cafe | Memorial Stadium
    [warehouses]
    Central Warehouse | North Distribution Center | South Distribution Center | East Coast Hub |
    West Coast Hub | Midwest Fulfillment Center | Gulf Coast Depot | Airport Cargo Facility |
    Harbor Terminal | Cold Storage Facility | Returns Center | Overflow Storage | Cross-Dock A |
    Cross-Dock B | Bonded Warehouse | Regional Depot
    """
}
