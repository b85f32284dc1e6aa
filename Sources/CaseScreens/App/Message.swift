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
  case found(CaseSummary?, typed: String)
  case caseRead(CaseFacts, [HistoryEntry], DatedPathway?)
  case preview(Preview)
  case caseGone
  /// A case has no action that could be finished.
  case nothingToFinish
  /// Where a case stands in the list now; nothing where it is no longer in it.
  case located(CaseSummary?)
  case formContext(FormContext, FormPurpose, Draft?)
  case draftsRead(DraftsBox)
  case viewsRead(ViewList)
  case paletteViewsRead(ViewList)
  case peopleFound([CaseSummary], typed: String)
  case settingsRead(SettingsReading, path: String)
  case settingSaved(SettingsReading, path: String, SettingKey)
  case locked(LockState)
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
  case sheetWritten(path: String)
  case filterNamesRead(FilterNames)
  case officeRead(Office)
  case neighbour(CaseSummary?)
  case impactRead(VersionImpact)
  case boardRead([BoardReading], count: Int)
  case boardMore([CaseSummary], Stage, count: Int)
}

/// What update wants done; it never does it itself.
package enum Effect: Sendable {
  case readToday
  case readWindow(ListQuery, ListAnchor, count: Int, WindowUse)
  case count(ListQuery)
  /// Reads the first cases of every stage.
  case readBoard(ListQuery, count: Int)
  case readBoardMore(ListQuery, Stage, after: ListKey, count: Int)
  case find(String, ListQuery, after: ListKey?, back: Bool)
  case readCase(RecordID)
  case readPreview(RecordID)
  case openForm(FormPurpose, RecordID?)
  /// The form that finishes the next action of a case.
  case openNextAction(RecordID)
  /// Looks where a case has gone that is no longer among the rows at hand.
  case locate(RecordID, ListQuery)
  /// Opens a form about several cases.
  case openMarked(FormPurpose, [RecordID])
  /// Opens the form of a draft with what was typed in it.
  case openDraft(DraftRow)
  case readDrafts
  case readViews
  case readPaletteViews
  /// Looks for people by name or number, for the palette.
  case findPeople(String)
  case readSettings
  case saveSetting(SettingKey, String)
  /// Gives the terminal the look of the settings.
  case wear(Settings)
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
  case migrate([RecordID], PathwayName)
  case writeSheet(RecordID, SheetOrder)
  case neighbour(ListQuery, ListKey, back: Bool)
  case suspend
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
