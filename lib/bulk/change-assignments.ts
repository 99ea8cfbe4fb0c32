import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { type Ctx, inOwnPartner, type PartnerTx } from "@/lib/access";
import { recordAcross } from "@/lib/audit";
import { conflict, ruleBroken } from "@/lib/core/errors";
import {
  type Assignable,
  type AssignmentChange,
  assignablePerson,
  judgeAssignments,
} from "./judge-assignments";
import { digestOf } from "./outcomes";

export type ChangeAssignments = AssignmentChange & { expected?: string };

/** Gives a partner admin many customers or takes them, all at once, each with its line in the customer's log. */
export async function changeAssignments(ctx: Ctx, { expected, ...change }: ChangeAssignments) {
  return inOwnPartner(ctx, "partnerAdmins:edit", async (tx) => {
    const person = await assignablePerson(tx, change.person);
    const { ids, digest } = await log(tx, change, person);
    if (expected && digest !== expected) throw conflict("bulk.changed");
    if (ids.length === 0) throw ruleBroken("bulk.nothing");
    const written = await write(tx, change, ids);
    // Somebody gave or took one of them since it was looked at, a moment ago.
    if (written !== ids.length) throw conflict("bulk.changed");
    return { kind: change.kind, count: ids.length, name: person.name };
  });
}

/** Before it is done: who takes customers from themselves could not write into their logs any more. */
async function log(tx: PartnerTx, change: AssignmentChange, { id, name }: Assignable) {
  const action = change.kind === "assign" ? "partnerAdmin.assigned" : "partnerAdmin.removed";
  const lines = sql`SELECT id, NULL::jsonb AS before, NULL::jsonb AS after FROM judged WHERE outcome = 'change'`;
  const { rows } = await tx.db.execute<{ ids: string[]; digest: string }>(sql`
    WITH ${await judgeAssignments(tx, change)},
    logged AS (${recordAcross(tx, action, { rows: lines, workId: randomUUID(), target: { id, name } })})
    SELECT ARRAY(SELECT id FROM judged WHERE outcome = 'change') AS ids, ${digestOf(sql`judged`)} AS digest
    FROM logged`);
  return rows[0] ?? { ids: [], digest: "" };
}

async function write(tx: PartnerTx, { kind, person }: AssignmentChange, ids: string[]): Promise<number> {
  const customers = sql`${`{${ids.join(",")}}`}::uuid[]`;
  const { rowCount } = await tx.db.execute(
    kind === "assign"
      ? sql`INSERT INTO core.assignments (partner_id, user_id, organization_id)
          SELECT ${tx.partnerId}::uuid, ${person}::uuid, id FROM unnest(${customers}) AS c (id) ORDER BY id
          ON CONFLICT DO NOTHING`
      : sql`DELETE FROM core.assignments WHERE partner_id = ${tx.partnerId} AND user_id = ${person}
          AND organization_id = ANY (${customers})`,
  );
  return rowCount ?? 0;
}
