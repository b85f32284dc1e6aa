/// Small files and what is in them.
enum CSVGolden {
  typealias Golden = CSVReaderTests.Golden

  static let sound = [
    Golden(name: "nothing", file: "", rows: []),
    Golden(name: "one line without an end", file: "a,b", rows: [["a", "b"]]),
    Golden(name: "line feeds", file: "a,b\n1,2\n", rows: [["a", "b"], ["1", "2"]]),
    Golden(name: "carriage returns", file: "a,b\r1,2\r", rows: [["a", "b"], ["1", "2"]]),
    Golden(name: "both", file: "a,b\r\n1,2\r\n", rows: [["a", "b"], ["1", "2"]]),
    Golden(
      name: "mixed ends", file: "a,b\r1,2\n3,4\r\n5,6",
      rows: [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]]),
    Golden(name: "half a row at the end", file: "a,b\n1", rows: [["a", "b"], ["1"]]),
    Golden(name: "empty fields", file: "a,b,c\n,,\n", rows: [["a", "b", "c"], ["", "", ""]]),
    Golden(name: "a separator at the end of the file", file: "a,b\n1,", rows: [["a", "b"], ["1", ""]]),
    Golden(name: "an empty line is a record", file: "a,b\n\n1,2\n", rows: [["a", "b"], [""], ["1", "2"]]),
    Golden(
      name: "empty lines before the header", file: "\r\n\na;b\n1;2",
      rows: [[""], [""], ["a", "b"], ["1", "2"]]),
    Golden(name: "quoted fields", file: "\"a\",\"b\"\n\"1\",\"2\"", rows: [["a", "b"], ["1", "2"]]),
    Golden(name: "quoted separators", file: "a,b\n\"1,5\",2", rows: [["a", "b"], ["1,5", "2"]]),
    Golden(
      name: "doubled marks", file: "a\n\"say \"\"yes\"\"\"\n\"\"\"\"\n",
      rows: [["a"], ["say \"yes\""], ["\""]]),
    Golden(name: "an empty quoted field", file: "a,b\n\"\",\"\"", rows: [["a", "b"], ["", ""]]),
    Golden(name: "line feeds in quotes", file: "a,b\n\"1\n2\",3", rows: [["a", "b"], ["1\n2", "3"]]),
    Golden(name: "pairs in quotes", file: "a,b\r\n\"1\r\n2\",3\r\n", rows: [["a", "b"], ["1\r\n2", "3"]]),
    Golden(name: "a return in quotes", file: "a,b\r\"1\r2\",3\r", rows: [["a", "b"], ["1\r2", "3"]]),
    Golden(
      name: "line breaks at the ends of quotes", file: "a\n\"\n\n\"\nb", rows: [["a"], ["\n\n"], ["b"]]),
    Golden(
      name: "a quoted header of two lines", file: "\"a\nb\";c\n1;2", rows: [["a\nb", "c"], ["1", "2"]]),
    Golden(name: "blanks are kept", file: "a, b\n 1 , 2", rows: [["a", " b"], [" 1 ", " 2"]]),
    Golden(name: "semicolons", file: "a;b\n1,5;2", rows: [["a", "b"], ["1,5", "2"]]),
    Golden(name: "tabs", file: "a\tb\n1,5\t2;3", rows: [["a", "b"], ["1,5", "2;3"]]),
    Golden(
      name: "quoted commas do not count", file: "\"a,b,c\";d\n1;2", rows: [["a,b,c", "d"], ["1", "2"]]),
    Golden(
      name: "the more frequent separates", file: "a;b;c,d\n1;2;3",
      rows: [["a", "b", "c,d"], ["1", "2", "3"]]),
    Golden(name: "of equals the comma", file: "a;b,c\n", rows: [["a;b", "c"]]),
    Golden(name: "a semicolon line of Excel", file: "sep=;\na,b;c\n", rows: [["a,b", "c"]]),
    Golden(
      name: "the same with pairs and quotes", file: "\"SEP=|\"\r\na,b|c\r\n1|2",
      rows: [["a,b", "c"], ["1", "2"]]),
    Golden(name: "only a line of Excel", file: "sep=,", rows: []),
    Golden(name: "no separator of Excel", file: "sep=x\n", rows: [["sep=x"]]),
    Golden(name: "a byte-order mark", file: "\u{FEFF}\"a\",b\n", rows: [["a", "b"]]),
    Golden(name: "Arabic and Ge'ez", file: "name\nفاطمة\nዮናስ", rows: [["name"], ["فاطمة"], ["ዮናስ"]]),
  ]

  private static let stray =
    "A quotation mark stands inside a field. Double it, and put the whole field in quotation marks."
  private static let after =
    "There is text after the closing quotation mark. Double the marks that belong to the text."
  private static let open = "The quotation mark that opens this field is never closed."
  private static let nul = "The field holds a NUL byte, which no text has. Type the field again."

  private static func inText(_ place: String) -> String {
    "The quotation mark that opens this field is closed in the middle of a text, at \(place)."
  }

  static let faulty = [
    Golden(
      name: "a mark inside a field", file: "a,b\nAbdul \"Abby\" Noor,2\n3,4",
      rows: [["a", "b"], ["Abdul \"Abby\" Noor", "2"], ["3", "4"]], faults: ["line 2, column 7: \(stray)"]),
    Golden(
      name: "a mark after a blank", file: "a,b\n1, \"x\"\n3,4",
      rows: [["a", "b"], ["1", " \"x\""], ["3", "4"]], faults: ["line 2, column 4: \(stray)"]),
    Golden(
      name: "text after a mark", file: "a,b\n\"x\"y,2\n3,4",
      rows: [["a", "b"], ["\"x\"y", "2"], ["3", "4"]], faults: ["line 2, column 4: \(after)"]),
    Golden(
      name: "marks in marks", file: "a,b\n\"say \"yes\" now\",2\n3,4",
      rows: [["a", "b"], ["\"say \"yes\" now\"", "2"], ["3", "4"]],
      faults: ["line 2, column 7: \(after)", "line 2, column 10: \(stray)"]),
    Golden(
      name: "never closed on the last line", file: "a,b\n1,\"x",
      rows: [["a", "b"], ["1", "\"x"]], faults: ["line 2, column 3: \(open)"]),
    Golden(
      name: "never closed, rows after it", file: "a,b\n\"x,2\n3,4\r\n5,6\r",
      rows: [["a", "b"], ["\"x,2"], ["3", "4"], ["5", "6"]], faults: ["line 2, column 1: \(open)"]),
    Golden(
      name: "never closed with a return at the end", file: "a,b\r\n1,\"x\r\n",
      rows: [["a", "b"], ["1", "\"x"]], faults: ["line 2, column 3: \(open)"]),
    Golden(
      name: "closed by the mark of a later row", file: "a,b\n\"x,2\n3,4\n\"5\",6\n7,8",
      rows: [["a", "b"], ["\"x,2"], ["3", "4"], ["5", "6"], ["7", "8"]],
      faults: ["line 2, column 1: \(inText("line 4, column 2"))"]),
    Golden(
      name: "closed in text, then open", file: "a,b\n\"x\ny,\"z\nlast,1",
      rows: [["a", "b"], ["\"x"], ["y", "\"z"], ["last", "1"]],
      faults: ["line 2, column 1: \(inText("line 3, column 4"))", "line 3, column 3: \(open)"]),
    Golden(
      name: "a spoilt line ends where it ends", file: "a,b\nx\"y,\"z\n3,4",
      rows: [["a", "b"], ["x\"y", "\"z"], ["3", "4"]], faults: ["line 2, column 2: \(stray)"]),
    Golden(
      name: "a good field of two lines before a bad one", file: "a,b\n\"1\n2\",x\"y\n3,4",
      rows: [["a", "b"], ["1\n2", "x\"y"], ["3", "4"]], faults: ["line 3, column 5: \(stray)"]),
    Golden(
      name: "a NUL", file: "a,b\n1\u{0}2,3\n4,5",
      rows: [["a", "b"], ["1\u{FFFD}2", "3"], ["4", "5"]], faults: ["line 2, column 2: \(nul)"]),
    Golden(
      name: "a NUL in quotes of two lines", file: "a\n\"1\u{0}\n2\"\n3",
      rows: [["a"], ["1\u{FFFD}\n2"], ["3"]], faults: ["line 2, column 3: \(nul)"]),
    Golden(
      name: "only marks", file: "\"\"\"", rows: [["\"\"\""]], faults: ["line 1, column 1: \(open)"]),
  ]
}
