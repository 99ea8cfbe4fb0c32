import { type changeAssignments, changeTags, findBulkChange, previewTags, workOnBulk } from "@/lib/bulk";
import { customerFilter } from "@/lib/customers";
import { actingAs, makeUser } from "@/lib/demo/make";
import { arrange } from "@/tests/customers/people";
import { ownerQuery } from "@/tests/support/database";
import { aTeam } from "../tags/world";

export const all = (params = {}) => ({ kind: "filter" as const, filter: customerFilter(params) });
export const gold = { name: "Gold", colour: "red" as const, description: null };
export const never = new AbortController().signal;

export type Crowd = Awaited<ReturnType<typeof aCrowd>>;

/** A team with so many customers more that a change of all of them goes on in the background. */
export async function aCrowd(customers = 1_200) {
  const team = await aTeam();
  await ownerQuery(
    `WITH made AS (INSERT INTO core.organizations (name, region, country)
       SELECT 'Many ' || n, CASE WHEN n % 3 = 0 THEN 'US' ELSE 'EU' END, 'DE' FROM generate_series(1, $2::integer) n RETURNING id)
     INSERT INTO core.management (partner_id, organization_id, access) SELECT $1, id, 'full' FROM made`,
    [team.id, customers],
  );
  const ada = await arrange((tx) => makeUser(tx, team.id, { roles: ["partner_full_admin"] }));
  // A worker asks for the rights of somebody who is there.
  const full = actingAs(ada, ["partner_full_admin"], { partner: true });
  return { ...team, full, total: customers + 2 };
}

type Done = Awaited<ReturnType<typeof changeTags | typeof changeAssignments>>;

/** Of a change that goes on in the background. */
export function idIn(done: Done): string {
  if (!("bulkId" in done)) throw new Error("It was done at once");
  return done.bulkId;
}

/** A change of tags that is done at once. */
export async function tagNow(...[ctx, change]: Parameters<typeof changeTags>) {
  const done = await changeTags(ctx, change);
  if (!("count" in done)) throw new Error("It was left to a worker");
  return done;
}

/** Gives everybody the tag Gold, as previewed: the change that waits for a worker. */
export async function tagAll(crowd: Crowd, ctx = crowd.full): Promise<string> {
  const change = { kind: "tag" as const, selection: all(), tagIds: [], create: gold };
  const { digest } = await previewTags(ctx, change);
  return idIn(await changeTags(ctx, { ...change, expected: digest }));
}

export const workOff = ({ id }: { id: string }, bulkId: string, signal = never, chunkSize = 500) =>
  workOnBulk({ bulkId, partnerId: id }, signal, { chunkSize });

/** What a change of this kind leaves: how it ended, who carries the tag, how many lines each log got. */
export async function leftBy({ full, id }: Crowd, bulkId: string) {
  const { state, progress, changed, total, left } = await findBulkChange(full, bulkId);
  const [carriers] = await ownerQuery<{ n: number }>(
    "SELECT count(*)::int AS n FROM core.customer_tags WHERE partner_id = $1",
    [id],
  );
  const [lines] = await ownerQuery<{ n: number; customers: number }>(
    "SELECT count(*)::int AS n, count(DISTINCT organization_id)::int AS customers FROM core.audit WHERE work_id = $1",
    [bulkId],
  );
  return { state, progress, changed, total, left, carriers: carriers?.n, ...lines };
}

/** What it says when all were changed, each once. */
export const whole = (n: number) => ({
  state: "done",
  progress: n,
  changed: n,
  total: n,
  left: { same: 0, tooMany: 0, notYours: 0, notReached: 0 },
  carriers: n,
  n,
  customers: n,
});
