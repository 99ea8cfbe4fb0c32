import { brokenConstraint } from "@/lib/core/broken-constraint";
import { type Side, type StepName, stepsOf } from "./steps";

/** Why setting up stopped at its last moment; each has its sentence under `setup.back`. */
export const setbacks = [
  "siteTaken",
  "locationTaken",
  "emailTaken",
  "customerGone",
  "partnerGone",
  "contactTaken",
  /** Of a step that the other side takes. */
  "theirs",
] as const;
export type Setback = (typeof setbacks)[number];

/** Thrown inside the last transaction: all is rolled back, and the person is led to the step that must be mended. */
export class StepRefused extends Error {
  override readonly name = "StepRefused";
  readonly step: StepName;
  readonly why: Setback;

  constructor(step: StepName, why: Setback) {
    super(`${step}: ${why}`);
    this.step = step;
    this.why = why;
  }

  /** Where it leads who finished: the customer's administrator has no step but their own. */
  for(side: Side): { step: StepName; why: Setback } {
    const { step, why } = this;
    return stepsOf({}, side).includes(step) ? { step, why } : { step: "summary", why: "theirs" };
  }
}

const byConstraint: Record<string, [StepName, Setback]> = {
  sites_url_name_unique: ["services", "siteTaken"],
  locations_organization_id_name_unique: ["services", "locationTaken"],
  users_email_key_unique: ["customer", "emailTaken"],
};

/** What somebody else took first, when that is what PostgreSQL says. */
export function takenMeanwhile(error: unknown): StepRefused | undefined {
  const known = byConstraint[brokenConstraint(error) ?? ""];
  return known && new StepRefused(...known);
}
