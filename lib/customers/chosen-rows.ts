import { type SQL, sql } from "drizzle-orm";
import { type CustomerFilter, narrowing } from "./customer-filter";
import { rankOf } from "./statuses";

type Chosen = CustomerFilter["chosen"];
export type Facet = (typeof narrowing)[number];
export type Conditions = Record<Facet, SQL | undefined>;

export const textArray = (values: readonly string[]) => sql`${`{${values.join(",")}}`}::text[]`;
export const uuidArray = (values: readonly string[]) => sql`${`{${values.join(",")}}`}::uuid[]`;

export const hasStatus = (status: readonly string[]) => sql`statuses && ${textArray(status)}`;

/** The names in the address → what stands in `kinds`; whoever has nothing has no kind. */
const typeConditions = {
  subscription: sql`'paid' = ANY (kinds)`,
  trial: sql`'trial' = ANY (kinds)`,
  none: sql`kinds = '{}'`,
};

/** Each filter as a condition on a row, or on what rows were counted by; within a filter any of the values will do. */
export function conditionsOf(chosen: Chosen): Conditions {
  const managed = chosen.managed.map((by) => (by === "me" ? sql`external` : sql`NOT external`));
  const types = chosen.type.map((type) => typeConditions[type]);
  return {
    status: chosen.status.length > 0 ? hasStatus(chosen.status) : undefined,
    managed: anyOf(managed),
    product: chosen.product.length > 0 ? sql`products && ${textArray(chosen.product)}` : undefined,
    type: anyOf(types),
    tag: chosen.tag.length > 0 ? sql`tag_ids && ${uuidArray(chosen.tag)}` : undefined,
    region: chosen.region.length > 0 ? sql`region = ANY (${textArray(chosen.region)})` : undefined,
  };
}

const anyOf = (conditions: SQL[]) =>
  conditions.length > 0 ? sql`(${sql.join(conditions, sql` OR `)})` : undefined;

/** All filters but these. */
export function allBut(conditions: Conditions, ...left: Facet[]): SQL {
  const used = narrowing.flatMap((name) => (left.includes(name) ? [] : (conditions[name] ?? [])));
  return used.length > 0 ? sql.join(used, sql` AND `) : sql`true`;
}

/**
 * The chosen filters as a condition on a row of the list. What is known of how urgent its rows are lets the index on
 * urgency, which most lists are in the order of, pass over all others.
 */
export function chosenRows({ chosen }: Pick<CustomerFilter, "chosen">, urgencies?: number[]): SQL {
  const all = allBut(conditionsOf(chosen));
  if (urgencies) return sql`urgency = ANY (${`{${urgencies.join(",")}}`}::integer[]) AND ${all}`;
  // Whoever has a status is at least as urgent as it.
  const urgency = Math.max(0, ...chosen.status.map(rankOf));
  return urgency > 0 ? sql`urgency <= ${urgency} AND ${all}` : all;
}
