import CaseCore
import Testing

@Suite("Names folded for search")
struct FoldingTests {
  @Test(
    "Case, marks and variants of a letter do not matter",
    arguments: [
      ("Zoë BLÅ", ["zoe", "bla"]), ("Łukasz Żółć", ["lukasz", "zolc"]), ("Søren Đorđe", ["soren", "dorde"]),
      ("Əliyev", ["aliyev"]), ("Straße", ["strasse"]), ("Æthel", ["aethel"]),
      ("Yıldız İlham", ["yildiz", "ilham"]),
      ("Ñuñez", ["nunez"]), ("Nguyễn Hồng", ["nguyen", "hong"]), ("Jose\u{301}", ["jose"]),
      ("Ａhmed", ["ahmed"]),
      ("O'Connor", ["oconnor"]), ("O’Connor", ["oconnor"]), ("Al-Hassan", ["alhassan", "al", "hassan"]),
      ("Saʿid", ["said"]), ("Ёлка Андрій", ["елка", "андріи"]), ("Νίκος", ["νικοσ"]),
      ("أحمد", ["احمد"]), ("آمنة", ["امنه"]), ("فاطمة", ["فاطمه"]), ("مُحَمَّد", ["محمد"]), ("محـــمد", ["محمد"]),
      ("هدى", ["هدي"]), ("علی", ["علي"]), ("کریم", ["كريم"]), ("مؤمن", ["مءمن"]), ("رائد", ["راءد"]),
      ("ﻣﺤﻤﺪ", ["محمد"]), ("ﻋﻼء", ["علاء"]), ("ﷲ", ["الله"]), ("علی\u{200C}رضا", ["عليرضا", "علي", "رضا"]),
      ("ኃይለ", ["ሀይለ"]), ("ሐይለ", ["ሀይለ"]), ("ሠላም", ["ሰላም"]), ("ዓለም", ["አለም"]), ("ፀሐይ", ["ጸሀይ"]),
      ("SMW-0042", ["smw0042", "smw", "0042"]), ("٠٠٤٢", ["0042"]), (" - ' ", []), ("", []),
      ("Amal\u{202E}\u{1B}x", ["amal", "x"]), ("ሰላም፡አለም", ["ሰላም", "አለም"]),
    ])
  func words(text: String, expected: [String]) {
    #expect(folded(text) == expected)
  }

  @Test(
    "A text is folded the same whether its marks are composed or not, and folding it again changes nothing")
  func stable() {
    for (composed, decomposed) in [
      ("é", "e\u{301}"), ("Й", "И\u{306}"), ("أ", "ا\u{654}"), ("ệ", "e\u{323}\u{302}"),
    ] {
      #expect(folded(composed) == folded(decomposed))
    }
    var random = LanguageRandom(seed: 9)
    let pieces = ["Å", "m", "-", "'", " ", "محمد", "ة", "ﻻ", "ሐ", "ኃ", "é", "\u{301}", "ǅ", "ß", "٣", "🙂"]
    for _ in 0..<20_000 {
      let text = random.text(from: pieces)
      for word in folded(text) { #expect(folded(word) == [word], "\(text.debugDescription)") }
      _ = transliterations(text)
    }
  }
}

@Suite("Names of several scripts meet")
struct TransliterationTests {
  @Test(
    "Spellings of one name have a skeleton in common",
    arguments: [
      ["Mohamed", "Muhammad", "Mohammed", "Maxamed", "محمد", "مُحَمَّد", "መሐመድ"],
      ["Ahmed", "Ahmad", "Axmed", "أحمد", "احمد"],
      ["Fatima", "Fatimah", "Fatma", "Fatuma", "فاطمة"],
      ["Hussein", "Husayn", "Hussain", "حسين"], ["Khaled", "Khalid", "Halid", "خالد"],
      ["Qasim", "Kassem", "قاسم"],
      ["Gasim", "قاسم"], ["Yusuf", "Youssef", "Yousif", "يوسف"], ["Ibrahim", "Ebrahim", "إبراهيم"],
      ["Othman", "Uthman", "عثمان"], ["Osman", "عثمان"], ["Ramadan", "رمضان"], ["Ramazan", "رمضان"],
      ["Abdi Rahman", "Cabdi Raxmaan"], ["Abdullah", "Abdallah", "عبدالله"], ["Hassan", "Hasan", "الحسن"],
      ["Al-Hassan", "الحسن"], ["Jamal", "Gamal", "Djamal", "جمال"], ["Sharif", "Cherif", "شريف"],
      ["Mustafa", "Mostapha", "مصطفى"], ["Khadija", "Khadeejah", "خديجة"], ["Omar", "Umer", "عمر"],
      ["Salah", "Salaah", "صلاح"], ["Alireza", "علی\u{200C}رضا"], ["Parviz", "پرویز"],
      ["Dawit Tesfaye", "ዳዊት ተስፋዬ"], ["Yohannes", "Yohanes", "ዮሐንስ"], ["Haile", "Hayle", "ኃይሌ"],
      ["Zainab", "Zeynab", "زينب"], ["Suleiman", "Soliman", "سليمان"], ["Tsehay", "Tsehaye", "ፀሐይ", "ጸሀይ"],
      ["Michael", "Mikael", "ሚካኤል"], ["Gebreyesus", "Gebre-Yesus", "ገብረየሱስ"], ["Ephrem", "Efrem", "ኤፍሬም"],
      ["Tigist", "Tigst", "ትግስት"], ["Girma", "ግርማ"], ["Tewodros", "Teodros", "ቴዎድሮስ"],
    ])
  func meet(names: [String]) throws {
    let first = Set(transliterations(try #require(names.last)))
    for name in names {
      #expect(!first.isDisjoint(with: transliterations(name)), "\(name): \(transliterations(name))")
    }
  }

  @Test(
    "Different names stay apart, and short ones have no skeleton",
    arguments: [
      ("Mohamed", "Mahdi"), ("Hassan", "Hussam"), ("Hassan", "Hussein"), ("Khaled", "Khalil"),
      ("Fatima", "Fathi"), ("Dawit", "Tesfaye"),
    ])
  func apart(left: String, right: String) {
    #expect(Set(transliterations(left)).isDisjoint(with: transliterations(right)))
    #expect(transliterations("Ali Hoda علي هدى 42 Андрій").isEmpty)
  }

  @Test("One word has eight skeletons at most")
  func bounded() {
    for word in ["qcqcqcqcqch", "قثذضظقثذ", "ቀቀቀቀቀቀ"] {
      #expect((1...8).contains(transliterations(word).count))
    }
  }
}

@Suite("Words to search by")
struct SearchWordTests {
  /// The rule of the search table: plain words by their beginning, skeletons as a whole; every needle must match.
  private func finds(_ typed: String, in names: [String]) -> Bool {
    let words = searchWords(of: names)
    return needles(typed).allSatisfy { needle in
      words.contains { $0.kind == .plain && $0.text.hasPrefix(needle.prefix) }
        || words.contains { $0.kind == .skeleton && needle.skeletons.contains($0.text) }
    }
  }

  @Test("A person is found by part of a name, another spelling or another script")
  func finding() {
    let person = ["Mohammed Al-Hassan", "محمد الحسن", "Dr Mo"]
    for typed in ["moh", "muhamad", "hassan", "al-hass", "محمد", "الحسن", "has moh", "mo", "Maxamed"] {
      #expect(finds(typed, in: person), "\(typed)")
    }
    for typed in ["ahmed", "hussein", "moh x"] { #expect(!finds(typed, in: person), "\(typed)") }
    #expect(finds("fatima abdi", in: ["فاطمة عبدي", "Abdi"]))
    #expect(finds("o'con", in: ["Sinéad O’Connor"]))
  }

  @Test("Each word is kept once, first the plain words of a name, then its skeletons")
  func order() {
    #expect(
      searchWords(of: ["Amal Amal", "Ahmed"]) == [
        SearchWord(.plain, "amal"), SearchWord(.skeleton, "aml"), SearchWord(.plain, "ahmed"),
        SearchWord(.skeleton, "ahmd"),
      ])
    #expect(
      needles("Al-Hassan") == [
        Needle(prefix: "al", skeletons: []), Needle(prefix: "hassan", skeletons: ["hsn"]),
      ])
    #expect(needles(" ") == [])
  }
}
