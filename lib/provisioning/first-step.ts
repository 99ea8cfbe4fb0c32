import type { Answers } from "./answers";
import { type Line, wantedOf } from "./lines";
import { addUp } from "./services/shares";
import { firstUnmet, type StepName } from "./steps";

/** Where one left off. A distribution of licences counts for the order as it is now: the vendor may have amended it. */
export function firstStep(answers: Answers, lines: readonly Line[]): StepName {
  const { services, ...others } = answers;
  const holds = services !== undefined && addUp(services.sites, lines);
  return firstUnmet(holds ? answers : others, wantedOf(lines));
}
