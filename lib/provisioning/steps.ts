import type { Answers } from "./answers";

/** The pages of the wizard, in order. */
export const stepNames = ["who", "partner", "customer", "review", "services", "summary"] as const;
export type StepName = (typeof stepNames)[number];

export const isStepName = (text: string): text is StepName => stepNames.some((name) => name === text);

/** What of the order has to be named before it can be set up. */
export type Wanted = { meetings: boolean; calling: boolean };

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
  for (const name of stepNames) if (name !== "summary" && !answered[name](answers, wanted)) return name;
  return "summary";
}

/** A step is open when all before it are answered. */
export const mayEnter = (step: StepName, first: StepName) =>
  stepNames.indexOf(step) <= stepNames.indexOf(first);

export const stepAfter = (step: StepName): StepName => stepNames[stepNames.indexOf(step) + 1] ?? "summary";
export const stepBefore = (step: StepName): StepName | undefined => stepNames[stepNames.indexOf(step) - 1];
