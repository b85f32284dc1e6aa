import CaseCore
import Testing

@Suite("A day without its year that lies far away is repeated with the year that was taken")
struct DayGuessTests {
  private let today = Day.on("2026-11-22")

  private func remarks(_ line: String) throws -> [String] {
    let desk = Desk.asking(today: today, worker: nil, office: Office())
    let preview = LinePreview(line, in: caseFacts(doctorPathway), at: desk)
    try #require(preview.refusal == nil, "\(preview.refusal?.words ?? "")")
    return preview.warnings.filter { $0.hasPrefix("No year") }
  }

  private func question(_ day: String) -> [String] {
    ["No year was typed, so \(day) was taken. If that is wrong, undo it and type the year."]
  }

  @Test(
    "Whatever a line records, the year is asked about",
    arguments: [
      ("oet 7dec L350 R350 W350 S350", "Sun 7 Dec 2025"), ("plab1 booked 1 nov", "Mon 1 Nov 2027"),
      ("document identity received 7 dec", "Sun 7 Dec 2025"), ("step plab1 passed 7/12", "Sun 7 Dec 2025"),
      ("consent programme 7 dec", "Sun 7 Dec 2025"), ("consent sharing withdrawn 7 dec", "Sun 7 Dec 2025"),
      ("call 7 dec: no answer", "Sun 7 Dec 2025"), ("action book resit by 1 nov", "Mon 1 Nov 2027"),
      ("hold waiting for regulator until 1 nov", "Mon 1 Nov 2027"),
      ("placement shadowing City Hospital from 20 jun", "Sat 20 Jun 2026"), ("oet 20 jun", "Sat 20 Jun 2026"),
    ])
  func asked(line: String, day: String) throws {
    #expect(try remarks(line) == question(day))
  }

  @Test(
    "A day that is near, or has its year, is not",
    arguments: [
      "oet 7dec2025 L350 R350 W350 S350", "oet 22feb L350 R350 W350 S350", "document identity received 3 nov",
      "call 7 dec 2025: no answer", "action book resit by 1 nov 2027", "call no answer", "oet last fri",
      "placement shadowing City Hospital from 1 dec to 12 dec",
      "placement shadowing City Hospital from 1 jul 2027 to 12 aug",
    ])
  func clear(line: String) throws {
    #expect(try remarks(line) == [])
  }
}
