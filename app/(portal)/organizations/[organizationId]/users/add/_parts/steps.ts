import { useTranslations } from "next-intl";
import type { WizardStep } from "@/components/forms/wizard";

const steps = ["names", "services", "result"] as const;
export type AddStep = (typeof steps)[number];

/** Where one is; what was said is kept, so a step that is done can be looked at again. */
export function useSteps(organizationId: string, current: AddStep): WizardStep[] {
  const t = useTranslations("users.add.steps");
  const at = steps.indexOf(current);
  const base = `/organizations/${organizationId}/users/add`;
  return steps.map((step, index) => ({
    label: t(step),
    state: index < at ? "done" : index === at ? "current" : "next",
    // Those who were added are not to be added again.
    href: current === "result" ? undefined : index === 0 ? base : `${base}/${step}`,
  }));
}
