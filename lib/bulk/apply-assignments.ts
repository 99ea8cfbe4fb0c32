import { sql } from "drizzle-orm";
import type { PartnerTx } from "@/lib/access";
import { giveCustomers, takeCustomers } from "@/lib/administrators";
import { conflict } from "@/lib/core/errors";
import { type Applied, type Applying, besides } from "./apply-tags";
import { type Assignable, type AssignmentChange, judgeAssignments } from "./judge-assignments";
import { countsOf, digestOf } from "./outcomes";

type People = { kind: AssignmentChange["kind"]; person: Assignable };

/** Gives somebody customers or takes them, each with its line in the log. */
export async function applyAssignments(
  tx: PartnerTx,
  { kind, person }: People,
  { wanted, workId, beside }: Applying,
): Promise<Applied> {
  const { rows } = await tx.db.execute<Applied & { ids: string[] }>(sql`
    WITH ${judgeAssignments(tx, wanted, { kind, person: person.id })} ${besides(beside)}
    SELECT ARRAY(SELECT id FROM judged WHERE outcome = 'change') AS ids,
      ${countsOf(sql`judged`)} AS counts, ${digestOf(sql`judged`)} AS digest`);
  const { ids = [], ...applied } = rows[0] ?? { counts: {}, digest: "" };
  const write = kind === "assign" ? giveCustomers : takeCustomers;
  const customers = sql`SELECT unnest(${`{${ids.join(",")}}`}::uuid[]) AS id`;
  // Somebody gave or took one of them since it was looked at, a moment ago.
  if ((await write(tx, { person, customers, workId })) !== ids.length) throw conflict("bulk.changed");
  return applied;
}
