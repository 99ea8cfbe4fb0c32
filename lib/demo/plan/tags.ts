import type { Customer, Partner } from "./customer";
import { demoId } from "./ids";
import type { Random } from "./random";
import type { Rows } from "./rows";

const labels = [
  ["Key account", "blue", "Called at least once a month"],
  ["Education", "teal", null],
  ["Public sector", "violet", "Needs offers in writing"],
  ["Migrating", "amber", "From another vendor, help wanted"],
  ["At risk", "red", "Told us they look around"],
  ["Reference", "green", "Agreed to be named"],
  ["Franchise", "slate", null],
  ["24/7 support", "pink", "Has the premium support contract"],
] as const;

/** Labels that the partner's staff gave to about a third of the customers. */
export function addTags(rows: Rows, partner: Partner, customers: readonly Customer[], random: Random): void {
  const tags = labels.map(([name, colour, description]) => ({
    id: demoId(`${partner.key} tag ${name}`),
    partnerId: partner.id,
    name,
    colour,
    description,
  }));
  rows.tags.push(...tags);
  for (const { id } of customers) {
    if (!random.chance(0.35)) continue;
    for (const tag of random.shuffled(tags).slice(0, random.int(1, 3))) {
      rows.customerTags.push({ partnerId: partner.id, organizationId: id, tagId: tag.id });
    }
  }
}
