import CaseCore
import Foundation
import Testing

@testable import Casework

/// Programme files: what a club may write, and what is said of its faults.
@Suite struct ProgrammeFileTests {
  private static let head = """
    programme: Sample
    checked: 2026-11-22

    """

  private func faults(_ body: String) -> [String] {
    do throws(FileFaults) {
      _ = try readProgramme(file: "sample.yaml", content: Self.head + body)
      return []
    } catch {
      return error.faults.map(\.description)
    }
  }

  @Test("The programme that is shipped has no fault, and every rate and printed table of the slides")
  func shipped() throws {
    let plan = try SampleReports(1).workspace.programmes.plan(
      of: "USE-IT! skills matching", on: SampleReports.today)
    #expect(plan.rates.count == 11)
    #expect(plan.printed.map(\.people) == [180, 183, 183, 183])
    #expect(plan.strands.count == 6)
    #expect(plan.partners.count == 9)
    #expect(plan.funder?.source.disputed == "The slides say £3m, the university EUR 3.64m.")
  }

  @Test("All faults come at once, each with its line and column")
  func allAtOnce() {
    let body = """
      fundr: x
      rates:
        - {rate: salary, pence: 100, from: 2019, source: programme}
        - {rate: benefit, profession: nurse, pence: 100, from: 2019, source: programme}
        - {rate: cost, pence: -1, from: soon, source: nowhere}
        - {rate: salary, profession: nurse, specialty: anaesthetics, pence: 100, from: 2019, source: own}
      area:
        here: Here
        there: There
        indicators:
          - {name: Share, here: 101, there: 4.25, source: own}
      printed:
        - {slide: One, source: own}
      """
    #expect(
      faults(body) == [
        "sample.yaml:3:1: Unknown key 'fundr' in the programme file. Did you mean 'funder'?",
        "sample.yaml:5:5: The salary has no profession. Add 'profession:'.",
        "sample.yaml:6:5: A benefit rate is for everybody. Take 'profession:' out.",
        "sample.yaml:7:25: 'pence' has to be a whole number from 0 to 100000000000, not '-1'.",
        "sample.yaml:7:35: 'from' has to be a date or a year, not 'soon'.",
        "sample.yaml:7:49: The source 'nowhere' is not declared under sources:. Add it there.",
        "sample.yaml:8:50: Only a doctor has a specialty here. Take 'specialty:' out or write 'profession: doctor'.",
        "sample.yaml:13:27: 'here' has to be a share from 0 to 100 such as 60.1, not '101'.",
        "sample.yaml:13:39: 'there' has to be a share from 0 to 100 such as 60.1, not '4.25'.",
        "sample.yaml:15:5: The printed table has no rows. Add 'rows:'.",
      ])
  }

  @Test("Two files of a folder with one programme's name are a fault that names both")
  func oneName() throws {
    let folder = NSTemporaryDirectory() + "programmes-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for name in ["care", "copy"] {
      try Self.head.write(toFile: "\(folder)/\(name).yaml", atomically: true, encoding: .utf8)
    }
    let found = ProgrammeLibrary(folders: [folder]).checkAll()
    #expect(
      found.faults.map(\.description) == [
        "copy.yaml: The programme 'Sample' stands in care.yaml, too, and is read from there. Give one of them another "
          + "name, or take it out."
      ])
    #expect(found.count == 2)
  }

  @Test("A day that is none, or a name that is missing, hides no other fault")
  func badDay() {
    let content = """
      checked: 2026-13-01
      rates:
        - {rate: cost, pence: -1, from: 2019, source: programme}
      """
    let error = #expect(throws: FileFaults.self) {
      try readProgramme(file: "sample.yaml", content: content)
    }
    let words = (error?.faults ?? []).map(\.description)
    #expect(words.count == 3, "\(words)")
    #expect(words.contains { $0.contains("2026-13-01") })
    #expect(words.contains { $0.contains("'programme'") || $0.contains("programme:") })
    #expect(words.contains { $0.contains("'pence' has to be a whole number") })
  }

  @Test(
    "Two rates of one kind that begin on one day overlap and are refused, a year alone being its first day")
  func overlapping() {
    let body = """
      rates:
        - {rate: cost, pence: 100, from: 2019, source: programme}
        - {rate: cost, pence: 200, from: 2019, source: programme}
        - {rate: salary, profession: doctor, specialty: anaesthetics, pence: 1, from: 2020-01-01, source: own}
        - {rate: salary, profession: doctor, specialty: anaesthetics, pence: 2, from: 2020-01-01, source: own}
        - {rate: salary, profession: nurse, pence: 1, from: 2019, source: own}
        - {rate: salary, profession: nurse, pence: 2, from: 2019-01-01, source: own}
        - {rate: salary, profession: nurse, pence: 3, from: 2019-01-02, source: own}
      """
    #expect(
      faults(body) == [
        "sample.yaml:5:5: Two cost rates begin on Tue 1 Jan 2019 and overlap. Keep one, or date one later.",
        "sample.yaml:7:5: Two salary rates of Doctor, anaesthetics begin on Wed 1 Jan 2020 and overlap. "
          + "Keep one, or date one later.",
        "sample.yaml:9:5: Two salary rates of Nurse begin on Tue 1 Jan 2019 and overlap. Keep one, or date one later.",
      ])
  }

  @Test("Of several rates the one that began last holds, and none before the first")
  func held() {
    let day = SampleReports.today
    let rates = [-10, -400, 5].map { days in
      Rate(
        kind: .cost, group: nil, amount: Money(pence: days), start: .day(day.adding(days: days)),
        source: .programme(checkedOn: day))
    }
    #expect(rates.held(on: day).map(\.amount.pence) == [-10])
    #expect(rates.held(on: day.adding(days: -11)).map(\.amount.pence) == [-400])
    #expect(rates.held(on: day.adding(days: -401)).isEmpty)
  }
}
