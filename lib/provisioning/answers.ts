import { z } from "zod";
import { verticals } from "./fields";
import { servicesShape } from "./services/services-answer";

/** What the wizard has been told so far, one entry per step. */
const shape = z.object({
  /** `company`: the order is for the contact's own organization, which is then both partner and customer. */
  who: z.object({ kind: z.enum(["customer", "company"]) }),
  partner: z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("existing"),
      organizationId: z.uuid(),
      /** On what ground it was found: decides what the contact gets there. */
      how: z.enum(["email", "domain", "search"]).default("email"),
    }),
    z.object({
      kind: z.literal("new"),
      name: z.string(),
      vertical: z.enum(verticals),
      country: z.string(),
      /** Of the contact, who becomes its first administrator. */
      firstName: z.string(),
      lastName: z.string(),
    }),
  ]),
  customer: z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("existing"),
      organizationId: z.uuid(),
      how: z.enum(["order", "email", "domain", "own", "search"]).default("own"),
    }),
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
  review: z.object({
    accepted: z.literal(true),
    /** The customer's administrator, who got a link of their own to the services. */
    customerSetsUp: z
      .object({ email: z.string(), firstName: z.string().optional(), lastName: z.string().optional() })
      .optional(),
  }),
  services: servicesShape,
});

export type Answers = Partial<z.output<typeof shape>>;
export type WhoKind = NonNullable<Answers["who"]>["kind"];
export type PartnerAnswer = NonNullable<Answers["partner"]>;
export type NewPartner = Extract<PartnerAnswer, { kind: "new" }>;
export type CustomerAnswer = NonNullable<Answers["customer"]>;
export type NewCustomer = Extract<CustomerAnswer, { kind: "new" }>;
export type ReviewAnswer = NonNullable<Answers["review"]>;

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
  if (patch.who && before.who && !same(before.who, patch.who)) delete after.partner;
  if (!same(before.partner, after.partner) || isForCompany(after)) delete after.customer;
  const moved = !same(before.partner, after.partner) || !same(before.customer, after.customer);
  if (moved && !patch.review) delete after.review;
  return after;
}

export const isForCompany = ({ who }: Answers) => who?.kind === "company";

/** The existing organization that the order is set up by, if one was chosen. */
export const partnerIdOf = ({ partner }: Answers) =>
  partner?.kind === "existing" ? partner.organizationId : undefined;

/** Who the services will belong to, as answered: the customer, or the company itself. */
export const ownerOf = (answers: Answers) => (isForCompany(answers) ? answers.partner : answers.customer);

/** Compared in the order of the shape: the database keeps its own. */
export const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
