import CaseCore
import Testing

@Suite("Filters that are refused")
struct FilterRefusalTests {
  @Test(
    "A refusal names the word, its column and what is known",
    arguments: [
      (
        "Fatima stge:intake",
        "The filter was not applied: “stge:” at column 8 is not a filter. Perhaps “stage” was meant. Known are "
          + "stage, profession, specialty, nationality, club, who, status, waiting, job, has, missing, tag, figure, "
          + "due, quiet, stage-days and expiring."
      ),
      (
        "Fatima -stalled",
        "The filter was not applied: “-stalled” at column 8 begins with “-”, which means nothing here. Perhaps “not "
          + "stalled” was meant. Put a name that begins with it into quotation marks."
      ),
      (
        "((",
        "The filter was not applied: “((” at column 1 begins with “(”, which means nothing here. All conditions hold "
          + "together; for one or the other write values with a comma, as in stage:language,observation. Put a name "
          + "that begins with it into quotation marks."
      ),
      (
        "stalled or overdue",
        "The filter was not applied: “or” at column 9 joins nothing here. All conditions hold together; for one or "
          + "the other write values with a comma, as in stage:language,observation. Put a name that reads “or” into "
          + "quotation marks."
      ),
      (
        "expiring:<30",
        "The filter was not applied: “<30” at column 10 was not read as a day. Perhaps “expiring<30d” was meant. Days "
          + "are typed as today, fri, next-fri, 14nov, 27/11 or 60d."
      ),
      (
        "sta:intake",
        "The filter was not applied: “sta:” at column 1 could be stage, status or stage-days. Type more of it."
      ),
      (
        "stage>3",
        "The filter was not applied: “stage>” at column 1 cannot be read, because “stage” is followed by “:”. "
          + "Type it as in stage:language."
      ),
      (
        "quiet:14",
        "The filter was not applied: “quiet:” at column 1 cannot be read, because “quiet” is followed by “<” or "
          + "“>”. Type it as in quiet>14."
      ),
      (
        "stage:",
        "The filter was not applied: “stage:” has no value at column 7. Type it as in stage:language. Known are "
          + "intake, language, observation, accreditation, job-search and employed."
      ),
      (
        "é stage:lanuage",
        "The filter was not applied: “lanuage” at column 9 is not a stage. Perhaps “language” was meant. Known are "
          + "intake, language, observation, accreditation, job-search and employed."
      ),
      (
        "prof:p",
        "The filter was not applied: “p” at column 6 could be pharmacist, physiotherapist or psychologist. Type "
          + "more of it."
      ),
      (
        "nationality:i",
        "The filter was not applied: “i” at column 13 could be 10 values. Type more of it."
      ),
      (
        "nationality:Syira",
        "The filter was not applied: “Syira” at column 13 is not a nationality. Perhaps “Syria” was meant."
      ),
      (
        "has:fortune",
        "The filter was not applied: “fortune” at column 5 is not something to have or miss. Known are identity, "
          + "proof-of-status, qualification, transcript, home-registration, good-standing-certificate, "
          + "experience-evidence, work-history, uk-enic-statement, epic-report, police-clearance, "
          + "health-declaration, dbs, occupational-health, translation, reference, cv, programme-consent, "
          + "sharing-consent, regulator-contact-consent, publicity-consent, follow-up-consent, phone, email, "
          + "nationality, native-name, date-of-birth, club, caseworker, action, contact, barrier, placement, ielts, oet "
          + "and toefl."
      ),
      (
        "due<soon",
        "The filter was not applied: “soon” at column 5 was not read as a day. Type it as in due<fri. Days are "
          + "typed as today, fri, next-fri, 14nov, 27/11 or 60d."
      ),
      (
        "due<31nov",
        "The filter was not applied at column 5. There is no 31 November: November has 30 days. Type another day."
      ),
      (
        "due<fri,mon",
        "The filter was not applied: “due<” at column 1 takes one value, not several. Leave out the comma and what "
          + "follows."
      ),
      (
        "quiet>fri",
        "The filter was not applied: “fri” at column 7 is not a number of days. Type it as in quiet>14."
      ),
      (
        "Amal not",
        "The filter was not applied: “not” at column 6 has nothing to turn round. Type a filter after it, as in not "
          + "stage:intake. To find the name Not, type \"not\"."
      ),
      (
        "not not stalled",
        "The filter was not applied: “not” at column 5 has nothing to turn round. Type a filter after it, as in not "
          + "stage:intake. To find the name Not, type \"not\"."
      ),
      (
        "club:\"Small",
        "The filter was not applied: the quotation mark at column 6 is never closed. Type another where the words "
          + "end."
      ),
      (
        "\" \"",
        "The filter was not applied: there is nothing between the quotation marks at column 1. Type part of a name "
          + "between them."
      ),
    ])
  func refused(text: String, words: String) {
    let refusal = #expect(throws: Refusal.self) { try Filter.parse(text, today: languageMonday) }
    #expect(refusal?.words == words)
  }

  @Test(
    "Each name of a filter says how it is used when its value is missing",
    arguments: [
      ("due<", "Type it as in due<fri"), ("expiring:", "Type it as in expiring<60d"),
      ("quiet>", "Type it as in quiet>14"), ("stage-days<", "Type it as in stage-days>90"),
      ("profession:", "Type it as in profession:nurse"),
      ("specialty:", "Type it as in specialty:anaesthetics"),
      ("nationality:", "Type it as in nationality:syria"), ("club:", "Type it as in club:none"),
      ("who:", "Type it as in who:me"), ("status:", "Type it as in status:active"),
      ("waiting:", "Type it as in waiting:regulator"), ("has:", "Type it as in has:identity"),
      ("missing:", "Type it as in missing:phone"), ("tag:", "Type it as in tag:priority"),
      ("stage:language,", "Type it as in stage:language"),
    ])
  func examples(text: String, remedy: String) throws {
    let refusal = #expect(throws: Refusal.self) { try Filter.parse(text, today: languageMonday) }
    #expect(refusal?.rule == "filter.no-value")
    #expect(refusal?.remedies.first == remedy)
    let example = remedy.dropFirst("Type it as in ".count)
    #expect(throws: Never.self) { try Filter.parse(String(example), today: languageMonday) }
  }

  @Test("What a value should have been is named in its own words")
  func nouns() {
    let expected = [
      ("status:x", "a status"), ("profession:x", "a profession"), ("specialty:x", "a specialty"),
      ("club:x", "a club"), ("who:x", "a caseworker"), ("tag:x", "a tag"),
      ("waiting:x", "someone to wait for"),
    ]
    for (text, noun) in expected {
      let refusal = #expect(throws: Refusal.self) {
        try Filter.parse(text, today: languageMonday, names: filterNames)
      }
      #expect(refusal?.summary.hasSuffix("is not \(noun).") == true)
    }
  }
}
