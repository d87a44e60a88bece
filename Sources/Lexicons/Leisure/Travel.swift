/// Vehicles and the means of travel.
enum Travel {
  static let text = """
    [vehicles groups] make|model
    Toyota: Camry | Corolla | RAV4 | Highlander | Tacoma | Tundra | Prius | Sienna | 4Runner
    Honda: Civic | Accord | CR-V | Pilot | Odyssey | HR-V | Ridgeline
    Ford: F-150 | Mustang | Explorer | Escape | Edge | Bronco | Ranger | Expedition | Transit
    Chevrolet: Silverado | Malibu | Equinox | Tahoe | Suburban | Traverse | Camaro | Corvette
    Chevrolet: Colorado
    Nissan: Altima | Sentra | Rogue | Pathfinder | Frontier | Murano | Leaf | Versa
    Hyundai: Elantra | Sonata | Tucson | Santa Fe | Kona | Palisade | Ioniq 5
    Kia: Forte | Optima | Sportage | Sorento | Telluride | Soul | EV6
    Volkswagen: Golf | Jetta | Passat | Tiguan | Atlas | Polo | ID.4
    BMW: 3 Series | 5 Series | X1 | X3 | X5 | i4
    Mercedes-Benz: C-Class | E-Class | S-Class | GLC | GLE | Sprinter
    Audi: A3 | A4 | A6 | Q3 | Q5 | Q7
    Subaru: Outback | Forester | Impreza | Crosstrek | Legacy | Ascent
    Mazda: Mazda3 | Mazda6 | CX-5 | CX-9 | MX-5 Miata
    Jeep: Wrangler | Grand Cherokee | Cherokee | Compass | Gladiator
    Ram: 1500 | 2500 | 3500 | ProMaster
    GMC: Sierra | Acadia | Terrain | Yukon | Canyon
    Tesla: Model 3 | Model S | Model X | Model Y | Cybertruck
    Volvo: S60 | V60 | XC40 | XC60 | XC90
    Lexus: RX | ES | NX | IS | GX
    Renault: Clio | Megane | Captur | Twingo
    Peugeot: 208 | 308 | 2008 | 3008
    Fiat: 500 | Panda | Tipo
    Dodge: Charger | Challenger | Durango
    Buick: Enclave | Encore | Envision
    Cadillac: Escalade | CT5 | XT5
    Mitsubishi: Outlander | Eclipse Cross | Mirage
    [vehicle_types weighted]
    Sedan*28 | SUV*32 | Pickup*16 | Hatchback*10 | Van*4 | Minivan*3 | Coupe*3 | Convertible*2 |
    Wagon*2
    [fuel_types weighted]
    Gasoline*68 | Diesel*10 | Hybrid*12 | Electric*8 | Plug-in Hybrid*2
    [transmissions weighted]
    Automatic*82 | Manual*10 | CVT*8
    [vehicle_colors weighted]
    White*26 | Black*22 | Gray*19 | Silver*12 | Blue*10 | Red*7 | Green*2 | Brown*1 | Beige*1
    [airlines weighted rows] iata|icao|name|country_code
    AA|AAL|American Airlines|US|30
    DL|DAL|Delta Air Lines|US|30
    UA|UAL|United Airlines|US|28
    WN|SWA|Southwest Airlines|US|28
    AS|ASA|Alaska Airlines|US|8
    B6|JBU|JetBlue Airways|US|7
    F9|FFT|Frontier Airlines|US|5
    HA|HAL|Hawaiian Airlines|US|3
    AC|ACA|Air Canada|CA|9
    WS|WJA|WestJet|CA|5
    AM|AMX|Aeromexico|MX|5
    AV|AVA|Avianca|CO|6
    LA|LAN|LATAM Airlines|CL|14
    CM|CMP|Copa Airlines|PA|4
    BA|BAW|British Airways|GB|10
    U2|EZY|easyJet|GB|18
    VS|VIR|Virgin Atlantic|GB|2
    EI|EIN|Aer Lingus|IE|3
    FR|RYR|Ryanair|IE|36
    AF|AFR|Air France|FR|10
    KL|KLM|KLM Royal Dutch Airlines|NL|7
    LH|DLH|Lufthansa|DE|14
    LX|SWR|Swiss International Air Lines|CH|4
    OS|AUA|Austrian Airlines|AT|3
    SN|BEL|Brussels Airlines|BE|2
    IB|IBE|Iberia|ES|6
    VY|VLG|Vueling|ES|7
    TP|TAP|TAP Air Portugal|PT|3
    SK|SAS|Scandinavian Airlines|SE|5
    AY|FIN|Finnair|FI|3
    DY|NOZ|Norwegian Air Shuttle|NO|4
    FI|ICE|Icelandair|IS|1
    LO|LOT|LOT Polish Airlines|PL|2
    TK|THY|Turkish Airlines|TR|17
    A3|AEE|Aegean Airlines|GR|3
    LY|ELY|El Al|IL|1
    EK|UAE|Emirates|AE|11
    EY|ETD|Etihad Airways|AE|4
    QR|QTR|Qatar Airways|QA|8
    SV|SVA|Saudia|SA|6
    MS|MSR|EgyptAir|EG|2
    ET|ETH|Ethiopian Airlines|ET|3
    KQ|KQA|Kenya Airways|KE|1
    SA|SAA|South African Airways|ZA|1
    AT|RAM|Royal Air Maroc|MA|2
    AI|AIC|Air India|IN|8
    6E|IGO|IndiGo|IN|22
    SQ|SIA|Singapore Airlines|SG|6
    MH|MAS|Malaysia Airlines|MY|3
    AK|AXM|AirAsia|MY|8
    TG|THA|Thai Airways|TH|4
    VN|HVN|Vietnam Airlines|VN|5
    GA|GIA|Garuda Indonesia|ID|3
    PR|PAL|Philippine Airlines|PH|3
    CX|CPA|Cathay Pacific|HK|5
    CI|CAL|China Airlines|TW|3
    BR|EVA|EVA Air|TW|3
    CA|CCA|Air China|CN|14
    MU|CES|China Eastern Airlines|CN|16
    CZ|CSN|China Southern Airlines|CN|18
    KE|KAL|Korean Air|KR|5
    OZ|AAR|Asiana Airlines|KR|3
    JL|JAL|Japan Airlines|JP|8
    NH|ANA|All Nippon Airways|JP|10
    QF|QFA|Qantas|AU|8
    VA|VOZ|Virgin Australia|AU|4
    NZ|ANZ|Air New Zealand|NZ|3
    [aircraft]
    Airbus A220-300 | Airbus A319 | Airbus A320 | Airbus A320neo | Airbus A321 | Airbus A330-300 |
    Airbus A350-900 | Airbus A380-800 | Boeing 737-800 | Boeing 737 MAX 8 | Boeing 747-8 |
    Boeing 757-200 | Boeing 767-300 | Boeing 777-200 | Boeing 777-300ER | Boeing 787-8 |
    Boeing 787-9 | Embraer E175 | Embraer E190 | ATR 72 | Bombardier CRJ900 | De Havilland Dash 8
    [cabin_classes weighted]
    Economy*78 | Premium Economy*9 | Business*11 | First*2
    [flight_statuses weighted]
    Scheduled*30 | On Time*40 | Delayed*10 | Boarding*2 | Departed*5 | Landed*10 | Cancelled*2 |
    Diverted*1
    [transport_modes weighted]
    Car*56 | Bus*12 | Train*12 | Plane*8 | Bicycle*6 | Walking*4 | Ferry*1 | Tram*1
    [trip_purposes weighted]
    Vacation*46 | Business*28 | Family visit*16 | Conference*5 | Study*3 | Medical*2
    [hotel_names_first]
    Grand | Royal | Harbor | Park | Plaza | Lakeside | Mountain View | Seaside | Central |
    Riverside | Garden | Sunset | Imperial | Old Town | Crystal | Palm | Summit | Maple
    [hotel_names_second]
    Hotel | Inn | Resort | Lodge | Suites | Guesthouse | Palace | Retreat | Hostel | House
    [tour_names]
    Old Town Walking Tour | Harbor Cruise | Mountain Hike | Wine Country Day Trip | Museum Pass |
    Food Tasting Tour | Night Photography Walk | Bicycle City Tour | Whale Watching |
    Castle Visit | Desert Safari | Island Hopping | Sunset Sailing | Street Art Tour |
    Cooking Class | Kayak Adventure | Hot Air Balloon Ride | Cave Exploration
    """
}
