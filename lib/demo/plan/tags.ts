import type { Customer, Partner } from "./customer";
import { demoId } from "./ids";
import type { Random } from "./random";
import type { Rows } from "./rows";

const labels = [
  ["Key account", "#2563eb", "Called at least once a month"],
  ["Education", "#0d9488", null],
  ["Public sector", "#7c3aed", "Needs offers in writing"],
  ["Migrating", "#d97706", "From another vendor, help wanted"],
  ["At risk", "#dc2626", "Told us they look around"],
  ["Reference", "#16a34a", "Agreed to be named"],
  ["Franchise", "#64748b", null],
  ["24/7 support", "#db2777", "Has the premium support contract"],
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
