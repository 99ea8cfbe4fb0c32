import { type SQL, sql } from "drizzle-orm";
import { type OrganizationTx, type PartnerTx, seesOwnActionsOnly } from "@/lib/access";
import { chosenActions, chosenTime, type LogFilter } from "./log-filter";
import type { Stretch, Walk } from "./log-query";
import type { Resolved, Who } from "./resolve";

const texts = (values: readonly string[]) => sql`${`{${values.join(",")}}`}::text[]`;
const uuids = (values: readonly string[]) => sql`${`{${values.join(",")}}`}::uuid[]`;

/** About what is walked, by its name in the query. */
type Condition = (walked: SQL) => SQL;

/** More actions than these are found sooner by looking at every line. */
const FEW_ACTIONS = 12;

type Asked = { filter: LogFilter; who?: Who; organization?: Resolved; now: Date };

/** What a line must be besides: about the words that are searched, by whom, of which kind. */
function conditions({
  filter,
  who,
  organization,
}: Asked): Record<"who" | "organization" | "action" | "text", SQL[]> {
  const actions = chosenActions(filter);
  const holds = (column: SQL, words: string) =>
    sql`strpos(core.search_key(${column}), core.search_key(${words})) > 0`;
  const { q } = filter;
  const byWhom = who?.written
    ? holds(sql`a.actor_name`, who.written)
    : who && sql`a.actor_id = ANY (${texts(who.ids)})`;
  return {
    who: byWhom ? [byWhom] : [],
    organization: organization ? [sql`a.organization_id = ANY (${uuids(organization.ids)})`] : [],
    action: actions ? [sql`a.action = ANY (${texts(actions)})`] : [],
    text: q ? [sql`(a.target_id = ${q} OR ${holds(sql`a.target_name`, q)})`] : [],
  };
}

/** Of each of these values one stretch, or one of all when nothing of it was chosen. */
const each = (column: string, type: string, values: readonly string[]): Condition[] =>
  values.map((value) => (k) => sql`${k}.${sql.identifier(column)} = ${value}::${sql.raw(type)}`);

/** Inside one organization there is one order to walk; of an import its own lines. */
export function walkInside(tx: OrganizationTx, asked: Asked): Walk {
  const { who, action, text } = conditions(asked);
  const mine = ownActions(tx).map((condition) => condition(sql`a`));
  const here: Condition = (k) => sql`${k}.organization_id = ${tx.organizationId}::uuid`;
  const [work] = asked.filter.chosen.work;
  const ofWork: Condition = (k) => sql`${here(k)} AND ${k}.work_id = each.id`;
  // And of its undoing.
  const works = sql`SELECT ${work}::uuid UNION ALL
    SELECT undo_id FROM core.imports WHERE id = ${work}::uuid AND undo_id IS NOT NULL`;
  return {
    stretches: [work ? { walks: "work", where: ofWork, each: works } : { walks: "audit", where: here }],
    rest: [...who, ...action, ...text, ...mine],
    ...orderOf(asked),
  };
}

/** Across a partner's customers: by the narrowest of what was chosen that has an index; the rest is looked at. */
export function walkAcross(tx: PartnerTx, asked: Asked): Walk {
  const { who, organization, action, text } = conditions(asked);
  const mine = ownActions(tx);
  const actions = chosenActions(asked.filter) ?? [];
  const { ids: people = [], written } = asked.who ?? { ids: [] };
  const ways: [by: Condition[], rest: SQL[]][] = [
    [mine, [...who, ...organization, ...action, ...text]],
    [each("organization_id", "uuid", asked.organization?.ids ?? []), [...who, ...action, ...text]],
    [written ? [] : each("actor_id", "text", people), [...organization, ...action, ...text]],
    [actions.length > FEW_ACTIONS ? [] : each("action", "text", actions), [...who, ...organization, ...text]],
  ];
  const [by, rest] = ways.find(([by]) => by.length > 0) ?? [
    [() => sql`true`],
    [...who, ...organization, ...action, ...text],
  ];
  const narrowed = !tx.actor.allCustomers && mine.length === 0 && !asked.organization;
  if (narrowed) return { stretches: assigned(tx, [...who, ...action, ...text]), rest: [], ...orderOf(asked) };
  const of = (condition: Condition) =>
    both((k) => sql`${k}.partner_id = ${tx.partnerId}::uuid AND ${condition(k)}`);
  return { stretches: by.flatMap(of), rest, ...orderOf(asked) };
}

const both = (where: Condition, each?: SQL): Stretch[] => [
  { walks: "audit", where, each },
  { walks: "customer_acts", where, each },
];

/** Who sees only some customers: one's own actions, and what happened at each of those customers. */
function assigned({ partnerId, actor }: PartnerTx, also: SQL[]): Stretch[] {
  const of = (k: SQL) => sql`${k}.partner_id = ${partnerId}::uuid AND ${and(also)}`;
  const customers = sql`SELECT organization_id FROM core.assignments
    WHERE partner_id = ${partnerId}::uuid AND user_id = ${actor.id}::uuid`;
  const there: Condition = (k) => sql`${of(k)} AND ${k}.organization_id = each.id
    AND ${k}.actor_id IS DISTINCT FROM ${actor.id}::text`;
  return [
    { walks: "audit", where: (k) => sql`${of(k)} AND ${k}.actor_id = ${actor.id}` },
    ...both(there, customers),
  ];
}

type Asking = { actor: PartnerTx["actor"]; partnerId: string | null };

const ownActions = ({ actor, partnerId }: Asking): Condition[] =>
  partnerId && seesOwnActionsOnly(actor.roles, "audit:view") ? [(k) => sql`${k}.actor_id = ${actor.id}`] : [];

const and = (all: SQL[]) => (all.length > 0 ? sql.join(all, sql` AND `) : sql`true`);

function orderOf({ filter, now }: Asked) {
  const { from, before } = chosenTime(filter, now);
  return { from, before, descending: filter.descending, cursor: filter.cursor };
}
