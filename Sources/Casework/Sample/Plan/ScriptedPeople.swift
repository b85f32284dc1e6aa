import CaseCore

/// The people of the documentation's pictures, by their place in the programme: SMW-0042 is at 41.
enum ScriptedPeople {
  static let all: [Int: Script] = [
    7: cabdi, 30: selam, 32: zoe, 41: fatima, 54: omar, 60: mariam, 73: tigist, 96: yohannes, 112: rida,
    119: jose, 139: youngFatima,
  ]

  private static let fatima = Script(
    name: SampleName(
      full: "Fatima al-Zahra", given: "Fatima", family: "al-Zahra", knownAs: nil, native: "فاطمة الزهراء"),
    woman: true, nationality: "SY", calling: Calling(profession: .pharmacist),
    track: Track(stage: .language, standing: .overdue), lastContact: 12, stageStarts: [143, 126],
    action: ScriptedAction(text: "book OET resit", due: -3), lastNote: "will pay the fee on Friday",
    sittings: [
      ScriptedSitting(when: .lastSeptember, test: .oet, version: "pharmacy", scores: [370, 360, 320, 380])
    ],
    lastPractised: 2019)

  private static let yohannes = Script(
    name: SampleName(
      full: "Yohannes Haile", given: "Yohannes", family: nil, knownAs: nil, native: "ዮሃንስ ሃይለ"),
    woman: false, nationality: "ER", calling: Calling(profession: .doctor),
    track: Track(stage: .accreditation, standing: .going), lastContact: 7, daysInStage: 96,
    action: ScriptedAction(text: "call Lark Street Learning", due: 0),
    lastNote: "asked about the exam course of the spring")

  private static let rida = Script(
    name: SampleName(full: "Rida Ahmadi", given: "Rida", family: "Ahmadi", knownAs: nil, native: "ردا احمدی"),
    woman: true, nationality: "AF", calling: Calling(profession: .nurse),
    track: Track(stage: .accreditation, standing: .going), lastContact: 13, daysInStage: 140,
    action: ScriptedAction(text: "ask NMC for status", due: 0), lastNote: "no answer from the NMC yet",
    waitingOn: .regulator)

  private static let jose = Script(
    name: SampleName(
      full: "José Ángel Núñez Pérez", given: "José Ángel", family: "Núñez Pérez", knownAs: nil, native: nil),
    woman: false, nationality: "CU", calling: Calling(profession: .biomedicalScientist),
    track: Track(stage: .language, standing: .going), lastContact: 6, daysInStage: 74,
    action: ScriptedAction(text: "bring degree translation", due: 0, party: .candidate),
    lastNote: "translation is ready, will bring it")

  private static let selam = Script(
    name: SampleName(full: "Selam Tesfay", given: "Selam", family: nil, knownAs: nil, native: "ሰላም ተስፋይ"),
    woman: true, nationality: "ER", calling: Calling(profession: .doctor),
    track: Track(stage: .accreditation, standing: .expiring), lastContact: 10,
    stageStarts: [800, 775, 590, 170],
    action: ScriptedAction(text: "talk about an earlier PLAB 1 date", due: 7),
    lastNote: "May is the first date that is free",
    sittings: [
      ScriptedSitting(
        when: .goodFor(days: 111), test: .oet, version: "medicine", scores: [380, 370, 350, 400]),
      ScriptedSitting(when: .ahead(171), test: nil),
    ])

  private static let omar = Script(
    name: SampleName(
      full: "Omar Siddiqui", given: "Omar", family: "Siddiqui", knownAs: nil, native: "عمر صدیقی"),
    woman: false, nationality: "AF", calling: Calling(profession: .doctor),
    track: Track(stage: .accreditation, standing: .expiring), lastContact: 16,
    stageStarts: [885, 860, 640, 300], action: ScriptedAction(text: "look for PLAB 2 dates together", due: 9),
    lastNote: "saving for the PLAB 2 fee",
    sittings: [
      ScriptedSitting(when: .daysAgo(745), test: .oet, version: "medicine", scores: [360, 380, 350, 370]),
      ScriptedSitting(when: .goodFor(days: 71), test: nil),
      ScriptedSitting(when: .daysAgo(280), test: .oet, version: "medicine", scores: [370, 390, 360, 390]),
    ])

  private static let cabdi = Script(
    name: SampleName(full: "Cabdi Maxamed Faarax", given: "Cabdi", family: nil, knownAs: nil, native: nil),
    woman: false, nationality: "SO", calling: Calling(profession: .nurse),
    track: Track(stage: .language, standing: .newlyStalled), lastContact: 11, daysInStage: 184,
    action: ScriptedAction(text: "ring Canal Side English about the evening class", due: 4),
    lastNote: "still on the list for the evening class",
    sittings: [ScriptedSitting(when: .ahead(19), test: .ielts, version: "academic")], waitingOn: .provider)

  private static let mariam = Script(
    name: SampleName(
      full: "Mariam Hosseini", given: "Mariam", family: "Hosseini", knownAs: nil, native: "مریم حسینی"),
    woman: true, nationality: "IR", calling: Calling(profession: .dentist),
    track: Track(stage: .observation, standing: .newlyStalled), lastContact: 4, daysInStage: 60,
    lastNote: "liked the first week at the practice")

  private static let tigist = Script(
    name: SampleName(full: "Tigist Bekele", given: "Tigist", family: nil, knownAs: nil, native: "ትግስት በቀለ"),
    woman: true, nationality: "ER", calling: Calling(profession: .nurse),
    track: Track(stage: .language, standing: .newlyStalled), lastContact: 31, daysInStage: 98,
    action: ScriptedAction(text: "send the practice papers", due: 3), lastNote: "writing is the hard part")

  private static let zoe = Script(
    name: SampleName(full: "Zoë O'Connor", given: "Zoë", family: "O'Connor", knownAs: nil, native: nil),
    woman: true, nationality: "NG", calling: Calling(profession: .physiotherapist),
    track: Track(stage: .employed, standing: .going), lastContact: 9, daysInStage: 70,
    action: ScriptedAction(text: "ask how the first weeks went", due: 4), lastNote: "settling in well at work"
  )

  private static let youngFatima = Script(
    name: SampleName(
      full: "Fatima Elzahra Osman", given: "Fatima Elzahra", family: nil, knownAs: nil,
      native: "فاطمة الزهراء عثمان"),
    woman: true, nationality: "SD", calling: Calling(profession: .nurse),
    track: Track(stage: .intake, standing: .going), lastContact: 5, daysInStage: 17,
    action: ScriptedAction(text: "bring passport and degree", due: 8, party: .candidate),
    lastNote: "worked on a surgical ward")
}
