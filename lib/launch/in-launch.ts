import { eq } from "drizzle-orm";
import { launches, organizations } from "@/db/schema";
import { type Ctx, inOwnPartner, type OwnPartnerTx } from "@/lib/access";
import { notFound } from "@/lib/core/errors";
import { type Acceptance, acceptancesOf, currentTerms } from "@/lib/terms";
import { type Answers, readAnswers } from "./answers";
import { firstUnmet, type LaunchStep } from "./steps";

/** How far the set-up of the partner's own organization is. */
export type Progress = {
  organization: typeof organizations.$inferSelect;
  answers: Answers;
  version: number;
  finishedAt: Date | null;
  /** Of the terms that count now. */
  accepted: Acceptance | undefined;
  first: LaunchStep;
};

export type LaunchTx = OwnPartnerTx & Progress;

export async function progressOf(tx: OwnPartnerTx, lock: boolean): Promise<Progress> {
  const own = tx.db.select().from(organizations).where(eq(organizations.id, tx.partnerId));
  const [organization] = lock ? await own.for("update") : await own;
  if (!organization) throw notFound("organization");
  const [row] = await tx.db.select().from(launches).where(eq(launches.partnerId, tx.partnerId));
  const accepted = (await acceptancesOf(tx)).find(({ version }) => version === currentTerms());
  const answers = readAnswers(row?.answers ?? {});
  const { version = 0, finishedAt = null } = row ?? {};
  return {
    organization,
    answers,
    version,
    finishedAt,
    accepted,
    first: firstUnmet(answers, accepted !== undefined),
  };
}

/** The door of the wizard's verbs: the organization's row is locked, so that two people take turns. */
export const inLaunch = <T>(ctx: Ctx, work: (tx: LaunchTx) => Promise<T>): Promise<T> =>
  inOwnPartner(ctx, "launch:edit", async (tx) => work({ ...tx, ...(await progressOf(tx, true)) }));
