import { z } from "zod";
import { regions } from "@/lib/core/countries";
import { verticals } from "@/lib/provisioning";

const shape = z.object({
  plan: z.object({ reviewed: z.literal(true) }),
  organization: z.object({
    region: z.enum(regions),
    vertical: z.enum(verticals),
    plannedUsers: z.number().int().positive(),
  }),
});

/** What the wizard has been told so far; what was accepted of the terms is kept with the terms. */
export type Answers = Partial<z.output<typeof shape>>;
export type OrganizationAnswer = NonNullable<Answers["organization"]>;

/** The saved answers; one that an older release saved in another form counts as not answered. */
export function readAnswers(stored: Record<string, unknown>): Answers {
  const plan = shape.shape.plan.safeParse(stored.plan);
  const organization = shape.shape.organization.safeParse(stored.organization);
  return {
    ...(plan.success && { plan: plan.data }),
    ...(organization.success && { organization: organization.data }),
  };
}
