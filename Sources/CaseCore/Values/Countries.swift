/// A country, as ISO 3166 lists it.
package struct Country: Hashable, Sendable {
  /// The code of two capital letters: `SY`.
  package let code: String
  /// The code of three capital letters: `SYR`.
  package let longCode: String
  /// The name in everyday British English.
  package let name: String
  /// What one of its people is called; nothing where the table does not say, or where the word fits two
  /// countries, as Congolese does.
  package let demonym: String?
}

/// The countries and the ways in which people write them.
package enum Countries {
  /// Every country, ordered by its code.
  package static let all: [Country] = rows.map(\.country)

  private static let byCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  private static let bySpelling = spellings()
  private static let rows = table.split(separator: "\n").compactMap(row)

  /// Finds a country by its code of two or three letters, its name, its people's name or another usual
  /// spelling; case, blanks and punctuation do not matter.
  ///
  /// A word that fits two countries finds nothing.
  package static func find(_ anySpelling: some StringProtocol) -> Country? {
    bySpelling[plainSpelling(anySpelling)]
  }

  /// The everyday name of a country; nothing for a code that ISO does not list.
  package static func name(of code: String) -> String? { byCode[code]?.name }

  private static func row(_ line: Substring) -> (country: Country, others: [Substring])? {
    let parts = line.split(separator: "|", omittingEmptySubsequences: false)
    guard parts.count >= 2, parts[0].count == 6 else { return nil }
    let country = Country(
      code: String(parts[0].prefix(2)), longCode: String(parts[0].suffix(3)), name: String(parts[1]),
      demonym: parts.count > 2 && !parts[2].isEmpty ? String(parts[2]) : nil)
    return (country, Array(parts.dropFirst(3)))
  }

  private static func spellings() -> [String: Country] {
    var found: [String: Country] = [:]
    for (country, others) in rows {
      let known = [country.code, country.longCode, country.name, country.demonym].compactMap(\.self)
      for spelling in known + others.map(String.init) {
        found[plainSpelling(spelling)] = country
      }
    }
    return found
  }
}

extension Countries {
  // Codes | name | people | other spellings. XK is not ISO's own code for Kosovo, but the one in use.
  private static let table = """
    AD AND|Andorra|Andorran
    AE ARE|United Arab Emirates|Emirati|UAE
    AF AFG|Afghanistan|Afghan|Afghani
    AG ATG|Antigua and Barbuda|Antiguan
    AI AIA|Anguilla|Anguillan
    AL ALB|Albania|Albanian
    AM ARM|Armenia|Armenian
    AO AGO|Angola|Angolan
    AQ ATA|Antarctica
    AR ARG|Argentina|Argentinian|Argentine
    AS ASM|American Samoa
    AT AUT|Austria|Austrian
    AU AUS|Australia|Australian
    AW ABW|Aruba|Aruban
    AX ALA|Åland Islands||Aland Islands
    AZ AZE|Azerbaijan|Azerbaijani|Azeri
    BA BIH|Bosnia and Herzegovina|Bosnian|Bosnia|Bosnia-Herzegovina
    BB BRB|Barbados|Barbadian
    BD BGD|Bangladesh|Bangladeshi
    BE BEL|Belgium|Belgian
    BF BFA|Burkina Faso|Burkinabe|Burkinabé
    BG BGR|Bulgaria|Bulgarian
    BH BHR|Bahrain|Bahraini
    BI BDI|Burundi|Burundian
    BJ BEN|Benin|Beninese
    BL BLM|Saint Barthélemy||Saint Barthelemy|St Barthélemy
    BM BMU|Bermuda|Bermudian
    BN BRN|Brunei|Bruneian|Brunei Darussalam
    BO BOL|Bolivia|Bolivian|Plurinational State of Bolivia
    BQ BES|Caribbean Netherlands||Bonaire, Sint Eustatius and Saba
    BR BRA|Brazil|Brazilian
    BS BHS|Bahamas|Bahamian|The Bahamas
    BT BTN|Bhutan|Bhutanese
    BV BVT|Bouvet Island
    BW BWA|Botswana|Botswanan|Motswana
    BY BLR|Belarus|Belarusian
    BZ BLZ|Belize|Belizean
    CA CAN|Canada|Canadian
    CC CCK|Cocos Islands||Cocos (Keeling) Islands
    CD COD|DR Congo||Democratic Republic of the Congo|Democratic Republic of Congo|DRC|Congo-Kinshasa
    CF CAF|Central African Republic|Central African|CAR
    CG COG|Republic of the Congo||Congo-Brazzaville|Republic of Congo
    CH CHE|Switzerland|Swiss
    CI CIV|Ivory Coast|Ivorian|Côte d'Ivoire|Cote d'Ivoire
    CK COK|Cook Islands
    CL CHL|Chile|Chilean
    CM CMR|Cameroon|Cameroonian
    CN CHN|China|Chinese|People's Republic of China
    CO COL|Colombia|Colombian
    CR CRI|Costa Rica|Costa Rican
    CU CUB|Cuba|Cuban
    CV CPV|Cape Verde|Cape Verdean|Cabo Verde
    CW CUW|Curaçao||Curacao
    CX CXR|Christmas Island
    CY CYP|Cyprus|Cypriot
    CZ CZE|Czechia|Czech|Czech Republic
    DE DEU|Germany|German
    DJ DJI|Djibouti|Djiboutian
    DK DNK|Denmark|Danish
    DM DMA|Dominica
    DO DOM|Dominican Republic
    DZ DZA|Algeria|Algerian
    EC ECU|Ecuador|Ecuadorian
    EE EST|Estonia|Estonian
    EG EGY|Egypt|Egyptian
    EH ESH|Western Sahara|Sahrawi
    ER ERI|Eritrea|Eritrean
    ES ESP|Spain|Spanish
    ET ETH|Ethiopia|Ethiopian
    FI FIN|Finland|Finnish
    FJ FJI|Fiji|Fijian
    FK FLK|Falkland Islands
    FM FSM|Micronesia|Micronesian|Federated States of Micronesia
    FO FRO|Faroe Islands|Faroese
    FR FRA|France|French
    GA GAB|Gabon|Gabonese
    GB GBR|United Kingdom|British|UK|Great Britain|England|Scotland|Wales|English|Scottish|Welsh
    GD GRD|Grenada|Grenadian
    GE GEO|Georgia|Georgian
    GF GUF|French Guiana
    GG GGY|Guernsey
    GH GHA|Ghana|Ghanaian
    GI GIB|Gibraltar|Gibraltarian
    GL GRL|Greenland|Greenlandic
    GM GMB|Gambia|Gambian|The Gambia
    GN GIN|Guinea|Guinean|Guinea-Conakry
    GP GLP|Guadeloupe
    GQ GNQ|Equatorial Guinea|Equatorial Guinean|Equatoguinean
    GR GRC|Greece|Greek
    GS SGS|South Georgia and the South Sandwich Islands
    GT GTM|Guatemala|Guatemalan
    GU GUM|Guam
    GW GNB|Guinea-Bissau|Bissau-Guinean
    GY GUY|Guyana|Guyanese
    HK HKG|Hong Kong|Hongkonger
    HM HMD|Heard Island and McDonald Islands
    HN HND|Honduras|Honduran
    HR HRV|Croatia|Croatian
    HT HTI|Haiti|Haitian
    HU HUN|Hungary|Hungarian
    ID IDN|Indonesia|Indonesian
    IE IRL|Ireland|Irish|Republic of Ireland
    IL ISR|Israel|Israeli
    IM IMN|Isle of Man|Manx
    IN IND|India|Indian
    IO IOT|British Indian Ocean Territory
    IQ IRQ|Iraq|Iraqi
    IR IRN|Iran|Iranian|Islamic Republic of Iran
    IS ISL|Iceland|Icelandic
    IT ITA|Italy|Italian
    JE JEY|Jersey
    JM JAM|Jamaica|Jamaican
    JO JOR|Jordan|Jordanian
    JP JPN|Japan|Japanese
    KE KEN|Kenya|Kenyan
    KG KGZ|Kyrgyzstan|Kyrgyz
    KH KHM|Cambodia|Cambodian
    KI KIR|Kiribati
    KM COM|Comoros|Comorian
    KN KNA|Saint Kitts and Nevis|Kittitian|St Kitts and Nevis
    KP PRK|North Korea|North Korean|Democratic People's Republic of Korea|DPRK
    KR KOR|South Korea|South Korean|Republic of Korea
    KW KWT|Kuwait|Kuwaiti
    KY CYM|Cayman Islands|Caymanian
    KZ KAZ|Kazakhstan|Kazakh|Kazakhstani
    LA LAO|Laos|Laotian|Lao People's Democratic Republic
    LB LBN|Lebanon|Lebanese
    LC LCA|Saint Lucia|Saint Lucian|St Lucia|St Lucian
    LI LIE|Liechtenstein
    LK LKA|Sri Lanka|Sri Lankan
    LR LBR|Liberia|Liberian
    LS LSO|Lesotho|Basotho
    LT LTU|Lithuania|Lithuanian
    LU LUX|Luxembourg|Luxembourgish
    LV LVA|Latvia|Latvian
    LY LBY|Libya|Libyan
    MA MAR|Morocco|Moroccan
    MC MCO|Monaco|Monegasque
    MD MDA|Moldova|Moldovan|Republic of Moldova
    ME MNE|Montenegro|Montenegrin
    MF MAF|Saint Martin||St Martin
    MG MDG|Madagascar|Malagasy
    MH MHL|Marshall Islands|Marshallese
    MK MKD|North Macedonia|Macedonian|Macedonia
    ML MLI|Mali|Malian
    MM MMR|Myanmar|Burmese|Burma
    MN MNG|Mongolia|Mongolian
    MO MAC|Macao||Macau
    MP MNP|Northern Mariana Islands
    MQ MTQ|Martinique
    MR MRT|Mauritania|Mauritanian
    MS MSR|Montserrat
    MT MLT|Malta|Maltese
    MU MUS|Mauritius|Mauritian
    MV MDV|Maldives|Maldivian
    MW MWI|Malawi|Malawian
    MX MEX|Mexico|Mexican
    MY MYS|Malaysia|Malaysian
    MZ MOZ|Mozambique|Mozambican
    NA NAM|Namibia|Namibian
    NC NCL|New Caledonia
    NE NER|Niger|Nigerien
    NF NFK|Norfolk Island
    NG NGA|Nigeria|Nigerian
    NI NIC|Nicaragua|Nicaraguan
    NL NLD|Netherlands|Dutch|The Netherlands|Holland
    NO NOR|Norway|Norwegian
    NP NPL|Nepal|Nepali|Nepalese
    NR NRU|Nauru|Nauruan
    NU NIU|Niue
    NZ NZL|New Zealand|New Zealander
    OM OMN|Oman|Omani
    PA PAN|Panama|Panamanian
    PE PER|Peru|Peruvian
    PF PYF|French Polynesia
    PG PNG|Papua New Guinea|Papua New Guinean
    PH PHL|Philippines|Filipino|The Philippines|Filipina|Philippine
    PK PAK|Pakistan|Pakistani
    PL POL|Poland|Polish
    PM SPM|Saint Pierre and Miquelon
    PN PCN|Pitcairn
    PR PRI|Puerto Rico|Puerto Rican
    PS PSE|Palestine|Palestinian|State of Palestine|Palestinian Territories|Gaza|West Bank
    PT PRT|Portugal|Portuguese
    PW PLW|Palau|Palauan
    PY PRY|Paraguay|Paraguayan
    QA QAT|Qatar|Qatari
    RE REU|Réunion||Reunion
    RO ROU|Romania|Romanian
    RS SRB|Serbia|Serbian
    RU RUS|Russia|Russian|Russian Federation
    RW RWA|Rwanda|Rwandan
    SA SAU|Saudi Arabia|Saudi|Saudi Arabian|KSA
    SB SLB|Solomon Islands
    SC SYC|Seychelles|Seychellois
    SD SDN|Sudan|Sudanese
    SE SWE|Sweden|Swedish
    SG SGP|Singapore|Singaporean
    SH SHN|Saint Helena, Ascension and Tristan da Cunha||Saint Helena|St Helena
    SI SVN|Slovenia|Slovenian
    SJ SJM|Svalbard and Jan Mayen
    SK SVK|Slovakia|Slovak
    SL SLE|Sierra Leone|Sierra Leonean
    SM SMR|San Marino
    SN SEN|Senegal|Senegalese
    SO SOM|Somalia|Somali|Somalian
    SR SUR|Suriname|Surinamese
    SS SSD|South Sudan|South Sudanese
    ST STP|São Tomé and Príncipe|Santomean|Sao Tome and Principe
    SV SLV|El Salvador|Salvadoran|Salvadorean
    SX SXM|Sint Maarten
    SY SYR|Syria|Syrian|Syrian Arab Republic
    SZ SWZ|Eswatini|Swazi|Swaziland
    TC TCA|Turks and Caicos Islands
    TD TCD|Chad|Chadian
    TF ATF|French Southern Territories
    TG TGO|Togo|Togolese
    TH THA|Thailand|Thai
    TJ TJK|Tajikistan|Tajik|Tajikistani
    TK TKL|Tokelau
    TL TLS|East Timor|East Timorese|Timor-Leste|Timorese
    TM TKM|Turkmenistan|Turkmen
    TN TUN|Tunisia|Tunisian
    TO TON|Tonga|Tongan
    TR TUR|Turkey|Turkish|Türkiye|Turkiye
    TT TTO|Trinidad and Tobago|Trinidadian|Trinidad
    TV TUV|Tuvalu|Tuvaluan
    TW TWN|Taiwan|Taiwanese
    TZ TZA|Tanzania|Tanzanian|United Republic of Tanzania
    UA UKR|Ukraine|Ukrainian
    UG UGA|Uganda|Ugandan
    UM UMI|United States Minor Outlying Islands
    US USA|United States|American|United States of America
    UY URY|Uruguay|Uruguayan
    UZ UZB|Uzbekistan|Uzbek|Uzbekistani
    VA VAT|Vatican City||Holy See
    VC VCT|Saint Vincent and the Grenadines|Vincentian|St Vincent and the Grenadines
    VE VEN|Venezuela|Venezuelan|Bolivarian Republic of Venezuela
    VG VGB|British Virgin Islands
    VI VIR|United States Virgin Islands||US Virgin Islands
    VN VNM|Vietnam|Vietnamese|Viet Nam
    VU VUT|Vanuatu|Ni-Vanuatu
    WF WLF|Wallis and Futuna
    WS WSM|Samoa|Samoan
    XK XKX|Kosovo|Kosovan|Kosovar
    YE YEM|Yemen|Yemeni
    YT MYT|Mayotte
    ZA ZAF|South Africa|South African
    ZM ZMB|Zambia|Zambian
    ZW ZWE|Zimbabwe|Zimbabwean
    """
}
