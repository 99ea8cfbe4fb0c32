import { sql } from "drizzle-orm";
import type { LicenceBalance, RowReason } from "@/db/schema";
import { type Ctx, inOrganization, type OrganizationTx } from "@/lib/access";
import { applyUserChanges, phases } from "./apply-user-changes";
import { type AskedUser, givenFrom } from "./asked-user";
import type { ImportMode } from "./given-user";
import { holdPeople } from "./hold-people";
import { planUserChanges } from "./plan-user-changes";
import { type PlanCounts, settlePlan } from "./settle-plan";
import { callingPackages, vocabulary } from "./vocabulary";

export type { AskedUser };

export type ChangeUsers = {
  organizationId: string;
  mode: ImportMode;
  rows: readonly AskedUser[];
  /** Only these: a user who is there already, or is not, is an error of the row. */
  only?: "new" | "existing";
  /** Answers what would be, and changes nothing. */
  dryRun?: boolean;
};

export type ChangedUser = {
  /** Of an error, what it is; else what was done, or would be. */
  action: "add" | "modify" | "remove" | "unchanged" | "error";
  email: string;
  /** Null where nobody is, or was, by that address. */
  userId: string | null;
  /** What changes: as it was, and as it is. */
  before: Record<string, string | boolean | null>;
  after: Record<string, string | boolean | null>;
  /** Codes under `imports.reasons`. */
  reasons: RowReason[];
};

export type ChangedUsers = { rows: ChangedUser[]; counts: PlanCounts; balance: LicenceBalance[] };

/**
 * Adds, changes or removes a few people at once, by the rules of the file: each is answered in turn, and a bad one
 * does not hold back the others. Applied as one transaction.
 */
export async function changeUsers(ctx: Ctx, asked: ChangeUsers): Promise<ChangedUsers> {
  // A question may be asked again; its answer is not kept for the form that follows.
  const door = asked.dryRun ? { ...ctx, submission: undefined } : ctx;
  return inOrganization(door, "users:edit", asked.organizationId, (tx) => changeUsersIn(tx, asked));
}

/** The same as a part of another verb's transaction. */
export async function changeUsersIn(
  tx: OrganizationTx,
  { mode, rows, only, dryRun = false }: Omit<ChangeUsers, "organizationId">,
): Promise<ChangedUsers> {
  if (!dryRun) await holdPeople(tx);
  const importId = crypto.randomUUID();
  const words = await vocabulary(tx);
  const given = rows.map((row, at) => givenFrom(row, at + 1, { mode, words }));
  const plan = { importId, calling: callingPackages(words), basics: mode === "add" };
  await planUserChanges(tx, plan, given);
  if (only) await refuseOthers(tx, importId, only);
  const keys = given.flatMap(({ values = {} }) => Object.keys(values));
  const { counts, balance } = await settlePlan(tx, importId, { keys, few: true });
  if (!dryRun)
    for (const phase of phases) await applyUserChanges(tx, phase, { importId, after: 0, to: rows.length });
  const answers = await answersOf(tx, importId);
  await tx.db.execute(sql`DELETE FROM core.import_rows WHERE import_id = ${importId}::uuid`);
  return { rows: answers, counts, balance };
}

async function refuseOthers(tx: OrganizationTx, importId: string, only: "new" | "existing") {
  const code = only === "new" ? "userExists" : "userUnknown";
  await tx.db.execute(sql`
    UPDATE core.import_rows SET action = 'error', before = NULL, after = NULL,
      reasons = jsonb_build_array(jsonb_build_object('code', ${code}::text))
    WHERE import_id = ${importId}::uuid AND action <> 'error' AND (user_id IS NULL) = ${only === "existing"}`);
}

async function answersOf(tx: OrganizationTx, importId: string): Promise<ChangedUser[]> {
  const { rows } = await tx.db.execute<ChangedUser>(sql`
    SELECT r.action, r.email, coalesce(r.user_id, u.id) AS "userId", coalesce(r.before, '{}') AS before,
      coalesce(r.after, '{}') AS after, coalesce(r.reasons, '[]') AS reasons
    FROM core.import_rows r LEFT JOIN core.users u ON u.organization_id = ${tx.organizationId}::uuid
      AND u.email_key = r.email_key AND r.action = 'add'
    WHERE r.import_id = ${importId}::uuid ORDER BY r.line`);
  return rows;
}
