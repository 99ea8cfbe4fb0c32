import { organizations } from "@/db/schema";
import { systemIn } from "@/lib/access";
import { record } from "@/lib/audit";
import { regionOf } from "@/lib/core/countries";
import { isForCompany, type NewPartner } from "../answers";
import type { SetUpTx } from "../in-set-up";
import { StepRefused } from "../step-refused";
import { addPerson } from "./add-person";
import type { PartnerTaken } from "./take-partner";

/** A new partner, or the contact's new company, which is none; its first administrator is the contact. */
export async function makePartner(
  tx: SetUpTx,
  { name, vertical, country, firstName, lastName }: NewPartner,
  locale: string,
): Promise<PartnerTaken> {
  const region = regionOf(country);
  if (!region) throw new Error(`No organization lives in ${country}`);
  const id = crypto.randomUUID();
  const isPartner = !isForCompany(tx.answers);
  const about = { name, vertical, country, region, isPartner };
  await tx.db.insert(organizations).values({ id, ...about, locale, createdAt: tx.now });
  const inside = systemIn(tx, id, isPartner ? id : null);
  await record(inside, "organization.created", {
    target: { kind: "organization", id, name },
    after: about,
  });
  const role = isPartner ? ("partner_full_admin" as const) : ("customer_full_admin" as const);
  const contact = { email: tx.order.contactEmail, firstName, lastName, role };
  const person = await addPerson(inside, contact, { name, isPartner, locale });
  if (!person) throw new StepRefused("partner", "contactTaken");
  return { organizationId: id, name, person, joined: true };
}
