/// Names of Sudan, Syria, Iraq, Yemen and Algeria, with their spelling in Arabic script.
extension NamePool {
  private static let arabicMen = NameSpelling.table(
    """
    Ahmad|أحمد, Mohammed|محمد, Mahmoud|محمود, Omar|عمر, Ali|علي, Hassan|حسن, Hussein|حسين, Khaled|خالد
    Youssef|يوسف, Ibrahim|إبراهيم, Abdullah|عبد الله, Abdulrahman|عبد الرحمن, Mustafa|مصطفى, Samir|سمير
    Tariq|طارق, Faisal|فيصل, Karim|كريم, Nabil|نبيل, Walid|وليد, Bilal|بلال, Hamza|حمزة, Yasser|ياسر
    Zaid|زيد, Rami|رامي, Adnan|عدنان, Bassam|بسام, Ghassan|غسان, Imad|عماد, Jamal|جمال, Majid|ماجد
    Marwan|مروان, Munir|منير, Nizar|نزار, Qasim|قاسم, Rashid|رشيد, Salim|سليم, Suhail|سهيل, Taha|طه
    Wissam|وسام, Ziad|زياد
    """)

  private static let arabicWomen = NameSpelling.table(
    """
    Fatima|فاطمة, Aisha|عائشة, Maryam|مريم, Zainab|زينب, Khadija|خديجة, Noor|نور, Layla|ليلى, Salma|سلمى
    Huda|هدى, Amal|أمل, Rania|رانيا, Hanan|حنان, Iman|إيمان, Samira|سميرة, Nadia|نادية, Rasha|رشا, Dina|دينا
    Yasmin|ياسمين, Abeer|عبير, Asma|أسماء, Basma|بسمة, Dalal|دلال, Ghada|غادة, Hala|هالة, Hiba|هبة
    Jamila|جميلة, Kawthar|كوثر, Lina|لينا, Lubna|لبنى, Maha|مها, Manal|منال, Nawal|نوال, Rana|رنا, Reem|ريم
    Sahar|سحر, Shaima|شيماء, Suad|سعاد, Wafa|وفاء, Widad|وداد, Zahra|زهراء
    """)

  private static let syrianFamilies = NameSpelling.table(
    """
    al-Zahra|الزهراء, al-Halabi|الحلبي, al-Khatib|الخطيب, Haddad|حداد, Najjar|نجار, al-Masri|المصري
    al-Homsi|الحمصي, Sabbagh|صباغ, al-Hamwi|الحموي, Kassab|قصاب, Darwish|درويش, al-Ahmad|الأحمد, Barakat|بركات
    Shaheen|شاهين, al-Sayed|السيد, Khoury|خوري, Mardini|مارديني, Qabbani|قباني, Tahhan|طحان, Zaitoun|زيتون
    al-Jundi|الجندي, Hamdan|حمدان, Ismail|إسماعيل, Jaber|جابر, Kanaan|كنعان, Nasser|ناصر, Rifai|رفاعي
    Saleh|صالح, Touma|توما, Yazbek|يزبك
    """)

  private static let iraqiFamilies = NameSpelling.table(
    """
    al-Jubouri|الجبوري, al-Dulaimi|الدليمي, al-Tamimi|التميمي, al-Rubaie|الربيعي, al-Ubaidi|العبيدي
    al-Saadi|السعدي, al-Zaidi|الزيدي, al-Mousawi|الموسوي, al-Hashimi|الهاشمي, al-Basri|البصري
    al-Mosuli|الموصلي, al-Baghdadi|البغدادي, al-Karkhi|الكرخي, al-Maliki|المالكي, al-Azzawi|العزاوي
    al-Kinani|الكناني, al-Lami|اللامي, al-Asadi|الأسدي, al-Janabi|الجنابي, al-Samarrai|السامرائي
    al-Khafaji|الخفاجي, al-Ansari|الأنصاري, al-Qaisi|القيسي, al-Shammari|الشمري, al-Naqib|النقيب
    """)

  private static let yemeniFamilies = NameSpelling.table(
    """
    al-Sanani|الصنعاني, al-Hadrami|الحضرمي, al-Taizi|التعزي, al-Adani|العدني, al-Yafei|اليافعي
    al-Qadhi|القاضي, al-Wazir|الوزير, al-Amri|العمري, al-Ghazali|الغزالي, al-Hakimi|الحكيمي
    al-Aghbari|الأغبري, al-Absi|العبسي, al-Shaibani|الشيباني, al-Maqtari|المقطري, Bawazir|باوزير
    Baabbad|باعباد, al-Haddad|الحداد, al-Mutawakil|المتوكل, al-Kibsi|الكبسي, al-Radai|الرداعي
    """)

  private static let sudaneseMen = NameSpelling.table(
    """
    Osman|عثمان, Elamin|الأمين, Mohamed|محمد, Ahmed|أحمد, Eltayeb|الطيب, Abdalla|عبد الله, Bashir|بشير
    Idris|إدريس, Babiker|بابكر, Hamid|حامد, Elsadig|الصادق, Siddig|صديق, Elhadi|الهادي, Mamoun|مأمون
    Salah|صلاح, Yousif|يوسف, Mubarak|مبارك, Awad|عوض, Elfatih|الفاتح, Mutasim|معتصم, Tarig|طارق, Amir|أمير
    Gasim|قاسم, Haroun|هارون, Ismail|إسماعيل, Kamal|كمال, Khalid|خالد, Mahjoub|محجوب, Nasreldin|نصر الدين
    Omer|عمر, Ramadan|رمضان, Sulieman|سليمان, Taha|طه, Yagoub|يعقوب, Zakaria|زكريا, Adam|آدم, Hashim|هاشم
    Ibrahim|إبراهيم, Jaafar|جعفر, Murtada|مرتضى
    """)

  private static let sudaneseWomen = NameSpelling.table(
    """
    Amna|آمنة, Fatima|فاطمة, Hawa|حواء, Ikhlas|إخلاص, Ibtisam|ابتسام, Rawda|روضة, Rihab|رحاب, Sara|سارة
    Nagla|نجلاء, Salwa|سلوى, Tahani|تهاني, Manahil|مناهل, Mawahib|مواهب, Selma|سلمى, Alaa|آلاء, Duaa|دعاء
    Eman|إيمان, Hiba|هبة, Howida|هويدا, Intisar|انتصار, Khansa|خنساء, Limia|لمياء, Mona|منى, Nahid|ناهد
    Omaima|أميمة, Rasha|رشا, Samia|سامية, Tayseer|تيسير, Wisal|وصال, Zeinab|زينب
    """)

  private static let algerianMen = NameSpelling.table(
    """
    Mohamed|محمد, Karim|كريم, Sofiane|سفيان, Abdelkader|عبد القادر, Rachid|رشيد, Yacine|ياسين, Nassim|نسيم
    Mourad|مراد, Farid|فريد, Hichem|هشام, Kamel|كمال, Lotfi|لطفي, Mehdi|مهدي, Nadir|نذير, Omar|عمر
    Redouane|رضوان, Samir|سمير, Toufik|توفيق, Walid|وليد, Zinedine|زين الدين
    """)

  private static let algerianWomen = NameSpelling.table(
    """
    Amina|أمينة, Nacera|نصيرة, Samia|سامية, Farida|فريدة, Houria|حورية, Karima|كريمة, Leïla|ليلى, Malika|مليكة
    Nadia|نادية, Ouarda|وردة, Rachida|رشيدة, Sabrina|صبرينة, Soraya|ثريا, Wassila|وسيلة, Yamina|يمينة
    Zohra|زهرة, Djamila|جميلة, Fatiha|فتيحة, Hayet|حياة, Imène|إيمان
    """)

  private static let algerianFamilies = NameSpelling.table(
    """
    Benali|بن علي, Boudjemaa|بوجمعة, Cherif|شريف, Djebbar|جبار, Belkacem|بلقاسم, Hamidi|حميدي, Khelifi|خليفي
    Mansouri|منصوري, Meziane|مزيان, Ouali|والي, Rahmani|رحماني, Saadi|سعدي, Toumi|تومي, Yahiaoui|يحياوي
    Zerrouki|زروقي, Bouzid|بوزيد, Ferhat|فرحات, Guendouz|قندوز, Haddadi|حدادي, Larbi|العربي, Lounis|لونيس
    Brahimi|براهيمي, Taleb|طالب, Merabet|مرابط
    """)

  static let syria = NamePool(
    shape: .family, men: arabicMen, women: arabicWomen, families: syrianFamilies, languages: ["Arabic"],
    nativePercent: 90)
  static let iraq = NamePool(
    shape: .family, men: arabicMen, women: arabicWomen, families: iraqiFamilies,
    languages: ["Arabic", "Arabic", "Arabic", "Kurdish"], nativePercent: 85)
  static let yemen = NamePool(
    shape: .family, men: arabicMen, women: arabicWomen, families: yemeniFamilies, languages: ["Arabic"],
    nativePercent: 85)
  static let sudan = NamePool(
    shape: .threeGenerations, men: sudaneseMen, women: sudaneseWomen, families: [], languages: ["Arabic"],
    nativePercent: 85)
  static let algeria = NamePool(
    shape: .family, men: algerianMen, women: algerianWomen, families: algerianFamilies,
    languages: ["Arabic", "French"], nativePercent: 70)
}
