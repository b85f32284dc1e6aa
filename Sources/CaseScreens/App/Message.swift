package import CaseCore
package import Casework
package import Terminal

/// What comes in: from the terminal, or as the answer to an effect.
package enum Message: Sendable {
  case event(Event)
  case todayRead(TodayLists)
  case window([CaseSummary], WindowUse)
  case counted(Int)
  case totalled(Int)
  case found(CaseSummary, typed: String)
  /// Nobody in the list matches; somebody may whom the filter hides.
  case notFound(hidden: CaseSummary?, typed: String)
  /// How many lines a find matches.
  case matches(Int)
  case caseRead(JudgedCase, DatedPathway?)
  /// What was done in a case, the newest first.
  case caseHistoryRead(RecordID, [HistoryEntry])
  case preview(JudgedCase)
  case caseGone
  /// A case has no action that could be finished.
  case nothingToFinish
  /// Where a case stands in the list now; nothing where it is no longer in it.
  case located(CaseSummary?)
  case formContext(FormContext, FormPurpose, Draft?)
  case draftsRead(DraftsBox)
  case historyRead(HistoryReading)
  case textEdited(String, wasUTF8: Bool)
  /// The cases that the filter shows, one more than can be marked at most.
  case allRead([RecordID])
  case viewsRead(ViewList)
  case paletteViewsRead(ViewList)
  case peopleFound([CaseSummary], typed: String)
  case settingsRead(SettingsReading, path: String)
  case settingSaved(SettingsReading, path: String, SettingKey)
  case locked(LockState)
  case erasureRead(EraseBox)
  case erased(ErasureReceipt)
  /// The PIN was tried; nothing where it opens, else what to say.
  case pinTried(String?)
  /// Something was done that only needs to be told.
  case told(String)
  case saved(Outcome, andNext: Bool)
  case finishOffered(FinishOffer)
  case reversed(Reversal)
  case refused(Refusal)
  case notSaved(String)
  case formFaults(FormFaults)
  case sheetWritten(WrittenSheet)
  /// Sheets are made beside the drawing thread; so many are done.
  case makingSheets(Int)
  /// Sheets were made beside the drawing thread and have no names yet.
  case sheetsMade(MadeSheets, SheetOrder)
  case filterNamesRead(FilterNames)
  case officeRead(Office)
  case neighbour(CaseSummary?)
  case impactRead(VersionImpact)
  /// Something is still read beside the drawing thread; so many cases were read.
  case underWay(Int)
  /// How long the route of a pathway took the people of this file.
  case paceRead(PathwayName, RoutePace)
  case boardRead([BoardReading], count: Int)
  case reportRead(Report, ReportOrder)
  /// The reports that were kept, oldest first.
  case keptReportsRead([ReportRun])
  /// A report as it was kept, with its number.
  case keptReportRead(Report, Int)
  /// A report is counted beside the drawing thread; so many cases were looked at.
  case counting(Int)
  /// About reviews and sessions.
  case meeting(MeetingMessage)
  /// About openings.
  case opening(OpeningMessage)
  case groupsRead([BoardGroup])
  case boardMore([CaseSummary], Stage, count: Int)
}

/// What update wants done; it never does it itself.
package enum Effect: Sendable {
  case readToday
  /// Reads the caseworkers, clubs, partners and stages anew.
  case readOffice
  case readWindow(ListQuery, ListAnchor, count: Int, WindowUse)
  case count(ListQuery)
  /// Reads the first cases of every stage.
  case readBoard(ListQuery, count: Int)
  case readReport(ReportOrder)
  case readKeptReports
  /// Reads a report as it was kept, by its number.
  case readKeptReport(Int)
  /// Writes a report to a file; without small numbers it is kept, too.
  case writeReport(ReportOrder, ReportForm, exact: Bool)
  /// Counts the cases of each caseworker or profession by stage.
  case readGroups(ListQuery, BoardGrouping)
  case readBoardMore(ListQuery, Stage, after: ListKey, count: Int)
  /// Looks for the first line that has the words, before others that are only spelt alike.
  case find(String, ListQuery, after: ListKey?)
  case findAgain(String, ListQuery, after: ListKey?, back: Bool)
  /// Counts the lines that a find matches.
  case countMatches(String, ListQuery)
  case readCase(RecordID)
  case readCaseHistory(RecordID)
  case readPreview(RecordID)
  case openForm(FormPurpose, RecordID?)
  /// The form that finishes the next action of a case.
  case openNextAction(RecordID)
  /// Looks where a case has gone that is no longer among the rows at hand.
  case locate(RecordID, ListQuery)
  /// Opens a form about several cases.
  case openMarked(FormPurpose, [RecordID])
  /// Opens the form of a draft with what was typed in it.
  case openDraft(DraftRow, marked: [RecordID])
  case readDrafts
  case readAll(ListQuery, atMost: Int)
  case readHistory(HistoryQuery)
  /// Reads the history of the first candidate with these words in name or number.
  case findHistory(String)
  case undoOperation(Int64)
  case readViews
  case readPaletteViews
  /// Looks for people by name or number, for the palette.
  case findPeople(String)
  case readSettings
  case saveSetting(SettingKey, String)
  /// Gives the terminal another look; what is left out stays.
  case wear(theme: Theme? = nil, ascii: Bool? = nil)
  /// Puts a text on the clipboard.
  case copy(String)
  case lock
  case tryPin(String)
  case setPin(String)
  case removePin
  case saveView(SavedView)
  case removeView(SavedView)
  case throwDraftAway(String)
  /// The form was left: its draft is written now.
  case leaveDraft
  /// The form was saved: its draft goes.
  case dropDraft
  case saveForm(Form, FormContext, andNext: Bool)
  case finish(Action)
  /// A command that needs no form.
  case perform(any Command)
  case undo
  case redo
  case readFilterNames
  case readImpact
  /// Ends a reading that somebody waits for.
  case stopReading
  /// About reviews and sessions.
  case meeting(MeetingEffect)
  /// About openings.
  case opening(OpeningEffect)
  case migrate([RecordID], PathwayName)
  /// What an erasure would take.
  case readErasure(RecordID)
  case erase(RecordID, ErasureReason, number: String)
  case writeSheet(RecordID, SheetOrder)
  /// Writes the sheets of several cases: as one PDF, or a file each.
  case writeSheets([RecordID], SheetOrder)
  /// Records sheets that were made, and gives the files their names.
  case giveSheets(MadeSheets, SheetOrder)
  /// Writes everything that is held about the person of a case.
  case exportCase(RecordID, SheetFormat)
  case printSheet(String)
  /// Makes the sheet that was written to a path as PDF, too, and prints that.
  case printPDF(RecordID, SheetOrder, besides: String)
  case showSheet(String)
  /// Exports the list as it is filtered.
  case exportList(ListExportFormat, filter: String, marked: [RecordID])
  case neighbour(ListQuery, ListKey, back: Bool)
  case suspend
  /// Lets a text be edited in the user's own editor.
  case editText(String)
}

/// What a window of a list is for.
package enum WindowUse: Sendable {
  /// The rows from the top on; the cursor stays on its case where it is among them.
  case replace
  /// The cursor goes to the first row.
  case start
  /// The last rows; the cursor goes to the last.
  case end
  /// The rows after those at hand.
  case append
  /// The rows before those at hand.
  case prepend
  /// The rows from a found case on, which gets the cursor.
  case land
}
