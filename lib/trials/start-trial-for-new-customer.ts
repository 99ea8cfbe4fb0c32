import { atNewCustomer, type Ctx, inOwnPartner, type OwnPartnerTx } from "@/lib/access";
import { invalid, ruleBroken } from "@/lib/core/errors";
import { type Locale, languageOf } from "@/lib/core/locales";
import { assignToMaker, createCustomer, customerProblems, ownOrganization } from "@/lib/organizations";
import { insertSite } from "@/lib/sites";
import { insertTrial, type StartedTrial } from "./insert-trial";
import { type SiteWish, siteForTrial } from "./site-for-trial";
import { taken } from "./taken";
import { type Quantities, type Wanted, wantedOf } from "./wanted";

export type StartTrialForNewCustomer = SiteWish & {
  name: string;
  vertical: string;
  country: string;
  /** The language of the customer's mails; that of the country when none is named. */
  locale?: Locale;
  adminEmail: string;
  quantity: Quantities;
  days: number;
  /** The person has seen that a customer of theirs has this domain or name, and means another company. */
  another: boolean;
};

/**
 * A customer with its administrator, site and trial, all of it or nothing. The administrator is invited by mail; who
 * does not see all customers gets the new one among their own.
 */
export async function startTrialForNewCustomer(
  ctx: Ctx,
  input: StartTrialForNewCustomer,
): Promise<StartedTrial> {
  const started = inOwnPartner(ctx, "customers:create", async (tx) => {
    const partner = await ownOrganization(tx);
    const wanted = await wantedOf(tx, input.quantity);
    const site = wanted.meetings.length > 0 ? await siteForTrial(tx, input, input.country) : undefined;
    const problems = {
      ...(await customerProblems(tx, partner, input)),
      ...wanted.problems,
      ...site?.problems,
    };
    if (Object.keys(problems).length > 0) throw invalid(problems);
    return make(tx, partner, input, { wanted, site: site?.site });
  });
  return started.catch((error) => {
    throw taken(error);
  });
}

type Parts = { wanted: Wanted; site?: Parameters<typeof insertSite>[1] };

async function make(
  tx: OwnPartnerTx,
  partner: { id: string; name: string },
  { name, vertical, country, adminEmail, days, ...input }: StartTrialForNewCustomer,
  { wanted, site }: Parts,
): Promise<StartedTrial> {
  const { id: userId, roles } = tx.actor;
  if (!userId) throw ruleBroken("forbidden");
  return atNewCustomer(tx, async (inside) => {
    const locale = input.locale ?? languageOf(country);
    const administrator = { email: adminEmail };
    await createCustomer(inside, partner, { name, vertical, country, locale, administrator });
    await assignToMaker(inside, partner.id, { userId, roles });
    const siteId = site ? await insertSite(inside, site) : null;
    return insertTrial(inside, { wanted, days, siteId });
  });
}
