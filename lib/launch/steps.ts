import type { Answers } from "./answers";

/** The pages of the wizard, in order. */
export const launchSteps = ["plan", "terms", "organization", "summary"] as const;
export type LaunchStep = (typeof launchSteps)[number];

export const isLaunchStep = (text: string): text is LaunchStep => launchSteps.some((name) => name === text);

/** Where one left off: the first step that is not answered, else the summary. */
export function firstUnmet({ plan, organization }: Answers, accepted: boolean): LaunchStep {
  if (!plan) return "plan";
  if (!accepted) return "terms";
  return organization ? "summary" : "organization";
}

/** A step is open when all before it are answered. */
export const mayEnter = (step: LaunchStep, first: LaunchStep) =>
  launchSteps.indexOf(step) <= launchSteps.indexOf(first);

export const stepAfter = (step: LaunchStep): LaunchStep =>
  launchSteps[launchSteps.indexOf(step) + 1] ?? "summary";
export const stepBefore = (step: LaunchStep): LaunchStep | undefined =>
  launchSteps[launchSteps.indexOf(step) - 1];
