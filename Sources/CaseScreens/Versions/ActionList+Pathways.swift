/// What concerns the pathways of cases.
extension ActionList {
  static let pathways: [ActionEntry] = [
    entry(
      .changePathway, [], "Change the pathway",
      "Lets the case go on by another route of its profession, and shows the steps that it gains and loses.",
      writes: true),
    entry(
      .changedPathways, [], "Changed pathways",
      "Shows whom a newer version of a pathway affects and how, and lets marked cases go over to it."),
  ]
}
