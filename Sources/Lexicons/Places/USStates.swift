/// The states of the United States and the District of Columbia: postal code, name, capital and
/// census region; weighted by ten thousands of people.
enum USStates {
  static let text = """
    [us_states weighted rows] code|name|capital|region
    AL|Alabama|Montgomery|South|502
    AK|Alaska|Juneau|West|73
    AZ|Arizona|Phoenix|West|715
    AR|Arkansas|Little Rock|South|301
    CA|California|Sacramento|West|3954
    CO|Colorado|Denver|West|577
    CT|Connecticut|Hartford|Northeast|361
    DE|Delaware|Dover|South|99
    DC|District of Columbia|Washington|South|69
    FL|Florida|Tallahassee|South|2154
    GA|Georgia|Atlanta|South|1071
    HI|Hawaii|Honolulu|West|146
    ID|Idaho|Boise|West|184
    IL|Illinois|Springfield|Midwest|1281
    IN|Indiana|Indianapolis|Midwest|679
    IA|Iowa|Des Moines|Midwest|319
    KS|Kansas|Topeka|Midwest|294
    KY|Kentucky|Frankfort|South|451
    LA|Louisiana|Baton Rouge|South|466
    ME|Maine|Augusta|Northeast|136
    MD|Maryland|Annapolis|South|618
    MA|Massachusetts|Boston|Northeast|703
    MI|Michigan|Lansing|Midwest|1008
    MN|Minnesota|St. Paul|Midwest|571
    MS|Mississippi|Jackson|South|296
    MO|Missouri|Jefferson City|Midwest|615
    MT|Montana|Helena|West|108
    NE|Nebraska|Lincoln|Midwest|196
    NV|Nevada|Carson City|West|310
    NH|New Hampshire|Concord|Northeast|138
    NJ|New Jersey|Trenton|Northeast|929
    NM|New Mexico|Santa Fe|West|212
    NY|New York|Albany|Northeast|2020
    NC|North Carolina|Raleigh|South|1044
    ND|North Dakota|Bismarck|Midwest|78
    OH|Ohio|Columbus|Midwest|1180
    OK|Oklahoma|Oklahoma City|South|396
    OR|Oregon|Salem|West|424
    PA|Pennsylvania|Harrisburg|Northeast|1300
    RI|Rhode Island|Providence|Northeast|110
    SC|South Carolina|Columbia|South|512
    SD|South Dakota|Pierre|Midwest|89
    TN|Tennessee|Nashville|South|691
    TX|Texas|Austin|South|2915
    UT|Utah|Salt Lake City|West|327
    VT|Vermont|Montpelier|Northeast|64
    VA|Virginia|Richmond|South|863
    WA|Washington|Olympia|West|771
    WV|West Virginia|Charleston|South|179
    WI|Wisconsin|Madison|Midwest|589
    WY|Wyoming|Cheyenne|West|58
    [canadian_provinces weighted rows] code|name|capital
    AB|Alberta|Edmonton|426
    BC|British Columbia|Victoria|500
    MB|Manitoba|Winnipeg|134
    NB|New Brunswick|Fredericton|78
    NL|Newfoundland and Labrador|St. John's|51
    NS|Nova Scotia|Halifax|97
    NT|Northwest Territories|Yellowknife|4
    NU|Nunavut|Iqaluit|4
    ON|Ontario|Toronto|1422
    PE|Prince Edward Island|Charlottetown|15
    QC|Quebec|Quebec City|850
    SK|Saskatchewan|Regina|113
    YT|Yukon|Whitehorse|4
    """
}
