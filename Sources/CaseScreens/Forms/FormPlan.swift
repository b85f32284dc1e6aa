package import CaseCore

/// What one kind of form asks, shows and saves.
protocol FormPlan: Sendable {
  /// The head of the form.
  var title: String { get }
  /// The fields, with what is known or usual.
  func fields(in context: FormContext) -> [Field]
  /// Brings what depends on the values up to date: which fields are shown, remarks, the preview.
  func refresh(_ form: inout Form, in context: FormContext)
  /// Builds the command; nothing where the reader has faults.
  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)?
  /// The field that a refusal is about; nothing for the whole form.
  func field(refusedBy rule: String) -> FieldKey?
  /// The words of a refusal, as this form is typed in.
  func words(of refusal: Refusal) -> String
}

extension FormPlan {
  func refresh(_ form: inout Form, in context: FormContext) {}
  func field(refusedBy rule: String) -> FieldKey? { nil }
  func words(of refusal: Refusal) -> String { refusal.words }
}

extension FormPurpose {
  /// The plan of the form.
  var plan: any FormPlan {
    switch self {
    case .sitting: SittingPlan()
    case .editSitting(let id): SittingPlan(id: id)
    case .step(let key): StepPlan(key: key)
    case .contact: ContactPlan()
    case .note: NotePlan()
    case .action: ActionPlan()
    case .move(let stage): MovePlan(stage: stage)
    case .newCandidate(let name): NewCandidatePlan(name: name)
    case .editCandidate: EditCandidatePlan()
    case .finishAction(let id): FinishPlan(action: id)
    case .quickLine(let line): QuickLinePlan(line: line)
    default: recordPlan
    }
  }

  /// The plans of papers, money, work and placements.
  private var recordPlan: any FormPlan {
    switch self {
    case .placement(let id): PlacementPlan(id: id)
    case .placementCheck(let placement, let kind): PlacementCheckPlan(placement: placement, kind: kind)
    case .document(let kind): DocumentPlan(kind: kind)
    case .consent(let id): ConsentPlan(id: id)
    case .barrier(let id): BarrierPlan(id: id)
    case .funding(let id): FundingPlan(id: id)
    case .employment(let id): EmploymentPlan(id: id)
    case .qualification(let id): QualificationPlan(id: id)
    case .partner: PartnerPlan()
    case .newCaseworker: CaseworkerPlan()
    case .newClub: ClubPlan()
    case .partnerContact: PartnerContactPlan()
    case .opening(let id): OpeningPlan(id: id)
    case .submission(let id): SubmissionPlan(opening: id)
    case .status: StatusPlan()
    case .pathway: PathwayPlan()
    case .whatIf: WhatIfPlan()
    case .refer: ReferPlan()
    case .proposeExit: ExitProposalPlan()
    case .takeBack(let id): TakeBackPlan(id: id)
    case .markedAction: MarkedActionPlan()
    case .markedPlace: MarkedPlacePlan()
    case .markedMove: MarkedMovePlan()
    case .markedTag: MarkedTagPlan()
    default: NotePlan()
    }
  }
}

extension Form {
  /// Builds what the form saves: exactly one command, so that one undo takes it back.
  ///
  /// The command has been decided on the facts of the context, so a refusal that can be foreseen is a fault of
  /// its field, in the words of the refusal. Nothing is changed by asking.
  ///
  /// - Parameters:
  ///   - context: The case, the office and the day.
  ///   - newID: Gives the identity of each new row.
  /// - Returns: The command, or everything that has to be put right first.
  package func commands(
    in context: FormContext, newID: () -> RecordID
  ) -> Result<[any Command], FormFaults> {
    let plan = purpose.plan
    var reader = FormReader(self, in: context)
    let command = plan.command(&reader, newID: newID)
    guard let command, reader.faults.isEmpty else {
      let faults = reader.faults.isEmpty ? [FormFault(nil, FormPlanWords.caseless)] : reader.faults
      return .failure(FormFaults(faults))
    }
    if let refusal = refusal(of: command, in: context) {
      return .failure(FormFaults([FormFault(plan.field(refusedBy: refusal.rule), plan.words(of: refusal))]))
    }
    return .success([command])
  }

  /// What the core would refuse, asked with rows that are thrown away.
  private func refusal(of command: any Command, in context: FormContext) -> Refusal? {
    let desk = Desk(
      today: context.today, worker: context.me, office: context.office, newID: { RecordID(1) },
      newNumber: { "" },
      facts: { id in
        (context.marked + [context.facts].compactMap(\.self)).first { $0.caseRecord.id == id }
      },
      openings: context.opening ?? NoOpenings())
    do throws(Refusal) {
      _ = try command.decide(context.facts, at: desk)
      return nil
    } catch {
      return error
    }
  }

  /// What is wrong with the words of one field, before anything is asked of the rest.
  func fault(ofField key: FieldKey, in context: FormContext) -> FormFault? {
    guard let field = shownField(key), !field.isBlank else { return nil }
    var reader = FormReader(self, in: context)
    _ = purpose.plan.command(&reader, newID: { RecordID(1) })
    return reader.faults.first { $0.field == key }
  }
}

/// Sentences of forms that have nothing to work on.
enum FormPlanWords {
  static let caseless = "Nothing was saved: no case is open. Open one from the list first."
}
