import { type Answers, isForCompany } from "./answers";

/** The pages of the wizard, in order. */
export const stepNames = ["who", "partner", "customer", "review", "services", "summary"] as const;
export type StepName = (typeof stepNames)[number];

export const isStepName = (text: string): text is StepName => stepNames.some((name) => name === text);

/** Who holds the link: the order's contact, or the customer's administrator, who sets up the services alone. */
export type Side = "partner" | "customer";

/** What of the order has to be named before it can be set up. */
export type Wanted = { meetings: boolean; calling: boolean };

/** The steps that there are for this order and this holder of a link. */
export function stepsOf(answers: Answers, side: Side): readonly StepName[] {
  if (side === "customer") return ["services", "summary"];
  return isForCompany(answers) ? stepNames.filter((name) => name !== "customer") : stepNames;
}

const answered: Record<Exclude<StepName, "summary">, (answers: Answers, wanted: Wanted) => boolean> = {
  who: ({ who }) => who !== undefined,
  partner: ({ partner }) => partner !== undefined,
  customer: ({ customer }) => customer !== undefined,
  review: ({ review }) => review !== undefined,
  services: ({ services }, wanted) =>
    services !== undefined &&
    (!wanted.meetings || services.sites.length > 0) &&
    (!wanted.calling || services.locations.length > 0),
};

/** Where one left off: the first step that is not answered, else the summary. */
export function firstUnmet(answers: Answers, wanted: Wanted): StepName {
  for (const name of stepsOf(answers, "partner"))
    if (name !== "summary" && !answered[name](answers, wanted)) return name;
  return "summary";
}

/** A step is open when all before it are answered. */
export const mayEnter = (step: StepName, first: StepName) =>
  stepNames.indexOf(step) <= stepNames.indexOf(first);

const beside = (step: StepName, answers: Answers, side: Side, by: 1 | -1) => {
  const steps = stepsOf(answers, side);
  return steps[steps.indexOf(step) + by];
};

export const stepAfter = (step: StepName, answers: Answers, side: Side): StepName =>
  beside(step, answers, side, 1) ?? "summary";
export const stepBefore = (step: StepName, answers: Answers, side: Side): StepName | undefined =>
  beside(step, answers, side, -1);
