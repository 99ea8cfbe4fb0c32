import type { Customer } from "./customer";
import type { Person } from "./people";
import type { Random } from "./random";
import type { Rows } from "./rows";

const shares = [
  ["webex_suite", 40],
  ["webex_calling", 25],
  ["webex_meetings", 15],
  ["webex_voice", 8],
  ["webex_calling_standard", 7],
  ["cx_essentials", 5],
] as const;
const withoutCalling = "webex_meetings";

/** Wholesale: nearly everybody has a package. Answers who has one that calls. */
export function givePackages(
  rows: Rows,
  customer: Customer,
  people: readonly Person[],
  random: Random,
): Person[] {
  const counts = new Map<string, number>();
  for (const person of people) {
    if (person.status === "inactive" || random.chance(0.06)) continue;
    const code = random.weighted(shares);
    person.packageCode = code;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  for (const [packageCode, count] of counts) {
    const quantity = random.chance(0.4) ? null : Math.ceil((count + 2) / 5) * 5;
    rows.organizationPackages.push({ organizationId: customer.id, packageCode, quantity });
  }
  return people.filter(({ packageCode }) => packageCode && packageCode !== withoutCalling);
}
