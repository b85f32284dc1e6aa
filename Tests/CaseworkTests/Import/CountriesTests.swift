import CaseCore
import Testing

@Suite("Countries")
struct CountriesTests {
  @Test("All countries of ISO 3166 and Kosovo are there, each found by each of its words")
  func complete() {
    #expect(Countries.all.count == 250)
    for country in Countries.all {
      for spelling in [country.code, country.longCode, country.name, country.demonym ?? country.code] {
        #expect(Countries.find(spelling) == country, "\(spelling)")
      }
    }
  }

  @Test("The nationalities of the programme are found as people write them")
  func spellings() {
    let codes = [
      "Sudanese", "SOMALI", "iraqi", "Afghan", "Syrian Arab Republic", "Iranian", "Yemeni", "nigerian",
      "Eritrean",
      "algeria", "Cuban", "côte d’ivoire", "U.K.", "South Sudanese",
    ].map { Countries.find($0)?.code }
    #expect(codes == ["SD", "SO", "IQ", "AF", "SY", "IR", "YE", "NG", "ER", "DZ", "CU", "CI", "GB", "SS"])
  }

  @Test("A word that fits two countries or none finds nothing")
  func unclear() {
    for word in ["Congolese", "Congo", "Korean", "Kurdish", "stateless", ""] {
      #expect(Countries.find(word) == nil)
    }
    #expect(Countries.name(of: "SY") == "Syria")
    #expect(Countries.name(of: "QQ") == nil)
  }
}
