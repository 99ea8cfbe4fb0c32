import { type OrganizationTx, systemIn } from "@/lib/access";
import { defaultLocale } from "@/lib/core/locales";
import { type NewMail, sendLater } from "@/lib/mail";
import { contactOf } from "@/lib/orders";
import { isForCompany } from "../answers";
import type { SetUpTx } from "../in-set-up";
import { fullAdmins } from "./full-admins";
import type { CustomerTaken } from "./take-customer";
import type { PartnerTaken } from "./take-partner";

type Parties = { partner: PartnerTaken; customer: CustomerTaken };

/** Tells everybody whose organization was named by somebody else, and the other one of two who were at it. */
export async function tellOthers(inside: OrganizationTx, tx: SetUpTx, parties: Parties): Promise<void> {
  const { partner, customer } = parties;
  const about = {
    order: tx.order.number,
    contact: tx.order.contactEmail,
    partner: partner.name,
    customer: customer.name,
  };
  const chosen = tx.answers.partner?.kind === "existing" ? tx.answers.partner.how : undefined;
  if (isForCompany(tx.answers)) await tell(inside, tx, { template: "companyOrderSetUp", about, path: "" });
  else if (chosen && chosen !== "email")
    await tell(systemIn(tx, partner.organizationId, partner.organizationId), tx, {
      template: partner.joined ? "partnerContactJoined" : "partnerOrderSetUp",
      about,
      path: partner.joined ? "/administrators" : `/orders/${tx.order.number}`,
    });
  if (customer.opened) await tell(inside, tx, { template: "accessGiven", about, path: "/administrators" });
  await tellOtherSide(inside, tx, about);
}

type About = Record<string, string>;
type Told = { template: NewMail["template"]; about: About; path: string };

/** To the organization's full administrators, but not to who did it. */
async function tell(inside: OrganizationTx, tx: SetUpTx, { template, about, path }: Told): Promise<void> {
  const { organizationId } = inside;
  const doers = [tx.link.email, tx.order.contactEmail].map((email) => email.toLowerCase());
  const ofPartner = template === "partnerContactJoined" || template === "partnerOrderSetUp";
  const where = ofPartner ? path : `/organizations/${organizationId}${path}`;
  for (const { email, name, locale } of await fullAdmins(inside)) {
    if (doers.includes(email.toLowerCase())) continue;
    await sendLater(inside, {
      to: email,
      template,
      locale,
      props: { ...about, name, path: where },
      organizationId,
    });
  }
}

/** The customer's administrator and the contact both had a link: who did not finish learns that it is done. */
async function tellOtherSide(inside: OrganizationTx, tx: SetUpTx, about: About): Promise<void> {
  const asked = tx.answers.review?.customerSetsUp;
  if (!asked) return;
  const to = tx.side === "customer" ? tx.order.contactEmail : asked.email;
  const known = await contactOf(tx, to);
  await sendLater(inside, {
    to,
    template: "setUpFinished",
    locale: known?.locale ?? defaultLocale,
    props: { ...about, by: tx.link.email },
    organizationId: inside.organizationId,
  });
}
