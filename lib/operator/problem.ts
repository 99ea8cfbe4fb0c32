/** Something the operator can put right: shown as one sentence. The command line speaks English only. */
export class OperatorProblem extends Error {
  override name = "OperatorProblem";
}

/** The command was not written as it must be; its usage is shown beside the sentence. */
export class UsageProblem extends OperatorProblem {
  override name = "UsageProblem";
}
