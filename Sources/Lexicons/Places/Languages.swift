/// Languages (ISO 639-1) by millions of speakers, and locales by rough use.
enum Languages {
  static let text = """
    [languages weighted rows] code|name
    en|English|1500
    zh|Chinese|900
    hi|Hindi|350
    es|Spanish|560
    fr|French|310
    ar|Arabic|270
    bn|Bengali|270
    ru|Russian|250
    pt|Portuguese|260
    ur|Urdu|230
    id|Indonesian|200
    de|German|130
    ja|Japanese|125
    mr|Marathi|99
    te|Telugu|96
    tr|Turkish|90
    ta|Tamil|86
    vi|Vietnamese|85
    ko|Korean|82
    it|Italian|68
    fa|Persian|78
    pl|Polish|41
    uk|Ukrainian|39
    nl|Dutch|30
    ro|Romanian|25
    el|Greek|13
    cs|Czech|12
    sv|Swedish|13
    hu|Hungarian|13
    he|Hebrew|9
    th|Thai|61
    ms|Malay|80
    sw|Swahili|72
    tl|Tagalog|83
    pa|Punjabi|120
    gu|Gujarati|62
    kn|Kannada|58
    ml|Malayalam|38
    or|Odia|40
    as|Assamese|15
    ne|Nepali|32
    si|Sinhala|17
    my|Burmese|43
    km|Khmer|17
    lo|Lao|7
    mn|Mongolian|5
    ka|Georgian|4
    hy|Armenian|5
    az|Azerbaijani|24
    kk|Kazakh|15
    uz|Uzbek|32
    ky|Kyrgyz|5
    tg|Tajik|8
    tk|Turkmen|7
    ps|Pashto|48
    ku|Kurdish|20
    am|Amharic|57
    ha|Hausa|77
    yo|Yoruba|47
    ig|Igbo|31
    zu|Zulu|28
    xh|Xhosa|19
    af|Afrikaans|18
    st|Sotho|13
    tn|Tswana|14
    sn|Shona|11
    rw|Kinyarwanda|12
    so|Somali|22
    om|Oromo|37
    mg|Malagasy|25
    da|Danish|6
    no|Norwegian|5
    fi|Finnish|6
    is|Icelandic|1
    et|Estonian|1
    lv|Latvian|2
    lt|Lithuanian|3
    sk|Slovak|5
    sl|Slovenian|2
    hr|Croatian|5
    sr|Serbian|9
    bs|Bosnian|3
    mk|Macedonian|2
    bg|Bulgarian|8
    sq|Albanian|7
    be|Belarusian|5
    ca|Catalan|9
    gl|Galician|2
    eu|Basque|1
    cy|Welsh|1
    ga|Irish|1
    gd|Scottish Gaelic|1
    mt|Maltese|1
    lb|Luxembourgish|1
    br|Breton|1
    eo|Esperanto|1
    la|Latin|1
    ht|Haitian Creole|12
    qu|Quechua|8
    gn|Guarani|6
    ay|Aymara|2
    mi|Maori|1
    sm|Samoan|1
    to|Tongan|1
    fj|Fijian|1
    jv|Javanese|68
    su|Sundanese|32
    [locales weighted]
    en_US*400 | en_GB*90 | en_CA*40 | en_AU*40 | en_IN*60 | en_IE*12 | en_NZ*10 | en_ZA*12 |
    en_SG*10 | es_ES*45 | es_MX*70 | es_AR*30 | es_CO*28 | es_CL*15 | es_PE*14 | es_US*25 |
    pt_BR*80 | pt_PT*12 | fr_FR*60 | fr_CA*15 | fr_BE*6 | fr_CH*4 | de_DE*70 | de_AT*9 | de_CH*8 |
    it_IT*45 | it_CH*2 | nl_NL*20 | nl_BE*8 | sv_SE*12 | nb_NO*7 | da_DK*7 | fi_FI*7 | is_IS*1 |
    pl_PL*30 | cs_CZ*10 | sk_SK*5 | hu_HU*9 | ro_RO*12 | bg_BG*6 | hr_HR*4 | sr_RS*5 | sl_SI*2 |
    et_EE*2 | lv_LV*2 | lt_LT*3 | el_GR*9 | tr_TR*40 | ru_RU*50 | uk_UA*20 | be_BY*3 | kk_KZ*4 |
    ka_GE*2 | hy_AM*2 | az_AZ*3 | he_IL*9 | ar_SA*20 | ar_AE*10 | ar_EG*25 | ar_MA*8 | fa_IR*20 |
    ur_PK*15 | hi_IN*50 | bn_BD*20 | bn_IN*12 | ta_IN*12 | te_IN*12 | mr_IN*10 | gu_IN*8 |
    kn_IN*7 | ml_IN*6 | pa_IN*5 | ne_NP*3 | si_LK*3 | th_TH*20 | vi_VN*25 | id_ID*45 | ms_MY*12 |
    fil_PH*15 | km_KH*2 | lo_LA*1 | my_MM*4 | zh_CN*200 | zh_TW*20 | zh_HK*10 | ja_JP*70 |
    ko_KR*40 | mn_MN*1 | sw_KE*5 | am_ET*4 | zu_ZA*2 | af_ZA*3 | ca_ES*5 | eu_ES*1 | gl_ES*1 |
    cy_GB*1 | ga_IE*1 | mt_MT*1
    """
}
