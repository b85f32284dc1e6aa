import CaseCore

/// Words that depend on the profession or the country.
extension Phrases {
  /// The degree at home.
  static func degree(of profession: Profession) -> String {
    switch profession {
    case .doctor: "Bachelor of Medicine and Surgery"
    case .nurse: "Bachelor of Nursing"
    case .midwife: "Diploma in Midwifery"
    case .dentist: "Bachelor of Dental Surgery"
    case .pharmacist: "Bachelor of Pharmacy"
    case .biomedicalScientist: "BSc Medical Laboratory Science"
    case .physiotherapist: "BSc Physiotherapy"
    case .psychologist: "BA Psychology"
    }
  }

  /// The faculty at home, to be followed by a city.
  static func faculty(of profession: Profession) -> String {
    switch profession {
    case .doctor: "Medical faculty"
    case .nurse, .midwife: "School of nursing"
    case .dentist: "Dental faculty"
    case .pharmacist: "Faculty of pharmacy"
    case .biomedicalScientist: "Faculty of laboratory science"
    case .physiotherapist: "School of physiotherapy"
    case .psychologist: "Faculty of arts"
    }
  }

  /// What somebody was called at work.
  static func grades(of profession: Profession) -> [String] {
    switch profession {
    case .doctor: ["house officer", "registrar", "specialist", "consultant", "general practitioner"]
    case .nurse: ["staff nurse", "staff nurse", "ward sister", "theatre nurse", "community nurse"]
    case .midwife: ["midwife"]
    case .dentist: ["dentist", "dentist in own practice", "oral surgeon"]
    case .pharmacist: ["hospital pharmacist", "community pharmacist", "pharmacy owner"]
    case .biomedicalScientist: ["laboratory scientist", "senior technologist", "laboratory head"]
    case .physiotherapist: ["physiotherapist", "senior physiotherapist"]
    case .psychologist: ["counsellor", "school psychologist"]
    }
  }

  /// Cities with a faculty.
  static func cities(of country: String) -> [String] {
    switch country {
    case "SD": ["Khartoum", "Omdurman", "Wad Madani", "Port Sudan"]
    case "SY": ["Damascus", "Aleppo", "Latakia", "Homs"]
    case "IQ": ["Baghdad", "Basra", "Mosul", "Erbil"]
    case "YE": ["Sanaa", "Aden", "Taiz"]
    case "DZ": ["Algiers", "Oran", "Constantine"]
    case "IR": ["Tehran", "Shiraz", "Tabriz", "Mashhad"]
    case "AF": ["Kabul", "Herat", "Jalalabad", "Kandahar"]
    case "ER": ["Asmara"]
    case "SO": ["Mogadishu", "Hargeisa"]
    case "NG": ["Lagos", "Ibadan", "Kano", "Enugu"]
    default: ["Havana", "Santiago de Cuba", "Santa Clara"]
    }
  }

  /// The kind of placement that is usual.
  static func placementKind(of profession: Profession) -> PlacementKind {
    switch profession {
    case .doctor: .clinicalAttachment
    case .pharmacist, .biomedicalScientist: .supervisedPlacement
    case .nurse, .midwife: .volunteering
    default: .shadowing
    }
  }

  /// Invented hosts beside the trust.
  static func hosts(of profession: Profession) -> [String] {
    switch profession {
    case .doctor: ["Harbour Road Surgery", "Oak Lane Medical Practice"]
    case .nurse, .midwife: ["Elm Grove Care", "St Chad's Court Nursing Home"]
    case .dentist: ["Canalside Dental Practice", "Bearwood Lane Dental Practice"]
    case .pharmacist: ["Harbour Road Pharmacy", "Lark Street Pharmacy"]
    case .biomedicalScientist: ["Midpoint Pathology"]
    case .physiotherapist: ["Oak Road Physiotherapy"]
    case .psychologist: ["Open Door Counselling"]
    }
  }

  /// Departments that take people.
  static func departments(of profession: Profession) -> [String] {
    switch profession {
    case .doctor: ["acute medicine", "surgery", "paediatrics", "elderly care", "emergency department"]
    case .nurse: ["surgical ward", "medical ward", "outpatients", "theatres", "community team"]
    case .midwife: ["maternity"]
    case .dentist: ["dental surgery"]
    case .pharmacist: ["hospital pharmacy", "dispensary"]
    case .biomedicalScientist: ["haematology", "biochemistry", "microbiology", "blood bank"]
    case .physiotherapist: ["therapies"]
    case .psychologist: ["talking therapies"]
    }
  }

  /// A job: what it is called, its band, and pounds a year.
  typealias Post = (title: String, band: String?, salary: Int)

  /// The job that somebody finds; own posts pay as the salary table of the source says.
  static func post(of profession: Profession, _ relation: EmploymentRelation) -> Post {
    switch relation {
    case .registeredPost: registeredPost(of: profession)
    case .otherJob: ("warehouse or shop work", nil, 22_300)
    default: bridgingPost(of: profession)
    }
  }

  private static func registeredPost(of profession: Profession) -> Post {
    switch profession {
    case .doctor: ("trust doctor", nil, 61_000)
    case .nurse: ("staff nurse", "5", 25_000)
    case .midwife: ("midwife", "5", 25_000)
    case .dentist: ("dentist", nil, 70_000)
    case .pharmacist: ("pharmacist", "6", 38_000)
    case .biomedicalScientist: ("biomedical scientist", "5", 35_000)
    case .physiotherapist: ("physiotherapist", "5", 30_000)
    case .psychologist: ("practitioner psychologist", "7", 35_000)
    }
  }

  private static func bridgingPost(of profession: Profession) -> Post {
    switch profession {
    case .doctor: ("medical support worker", "6", 37_000)
    case .nurse, .midwife: ("healthcare support worker", "2", 24_465)
    case .dentist: ("trainee dental nurse", nil, 23_200)
    case .pharmacist: ("pharmacy assistant", "2", 24_465)
    case .biomedicalScientist: ("medical laboratory assistant", "2", 24_465)
    case .physiotherapist: ("therapy assistant", "3", 25_300)
    case .psychologist: ("assistant psychologist", "4", 27_500)
    }
  }
}
