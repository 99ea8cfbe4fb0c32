import { eq, sql } from "drizzle-orm";
import { organizations } from "@/db/schema";
import { asSystem, systemCtx, type Tx } from "@/lib/access";
import { hashPassword } from "@/lib/auth";
import { config } from "@/lib/core/config";
import { closeSender } from "@/lib/jobs";
import { receiveOrder } from "@/lib/orders";
import { addIntakeToken, knownIntakeToken } from "./intake-token";
import { insertHistory } from "./load/history";
import { insertRows } from "./load/rows";
import { type Demo, planDemo, type SignIn } from "./plan";
import { Clock } from "./plan/clock";
import { northwind } from "./plan/partners";

export type DemoSummary = {
  signIns: SignIn[];
  password: string;
  /** Bearer token with which orders are posted; says so when it was revoked. */
  intakeToken: string;
  /** Whether this call made the demo, or found it. */
  made: boolean;
};

/** Any number: two processes that start at once must not both fill the database. */
const SEED_LOCK = 727_002;

/**
 * Fills an empty database with the demo, or answers about the one that is there. Refuses a database that holds
 * anything else. All or nothing, but for the open orders that follow.
 */
export async function seedDemo({ customers = 1_000 } = {}): Promise<DemoSummary> {
  const ctx = systemCtx();
  const demo = planDemo(new Clock(ctx.now), { customers });
  const { made, token } = await asSystem(ctx, "fill an empty database with the demo", async (tx) => {
    await tx.db.execute(sql`SELECT pg_advisory_xact_lock(${SEED_LOCK})`);
    const made = await isEmpty(tx);
    if (made) await fill(tx, demo);
    return { made, token: await knownIntakeToken(tx) };
  });
  if (made) await sendOrders(demo);
  const intakeToken = token ?? "(revoked)";
  return { signIns: demo.signIns, password: config().demoPassword, intakeToken, made };
}

/** As the ordering system does: those for today are mailed to their contact. */
async function sendOrders({ orders }: Demo): Promise<void> {
  for (const order of orders) await receiveOrder(systemCtx(), order);
  await closeSender();
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
      passwordHash: await hashPassword(config().demoPassword),
      setAt: tx.now,
    })),
  );
  await insertRows(tx, rows);
  await insertHistory(tx);
  await addIntakeToken(tx);
}

/** Named like the other things a person can put right, so that it is shown without a stack trace. */
class DemoRefused extends Error {
  override name = "StartProblem";

  constructor() {
    super("The database already holds organizations: the demo is made in an empty one only.");
  }
}
