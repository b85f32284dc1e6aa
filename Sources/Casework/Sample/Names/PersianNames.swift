/// Names of Iran and Afghanistan, with their Persian spelling.
extension NamePool {
  private static let persianMen = NameSpelling.table(
    """
    Reza|رضا, Mehdi|مهدی, Hossein|حسین, Amir|امیر, Farhad|فرهاد, Behzad|بهزاد, Dariush|داریوش, Kamran|کامران
    Kaveh|کاوه, Mehrdad|مهرداد, Nader|نادر, Omid|امید, Parviz|پرویز, Ramin|رامین, Saeed|سعید, Siavash|سیاوش
    Shahram|شهرام, Babak|بابک, Farid|فرید, Hamid|حمید, Javad|جواد, Keyvan|کیوان, Masoud|مسعود, Navid|نوید
    """)

  private static let persianWomen = NameSpelling.table(
    """
    Mariam|مریم, Shirin|شیرین, Nasrin|نسرین, Parisa|پریسا, Laleh|لاله, Mina|مینا, Niloufar|نیلوفر, Roya|رویا
    Sepideh|سپیده, Taraneh|ترانه, Azadeh|آزاده, Banafsheh|بنفشه, Farzaneh|فرزانه, Golnar|گلنار, Leila|لیلا
    Mahsa|مهسا, Narges|نرگس, Pegah|پگاه, Samaneh|سمانه, Zohreh|زهره
    """)

  private static let iranianFamilies = NameSpelling.table(
    """
    Hosseini|حسینی, Ahmadi|احمدی, Karimi|کریمی, Mohammadi|محمدی, Rezaei|رضایی, Moradi|مرادی, Jafari|جعفری
    Rahimi|رحیمی, Ebrahimi|ابراهیمی, Sadeghi|صادقی, Kazemi|کاظمی, Hashemi|هاشمی, Mousavi|موسوی, Norouzi|نوروزی
    Sharifi|شریفی, Tehrani|تهرانی, Shirazi|شیرازی, Esfahani|اصفهانی, Yazdani|یزدانی, Amini|امینی
    Bahrami|بهرامی, Daneshvar|دانشور, Farahani|فراهانی, Ghorbani|قربانی, Heidari|حیدری, Keshavarz|کشاورز
    Khosravi|خسروی, Maleki|ملکی, Najafi|نجفی, Parsa|پارسا, Rostami|رستمی, Salehi|صالحی, Tavakoli|توکلی
    Vaziri|وزیری, Zamani|زمانی, Bagheri|باقری
    """)

  private static let afghanMen = NameSpelling.table(
    """
    Ahmad|احمد, Farid|فرید, Najib|نجیب, Rahmatullah|رحمت الله, Zabiullah|ذبیح الله, Wahid|وحید, Hamid|حمید
    Nasir|ناصر, Rahim|رحیم, Karim|کریم, Omar|عمر, Idris|ادریس, Jawad|جواد, Khalil|خلیل, Mirwais|میرویس
    Nawid|نوید, Qais|قیس, Rafi|رفیع, Sayed|سید, Shafiq|شفیق, Tamim|تمیم, Yama|یما, Zalmai|زلمی, Asad|اسد
    """)

  private static let afghanWomen = NameSpelling.table(
    """
    Rida|ردا, Zahra|زهرا, Fereshta|فرشته, Shukria|شکریه, Nilab|نیلاب, Palwasha|پلوشه, Malalai|ملالی
    Spozhmai|سپوژمی, Laila|لیلا, Maryam|مریم, Nargis|نرگس, Parwin|پروین, Roya|رویا, Sahar|سحر, Shabnam|شبنم
    Storai|ستوری, Wahida|وحیده, Yalda|یلدا, Zarmina|زرمینه, Arezo|آرزو
    """)

  private static let afghanFamilies = NameSpelling.table(
    """
    Ahmadi|احمدی, Ahmadzai|احمدزی, Siddiqui|صدیقی, Noori|نوری, Rahimi|رحیمی, Karimi|کریمی, Haidari|حیدری
    Yousufzai|یوسفزی, Stanekzai|ستانکزی, Wardak|وردک, Amiri|امیری, Azizi|عزیزی, Barakzai|بارکزی, Popal|پوپل
    Hakimi|حکیمی, Jalali|جلالی, Kohistani|کوهستانی, Mohammadi|محمدی, Naderi|نادری, Omari|عمری, Qaderi|قادری
    Rasuli|رسولی, Safi|صافی, Sultani|سلطانی, Tajik|تاجیک, Wali|ولی, Yaqubi|یعقوبی, Zadran|زدران, Hashimi|هاشمی
    Samadi|صمدی
    """)

  static let iran = NamePool(
    shape: .family, men: persianMen, women: persianWomen, families: iranianFamilies, languages: ["Farsi"],
    nativePercent: 60)
  static let afghanistan = NamePool(
    shape: .family, men: afghanMen, women: afghanWomen, families: afghanFamilies,
    languages: ["Dari", "Dari", "Pashto"], nativePercent: 60)
}
