import CaseCore
import Testing

@Suite("The time at which a club begins")
struct ClubTimeTests {
  @Test(
    "It is read as people type it",
    arguments: [
      ("14:00", "14:00"), ("14.30", "14:30"), ("9:30", "09:30"), ("2pm", "14:00"), ("2.30 PM", "14:30"),
      ("12am", "00:00"), ("12pm", "12:00"), ("12:15 am", "00:15"), ("0:05", "00:05"), (" 23:59 ", "23:59"),
    ])
  func read(_ typed: String, _ time: String) { #expect(ClubTime.read(typed) == time) }

  @Test(
    "What is no time is not guessed",
    arguments: [
      "", "14", "2", "24:00", "14:60", "14:0", "14:000", "13pm", "0am", "pm", "noon", "14:00:00", "-1:00",
      "٢:٠٠", "14:00-16:00", ":30",
    ])
  func refused(_ typed: String) { #expect(ClubTime.read(typed) == nil) }
}
