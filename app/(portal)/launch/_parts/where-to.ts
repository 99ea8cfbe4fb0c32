import { type Launch, type LaunchStep, mayEnter } from "@/lib/launch";

/** Where a step's page leads instead of showing itself: to the first that is not answered, or out when all is done. */
export function whereTo({ state, first, organization }: Launch, step: LaunchStep): string | undefined {
  if (state === "done") return `/organizations/${organization.id}`;
  if (state === "terms") return step === "terms" ? undefined : "/launch/terms";
  return mayEnter(step, first) ? undefined : `/launch/${first}`;
}
