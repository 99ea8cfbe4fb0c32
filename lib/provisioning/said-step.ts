import { inArray } from "drizzle-orm";
import { organizations } from "@/db/schema";
import type { Tx } from "@/lib/access";
import type { AuditEntry, AuditValues } from "@/lib/audit";
import type { Answers, CustomerAnswer, PartnerAnswer } from "./answers";
import type { SetUpTx } from "./in-set-up";
import { saidServices } from "./services/said-services";

type Step = keyof Answers;

/**
 * A step's answer in the words of the log: as it was before, where there was one, and as it is now. Of the other steps
 * what was chosen there, so that the line tells what went with the change.
 */
export async function saidStep(
  tx: SetUpTx,
  step: Step,
  answers: Answers,
): Promise<Pick<AuditEntry, "before" | "after">> {
  const nameOf = await namesOf(tx, [tx.answers, answers]);
  // Who reads the line is the partner that the order has by now, if any: it learns of no other.
  const { partnerId } = tx.order;
  const partnerOf = (partner: PartnerAnswer | undefined) =>
    partner?.kind === "existing" && partner.organizationId !== partnerId ? undefined : nameOf(partner);
  const customerOf = (customer: CustomerAnswer | undefined) =>
    customer?.kind === "existing" && !partnerId ? undefined : nameOf(customer);
  const say = (said: Answers): AuditValues => ({
    orderFor: said.who?.kind,
    partner: partnerOf(said.partner),
    // Where the order names it, no answer changes it.
    customer: tx.order.organizationId ? undefined : customerOf(said.customer),
    review: said.review && "accepted",
    ...detailsOf[step](said),
  });
  if (!tx.answers[step]) return { after: say({ [step]: answers[step] }) };
  return { before: say(tx.answers), after: say(answers) };
}

/** What is asked on the page of one step alone. */
const detailsOf: Record<Step, (answers: Answers) => AuditValues> = {
  who: () => ({}),
  partner: ({ partner }) => organization(partner),
  customer: ({ customer }) => organization(customer),
  review: ({ review }) => ({ customerSetsUp: review?.customerSetsUp }),
  services: ({ services }) => (services ? saidServices(services) : {}),
};

const grounds = {
  order: "byOrder",
  own: "ownCustomer",
  email: "byEmail",
  domain: "byDomain",
  search: "bySearch",
} as const;

function organization(answer: PartnerAnswer | CustomerAnswer | undefined): AuditValues {
  if (!answer) return {};
  if (answer.kind === "existing") return { organization: grounds[answer.how] };
  const { vertical, country } = answer;
  const person =
    "adminEmail" in answer
      ? { firstName: answer.adminFirstName, lastName: answer.adminLastName, email: answer.adminEmail }
      : { firstName: answer.firstName, lastName: answer.lastName };
  return { organization: "new", vertical, country, ...person };
}

type Named = PartnerAnswer | CustomerAnswer | undefined;

async function namesOf(tx: Tx, all: readonly Answers[]): Promise<(answer: Named) => string | undefined> {
  const ids = all
    .flatMap(({ partner, customer }) => [partner, customer])
    .flatMap((answer) => (answer?.kind === "existing" ? [answer.organizationId] : []));
  const { id, name } = organizations;
  const found = await tx.db.select({ id, name }).from(organizations).where(inArray(id, ids));
  const names = new Map(found.map((each) => [each.id, each.name]));
  return (answer) => (answer?.kind === "existing" ? names.get(answer.organizationId) : answer?.name);
}
