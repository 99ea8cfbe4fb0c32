import { type SQL, sql } from "drizzle-orm";
import { type Ctx, inOwnPartner, type OwnPartnerTx } from "@/lib/access";
import { type KeysetPage, type KeyValue, keysetPage, keysetQuery } from "@/lib/core/keyset";
import {
  type AdministratorFilter,
  type AdministratorState,
  administratorStates,
  type PartnerRole,
  partnerRoleNames,
} from "./administrator-filter";

export type Administrator = {
  id: string;
  name: string;
  email: string;
  status: AdministratorState;
  roles: PartnerRole[];
  /** How many customers were assigned; of no meaning for a role that reaches all. */
  customers: number;
  lastAccessAt: string | null;
};
export type AdministratorRow = Administrator & { key: KeyValue[] };

type Counts = { all: number; total: number; role: Record<string, number>; state: Record<string, number> };
export type AdministratorPage = KeysetPage<AdministratorRow> & { counts: Counts };

/** One page of the partner's people who hold a role. */
export async function listAdministrators(ctx: Ctx, filter: AdministratorFilter): Promise<AdministratorPage> {
  return inOwnPartner(ctx, "administrators:view", async (tx) => {
    const found = administratorsOf(tx);
    const matching = sql`SELECT * FROM found WHERE ${searched(filter.q)}`;
    const { rows: kinds } = await tx.db.execute<Pick<Administrator, "roles" | "status"> & { found: boolean }>(
      sql`WITH found AS (${found}) SELECT roles, status, ${searched(filter.q)} AS found FROM found`,
    );
    const query = keysetQuery(filter, {
      select: sql`*, to_json(last_access_at) #>> '{}' AS "lastAccessAt"`,
      from: sql`matching`,
      where: chosen(filter),
    });
    const { rows } = await tx.db.execute<AdministratorRow>(
      sql`WITH found AS MATERIALIZED (${found}), matching AS MATERIALIZED (${matching}) ${query}`,
    );
    return { ...keysetPage(rows, filter), counts: countsOf(kinds, filter) };
  });
}

/** Everybody on the list as it is filtered: for its CSV. A partner's administrators are few. */
export async function everyAdministrator(ctx: Ctx, filter: AdministratorFilter): Promise<AdministratorRow[]> {
  const { rows } = await listAdministrators(ctx, { ...filter, cursor: undefined, size: 100_000 });
  return rows;
}

/** Everybody of the partner's organization who holds one of its roles; `who` narrows by `u`. */
export const administratorsOf = (tx: OwnPartnerTx, who: SQL = sql`true`): SQL => sql`
  SELECT u.id, coalesce(nullif(u.display_name, ''), nullif(btrim(u.first_name || ' ' || u.last_name), ''), u.email) AS name,
    u.email, u.email_key, u.name_key, u.status, u.last_access_at, array_agg(r.role) AS roles,
    (SELECT count(*)::integer FROM core.assignments a
      WHERE a.partner_id = ${tx.partnerId} AND a.user_id = u.id) AS customers
  FROM core.user_roles r JOIN core.users u ON u.organization_id = r.organization_id AND u.id = r.user_id
  WHERE r.organization_id = ${tx.partnerId} AND r.role = ANY (${list(partnerRoleNames)}::text[]) AND ${who}
  GROUP BY u.id`;

const list = (values: readonly string[]) => `{${values.join(",")}}`;

const searched = (q: string) =>
  q === ""
    ? sql`true`
    : sql`(strpos(name_key, core.search_key(${q})) > 0 OR strpos(email_key, core.search_key(${q})) > 0)`;

function chosen({ chosen: { role, state } }: AdministratorFilter): SQL {
  const byRole = role.length > 0 ? sql`roles && ${list(role)}::text[]` : sql`true`;
  const byState = state.length > 0 ? sql`status = ANY (${list(state)}::text[])` : sql`true`;
  return sql`${byRole} AND ${byState}`;
}

type Kind = Pick<Administrator, "roles" | "status"> & { found: boolean };

function countsOf(kinds: Kind[], { chosen }: AdministratorFilter): Counts {
  const matching = kinds.filter(({ found }) => found);
  const ofRole = (each: Kind) => chosen.role.length === 0 || chosen.role.some((r) => each.roles.includes(r));
  const ofState = (each: Kind) => chosen.state.length === 0 || chosen.state.includes(each.status);
  const count = (test: (each: Kind) => boolean) => matching.filter(test).length;
  return {
    all: kinds.length,
    total: count((each) => ofRole(each) && ofState(each)),
    role: Object.fromEntries(
      partnerRoleNames.map((role) => [role, count((each) => ofState(each) && each.roles.includes(role))]),
    ),
    state: Object.fromEntries(
      administratorStates.map((state) => [state, count((each) => ofRole(each) && each.status === state)]),
    ),
  };
}
