import { z } from "zod";
import { verticals } from "./fields";

/** What the wizard has been told so far, one entry per step. Each is a union to which other ways are added. */
const shape = z.object({
  who: z.discriminatedUnion("kind", [z.object({ kind: z.literal("customer") })]),
  partner: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("existing"), organizationId: z.uuid() }),
  ]),
  customer: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("existing"), organizationId: z.uuid() }),
    z.object({
      kind: z.literal("new"),
      name: z.string(),
      vertical: z.enum(verticals),
      country: z.string(),
      adminFirstName: z.string(),
      adminLastName: z.string(),
      adminEmail: z.string(),
    }),
  ]),
  review: z.object({ accepted: z.literal(true) }),
  services: z.object({
    sites: z.array(z.object({ urlName: z.string(), timeZone: z.string(), earlyRelease: z.boolean() })),
    locations: z.array(
      z.object({
        name: z.string(),
        country: z.string(),
        timeZone: z.string(),
        address: z.record(z.string(), z.string()),
      }),
    ),
  }),
});

export type Answers = Partial<z.output<typeof shape>>;
export type CustomerAnswer = NonNullable<Answers["customer"]>;
export type NewCustomer = Extract<CustomerAnswer, { kind: "new" }>;
export type ServicesAnswer = NonNullable<Answers["services"]>;

/** The saved answers; what an older release saved in another form counts as not answered. */
export function readAnswers(stored: Record<string, unknown>): Answers {
  const parsed = shape.partial().safeParse(stored);
  if (parsed.success) return parsed.data;
  const unread = new Set(parsed.error.issues.map(({ path }) => path[0]));
  const rest = Object.fromEntries(Object.entries(stored).filter(([name]) => !unread.has(name)));
  return shape.partial().parse(rest);
}

/** An answer that changes takes with it what was decided on its ground. */
export function withAnswer(before: Answers, patch: Answers): Answers {
  const after = { ...before, ...patch };
  if (patch.partner && !same(before.partner, patch.partner)) delete after.customer;
  const moved = !same(before.partner, after.partner) || !same(before.customer, after.customer);
  if (moved && !patch.review) delete after.review;
  return after;
}

/** Compared in the order of the shape: the database keeps its own. */
export const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
