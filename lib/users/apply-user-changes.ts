import { sql } from "drizzle-orm";
import type { OrganizationTx } from "@/lib/access";
import { keysIn, refuseWhatIsGone } from "./apply/still-possible";
import { addUsers } from "./apply-additions";
import { handOver } from "./apply-hand-overs";
import { modifyUsers } from "./apply-modifications";
import { removeUsers } from "./apply-removals";
import { holdPeople } from "./hold-people";
import { isHandedKey } from "./plan/hand-over";
import { range } from "./planned-rows";
import { hasQuantities } from "./settle-plan";
import { isLicenceKey } from "./values";

/** Removals first: they free what others may need. Then whoever hands something over, each with all whom it concerns. */
export const phases = ["remove", "handOver", "modify", "add"] as const;
export type Phase = (typeof phases)[number];

/** Planned rows of one phase, from the line (in `handOver`, the turn) after `after` to `to`. */
export type PlannedRows = {
  importId: string;
  after: number;
  to: number;
  /** Keeps what was before, so that the import can be undone. */
  undoable?: boolean;
  /** What the rows, or others of the same work, say something of besides name and package; unset: looked up. */
  keys?: readonly string[];
  /** Applied side by side with other rows of the same import; told when all has been locked that others may want. */
  beside?: () => void;
};

/** What the statement that applies has to look after. */
export type Watched = {
  keys: readonly string[];
  /** Whether any package has a quantity. */
  capped: boolean;
};

export type Applied = {
  applied: number;
  /** Rows left as they were, because the organization is no longer what the plan was made for; they say so. */
  missed: number;
};

/**
 * Whether parts of a phase may be applied side by side: they change different users, and give nothing of which there is
 * so much only. A removal counts on the administrators who stay.
 */
export async function areIndependent(
  tx: OrganizationTx,
  phase: Phase,
  keys: readonly string[],
): Promise<boolean> {
  const scarce = keys.some((key) => isHandedKey(key) || isLicenceKey(key));
  return (phase === "modify" || phase === "add") && !scarce && !(await hasQuantities(tx));
}

const verbs = { handOver, modify: modifyUsers, add: addUsers };

/**
 * Applies planned rows with their lines of the audit log, in the caller's transaction: exactly what was shown, or
 * nothing of a row. The form for a few people and a chunk of a large file come here alike.
 */
export async function applyUserChanges(
  tx: OrganizationTx,
  phase: Phase,
  rows: PlannedRows,
): Promise<Applied> {
  await holdPeople(tx, { beside: rows.beside !== undefined });
  await lookUpOneByOne(tx);
  if (phase === "remove") return removeUsers(tx, rows);
  const capped = await holdQuantities(tx);
  rows.beside?.();
  const planned = { importId: rows.importId, of: range(rows, phase) };
  const keys = rows.keys ?? (await keysIn(tx, planned.of));
  const gone = phase === "handOver" ? 0 : await refuseWhatIsGone(tx, planned, keys);
  const { applied, missed } = await verbs[phase](tx, rows, { keys, capped });
  return { applied, missed: missed + gone };
}

/** Whoever else gives a package with a quantity waits until this transaction ends. Answers whether there is one. */
async function holdQuantities(tx: OrganizationTx): Promise<boolean> {
  const { rows } = await tx.db.execute(sql`
    SELECT FROM core.organization_packages
    WHERE organization_id = ${tx.organizationId}::uuid AND quantity IS NOT NULL ORDER BY package_code FOR UPDATE`);
  return rows.length > 0;
}

/** A chunk finds its users through the index, instead of reading all users of a large organization for each chunk. */
const lookUpOneByOne = (tx: OrganizationTx) =>
  tx.db.execute(sql`SELECT set_config('random_page_cost', '1.1', true)`);
