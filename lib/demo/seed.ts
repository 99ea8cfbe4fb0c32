import { hash } from "@node-rs/argon2";
import { eq, sql } from "drizzle-orm";
import { organizations } from "@/db/schema";
import { asSystem, systemCtx, type Tx } from "@/lib/access";
import { config } from "@/lib/core/config";
import { addIntakeToken, knownIntakeToken } from "./intake-token";
import { insertRows } from "./load/rows";
import { type Demo, planDemo, type SignIn } from "./plan";
import { Clock } from "./plan/clock";
import { northwind } from "./plan/partners";

export type DemoSummary = {
  signIns: SignIn[];
  password: string;
  /** Bearer token with which orders are posted; null when it no longer works. */
  intakeToken: string | null;
  /** Whether this call made the demo, or found it. */
  made: boolean;
};

/** Any number: two processes that start at once must not both fill the database. */
const SEED_LOCK = 727_002;

/**
 * Fills an empty database with the demo, or answers about the one that is there. Refuses a database that holds
 * anything else. All or nothing, in one transaction.
 */
export async function seedDemo({ customers = 1_000 } = {}): Promise<DemoSummary> {
  const ctx = systemCtx();
  const demo = planDemo(new Clock(ctx.now), { customers });
  return asSystem(ctx, "fill an empty database with the demo", async (tx) => {
    await tx.db.execute(sql`SELECT pg_advisory_xact_lock(${SEED_LOCK})`);
    const made = await isEmpty(tx);
    if (made) await fill(tx, demo);
    const password = config().demoPassword;
    return { signIns: demo.signIns, password, intakeToken: await knownIntakeToken(tx), made };
  });
}

async function isEmpty(tx: Tx): Promise<boolean> {
  const [demo] = await tx.db.select().from(organizations).where(eq(organizations.id, northwind.id));
  if (demo) return false;
  const [other] = await tx.db.select().from(organizations).limit(1);
  if (other) throw new DemoRefused();
  return true;
}

async function fill(tx: Tx, { rows, signIns }: Demo): Promise<void> {
  const emails = new Set(signIns.map(({ email }) => email));
  const people = rows.users.flatMap(({ id, email, organizationId }) =>
    id && emails.has(email) ? [{ id, organizationId }] : [],
  );
  rows.credentials = await Promise.all(
    people.map(async ({ id, organizationId }) => ({
      organizationId,
      userId: id,
      passwordHash: await hash(config().demoPassword),
      setAt: tx.now,
    })),
  );
  await insertRows(tx, rows);
  await addIntakeToken(tx);
}

/** Named like the other things a person can put right, so that it is shown without a stack trace. */
class DemoRefused extends Error {
  override name = "StartProblem";

  constructor() {
    super("The database already holds organizations: the demo is made in an empty one only.");
  }
}
