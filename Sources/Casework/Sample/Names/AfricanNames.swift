/// Names of Eritrea, in Latin script and Ge'ez, and of Somalia and Nigeria, which write in Latin script.
extension NamePool {
  private static let eritreanMen = NameSpelling.table(
    """
    Yohannes|ዮሃንስ, Haile|ሃይለ, Tesfay|ተስፋይ, Berhane|ብርሃነ, Kidane|ኪዳነ, Mehari|መሓሪ, Tekle|ተክለ
    Abraham|ኣብርሃም, Amanuel|ኣማኑኤል, Bereket|በረከት, Bekele|በቀለ, Daniel|ዳኒኤል, Dawit|ዳዊት, Ermias|ኤርምያስ
    Filmon|ፊልሞን, Gebre|ገብረ, Goitom|ጎይቶም, Habtom|ሃብቶም, Isaias|ኢሳይያስ, Kibrom|ክብሮም, Mebrahtu|መብራህቱ
    Merhawi|መርሃዊ, Michael|ሚካኤል, Mulugeta|ሙሉጌታ, Natnael|ናትናኤል, Okbay|ዕቕባይ, Petros|ጴጥሮስ, Robel|ሮቤል
    Samuel|ሳሙኤል, Semere|ሰመረ, Simon|ስምኦን, Solomon|ሰሎሞን, Tekie|ተኪኤ, Tewolde|ተወልደ, Weldu|ወልዱ
    Yared|ያሬድ, Yemane|የማነ, Yonas|ዮናስ, Zerai|ዘርኣይ, Asmerom|ኣስመሮም
    """)

  private static let eritreanWomen = NameSpelling.table(
    """
    Selam|ሰላም, Tigist|ትግስት, Abrehet|ኣብረሀት, Almaz|ኣልማዝ, Bisrat|ብስራት, Eden|ኤደን, Elsa|ኤልሳ, Feven|ፌቨን
    Freweini|ፍረወይኒ, Genet|ገነት, Helen|ሄለን, Hiwet|ሂወት, Kisanet|ክሳነት, Letebrhan|ለተብርሃን, Luam|ሉኣም
    Mebrat|መብራት, Meron|ሜሮን, Milena|ሚለና, Rahel|ራሄል, Rigat|ርግኣት, Ruth|ሩት, Saba|ሳባ, Semhar|ሰምሃር
    Senait|ሰናይት, Tsega|ጸጋ, Winta|ዊንታ, Yordanos|ዮርዳኖስ, Zaid|ዛይድ
    """)

  private static let somaliMen = NameSpelling.table(
    """
    Cabdi, Maxamed, Faarax, Axmed, Cali, Xasan, Xuseen, Cumar, Ismaaciil, Jaamac, Nuur, Yuusuf, Cabdullaahi
    Aadan, Bashiir, Bile, Cawaale, Colaad, Diiriye, Faysal, Guuleed, Geeddi, Hirsi, Ibraahim, Khaliif, Liibaan
    Mahad, Muuse, Mukhtaar, Rooble, Saciid, Salaad, Samatar, Shire, Warsame, Xirsi, Cismaan, Daahir, Cigaal, Kulmiye
    """)

  private static let somaliWomen = NameSpelling.table(
    """
    Caasha, Faadumo, Xaliimo, Sahra, Hodan, Ifrax, Leyla, Maryan, Nimco, Ruqiyo, Saynab, Shukri, Ubax, Xaawo
    Yasmiin, Zamzam, Deeqa, Fowsiyo, Hibaaq, Idil, Khadra, Luul, Muna, Sagal, Safiya, Amran, Barni, Filsan
    """)

  private static let nigerianMen = NameSpelling.table(
    """
    Adébáyò, Olúmídé, Tundé, Fẹ́mi, Ṣeun, Chinedu, Emeka, Ikenna, Obinna, Uche, Kelechi, Chukwudi, Musa, Ibrahim
    Sani, Aminu, Bello, Garba, Ayodele, Babatunde, Efe, Osagie, Nnamdi, Tobenna
    """)

  private static let nigerianWomen = NameSpelling.table(
    """
    Ngozi, Chiamaka, Adaeze, Ifeoma, Amara, Nkechi, Chidinma, Yétúndé, Fọlákẹ́, Bísí, Títílayọ̀, Ṣadé, Rónkẹ́
    Hauwa, Aisha, Zainab, Halima, Maryam, Ebere, Uju, Ese, Osas, Kemi, Simi
    """)

  private static let nigerianFamilies = NameSpelling.table(
    """
    Okafor, Okonkwo, Eze, Nwosu, Obi, Onyekachi, Anyanwu, Igwe, Adéyẹmí, Adébáyò, Ògúnlésí, Akíntọ́lá
    Balógun, Ọláwálé, Fáshọlá, Ọ̀ṣínọwọ̀, Abubakar, Bello, Danjuma, Lawal, Mohammed, Sule, Yusuf, Umar, Edokpolo
    Osaze, Ighodaro, Etim, Effiong, Bassey, Udoh, Ekong
    """)

  static let eritrea = NamePool(
    shape: .fathersName, men: eritreanMen, women: eritreanWomen, families: [],
    languages: ["Tigrinya", "Tigrinya", "Tigre"], nativePercent: 80)
  static let somalia = NamePool(
    shape: .threeGenerations, men: somaliMen, women: somaliWomen, families: [], languages: ["Somali"],
    nativePercent: 0)
  static let nigeria = NamePool(
    shape: .family, men: nigerianMen, women: nigerianWomen, families: nigerianFamilies,
    languages: ["English", "Yoruba", "Igbo", "Hausa"], nativePercent: 0)
}
