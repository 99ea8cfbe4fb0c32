import { countries } from "../words/places";
import type { Clock } from "./clock";
import type { Customer } from "./customer";
import { demoId } from "./ids";
import type { Random } from "./random";
import type { Rows } from "./rows";

/** The customer's meetings site; its name is the domain's first part, which is unique. */
export function addSite(rows: Rows, clock: Clock, customer: Customer, random: Random): string {
  const id = demoId(`${customer.id} site`);
  rows.sites.push({
    id,
    organizationId: customer.id,
    urlName: customer.domain.replace(".example", ""),
    timeZone: countries[customer.country].places[0].zone,
    earlyRelease: random.chance(0.1),
    createdAt: clock.at(-customer.age),
  });
  return id;
}
