import CaseCore

/// A doctor's pathway like the real one, with few steps.
let doctorPathway: Pathway = {
  var pathway = samplePathway("doctor/plab-1", .doctor, "GMC", accreditation: doctorSteps)
  pathway.english = english(
    "LANG-GMC", .latest, neededFor: ["plab1", "registration"], ielts(7.5, scores(7, 7, 7, 7)), oet("medicine")
  )
  pathway.windows = [
    window("PLAB2-WINDOW", "PLAB 1 window", .passed("plab1"), "plab2", .months(24), nil),
    window(
      "REG-WINDOW", "PLAB 2 window", .passed("plab2"), "registration", .months(24),
      "Evidence of recent medical experience is asked for."),
    window(
      "COGS-3M", "Certificate of good standing", .issued(.goodStanding), "registration", .months(3), nil),
  ]
  pathway.attempts = ["plab1", "plab2"].map { key in
    var rule = AttemptRule(rule: "PLAB-ATTEMPTS", step: key, most: 4, source: sampleSource)
    rule.further = 1
    rule.afterwards = "One more has to be applied for."
    return rule
  }
  pathway.registrationNumberName = "GMC reference number"
  return pathway
}()

private let doctorSteps: [PathwayStep] = [
  step("plab1", "PLAB 1", .exam, needs: ["english"], typical: "3-6 months"),
  step("plab2", "PLAB 2", .exam, needs: ["plab1"]),
  step("standing", "Certificate of good standing", .document, shownBy: .documentHeld(.goodStanding)),
  registration(needs: ["plab2", "standing"], typical: "2-3 months"),
]

/// A nurse's pathway like the real one, with few steps.
let nursePathway: Pathway = {
  var pathway = samplePathway("nurse/toc-1", .nurse, "NMC", accreditation: nurseSteps)
  var nursing = oet("nursing")
  nursing.needed = scores(350, 350, 300, 350)
  nursing.least = scores(300, 300, 250, 300)
  var academic = ielts(7, scores(7, 7, 6.5, 7))
  academic.least = scores(6.5, 6.5, 6, 6.5)
  pathway.english = english(
    "LANG-NMC", .twoWithin(.months(12)), neededFor: ["registration"], academic, nursing)
  var cbt = AttemptRule(rule: "NMC-ATT", step: "cbt", most: 3, source: sampleSource)
  cbt.perApplication = "eligibility"
  cbt.waitAfterwards = .months(6)
  cbt.apart = .days(10)
  cbt.afterwards = "The application closes."
  pathway.attempts = [cbt]
  pathway.stages[2].isOptional = true
  return pathway
}()

private let nurseSteps: [PathwayStep] = [
  step("eligibility", "Eligibility application", .application),
  step("cbt", "CBT", .exam, needs: ["eligibility"]),
  registration(needs: ["english", "cbt"], typical: nil),
]

/// A pharmacist's pathway, for the rule that any one sitting counts.
let pharmacistPathway: Pathway = {
  var pathway = samplePathway(
    "pharmacist/ospap-1", .pharmacist, "GPhC",
    accreditation: [step("letter", "OSPAP letter", .application, needs: ["english"])])
  pathway.english = english("LANG-GPHC", .one, neededFor: ["letter"], oet("pharmacy"))
  return pathway
}()

private func registration(needs: [String], typical: String?) -> PathwayStep {
  var step = step("registration", "Registration", .application, needs: needs, typical: typical)
  step.milestone = .registered
  return step
}

private func window(
  _ rule: String, _ name: String, _ start: WindowStart, _ step: String, _ lasts: Period, _ afterwards: String?
) -> WindowRule {
  WindowRule(
    rule: rule, name: name, start: start, step: step, lasts: lasts, warnBefore: .months(6), meaning: name,
    afterwards: afterwards, source: sampleSource)
}

/// Six stages with the usual guards.
private func samplePathway(
  _ name: String, _ profession: Profession, _ regulator: String, accreditation steps: [PathwayStep]
) -> Pathway {
  let stages = Stage.allCases.map { PathwayStage(stage: $0, name: $0.name) }
  var pathway = Pathway(
    name: PathwayName(name) ?? PathwayName.sample, title: name, stages: stages,
    checkedOn: Day.on("2026-11-22"))
  pathway.profession = profession
  pathway.regulator = regulator
  pathway.stages[0].steps = [
    step("consent", "Consent", .other, shownBy: .consentActive(.programme)),
    step("qualification", "Qualification", .other, shownBy: .qualificationHeld),
    step("right-to-work", "Right to work", .other, shownBy: .rightToWorkKnown),
  ]
  pathway.stages[1].entry = [requirement("CONSENT", .consentActive(.programme), .reason, "Consent")]
  pathway.stages[1].steps = [step("english", "English", .language)]
  pathway.stages[2].entry = [
    requirement("LANG-OBS", .anyOf([.languagePassed, .placementAgreed]), .reason, "English or a host")
  ]
  pathway.stages[3].entry = [requirement("QUALIFICATION", .qualificationHeld, .warn, "A qualification")]
  pathway.stages[3].steps = steps
  pathway.stages[4].entry = [
    requirement("REG-APPLIED", .stepSubmitted(steps.last?.key ?? ""), .reason, "Registration applied for")
  ]
  pathway.stages[5].entry = [requirement("RTW", .mayWork, .reason, "The right to work")]
  return pathway
}

extension PathwayName {
  /// The name that a wrong sample falls back to.
  static var sample: PathwayName {
    guard let name = PathwayName("general-1") else { preconditionFailure("general-1 is a name") }
    return name
  }
}
