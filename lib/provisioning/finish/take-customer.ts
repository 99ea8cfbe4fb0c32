import { and, eq } from "drizzle-orm";
import { management, organizations } from "@/db/schema";
import { systemIn } from "@/lib/access";
import { record } from "@/lib/audit";
import { assignToMaker, createCustomer } from "@/lib/organizations";
import { type CustomerAnswer, isForCompany, type NewCustomer } from "../answers";
import type { SetUpTx } from "../in-set-up";
import { StepRefused } from "../step-refused";
import type { PartnerTaken } from "./take-partner";

export type CustomerTaken = {
  organizationId: string;
  name: string;
  /** The partner was given access to an organization that existed. */
  opened?: boolean;
};

/** Whom the order is for: the company itself, an organization that exists, or a new one with its administrator invited. */
export async function takeCustomer(
  tx: SetUpTx,
  partner: PartnerTaken,
  locale: string,
): Promise<CustomerTaken> {
  if (isForCompany(tx.answers)) return { organizationId: partner.organizationId, name: partner.name };
  const { customer } = tx.answers;
  if (!customer) throw gone();
  const taken =
    customer.kind === "new"
      ? await newCustomer(tx, partner, customer, locale)
      : await existingCustomer(tx, partner, customer);
  const { person } = partner;
  const inside = systemIn(tx, taken.organizationId, partner.organizationId);
  if (person) await assignToMaker(inside, partner.organizationId, person);
  return taken;
}

const gone = () => new StepRefused("customer", "customerGone");

type Existing = Extract<CustomerAnswer, { kind: "existing" }>;

/** One's own customer must still be that; another organization opens itself to what was ordered, and no further. */
async function existingCustomer(
  tx: SetUpTx,
  { organizationId: partnerId, name: partner }: PartnerTaken,
  { organizationId, how }: Existing,
): Promise<CustomerTaken> {
  const [found] = await tx.db
    .select({ name: organizations.name, isPartner: organizations.isPartner })
    .from(organizations)
    .where(eq(organizations.id, organizationId))
    .for("share");
  const [managed] = await tx.db
    .select({ access: management.access })
    .from(management)
    .where(and(eq(management.partnerId, partnerId), eq(management.organizationId, organizationId)))
    .for("share");
  if (!found || (!managed && (how === "own" || found.isPartner))) throw gone();
  const { name } = found;
  if (managed) return { organizationId, name };
  const access = "provisioning";
  await tx.db.insert(management).values({ partnerId, organizationId, access, since: tx.now });
  const target = { kind: "organization", id: organizationId, name };
  await record(systemIn(tx, organizationId, partnerId), "management.started", {
    target,
    after: { partner, access },
  });
  return { organizationId, name, opened: true };
}

async function newCustomer(
  tx: SetUpTx,
  { organizationId: id, name: partner }: PartnerTaken,
  { name, vertical, country, adminEmail, adminFirstName, adminLastName }: NewCustomer,
  locale: string,
): Promise<CustomerTaken> {
  const organizationId = crypto.randomUUID();
  const administrator = { email: adminEmail, firstName: adminFirstName, lastName: adminLastName };
  const described = { name, vertical, country, locale, administrator };
  await createCustomer(systemIn(tx, organizationId, id), { id, name: partner }, described);
  return { organizationId, name };
}
