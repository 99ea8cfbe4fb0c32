import { and, eq, gt, sql } from "drizzle-orm";
import { audit, domains } from "@/db/schema";
import { type Ctx, inOrganization, type OrganizationTx } from "@/lib/access";
import { record } from "@/lib/audit";
import { brokenConstraint } from "@/lib/core/broken-constraint";
import { conflict, ruleBroken } from "@/lib/core/errors";
import { domainIn } from "./find-domain";
import { proofRecord } from "./proof";
import { askDns, type TxtRecords } from "./txt-records";

export type VerifyDomain = { organizationId: string; name: string };
export type Verification = "verified" | "missing" | "other" | "unreachable";

/** Looks in vain are limited, so that nobody asks the world's name servers through this button. */
const TRIES = 10;
const WITHIN = 3_600_000;

/** Asks DNS for the domain's record, outside of any transaction; a domain whose record is there is verified. */
export async function verifyDomain(
  ctx: Ctx,
  { organizationId, name }: VerifyDomain,
  txtRecords: TxtRecords = askDns,
): Promise<Verification> {
  const { host, value } = await inOrganization(
    // One submission is one effect: that of the second transaction.
    { ...ctx, submission: undefined },
    "domains:edit",
    organizationId,
    async (tx) => {
      const { proof } = await domainIn(tx, name);
      if ((await triesOf(tx, name)) >= TRIES) throw ruleBroken("domains.tooManyTries", { tries: TRIES });
      return proofRecord(name, proof);
    },
  );
  const texts = await txtRecords(host);
  const found = texts === undefined ? "unreachable" : judged(texts, value);
  return inOrganization(ctx, "domains:edit", organizationId, async (tx) => {
    if (found === "verified") await verified(tx, name);
    else {
      const target = { kind: "domain", id: name, name };
      await record(tx, "domain.notVerified", { target, after: { reason: found } });
    }
    return found;
  });
}

const judged = (texts: string[], value: string): Verification =>
  texts.some((text) => text.trim() === value) ? "verified" : texts.length > 0 ? "other" : "missing";

async function verified(tx: OrganizationTx, name: string): Promise<void> {
  const { status } = await domainIn(tx, name, "update");
  await tx.db
    .update(domains)
    .set({ status: "verified" })
    .where(and(eq(domains.organizationId, tx.organizationId), eq(domains.name, name)))
    .catch(sayOwned);
  const target = { kind: "domain", id: name, name };
  await record(tx, "domain.verified", { target, before: { status }, after: { status: "verified" } });
}

function sayOwned(error: unknown): never {
  if (brokenConstraint(error) === "domain_has_one_owner") throw conflict("domains.owned");
  throw error;
}

async function triesOf(tx: OrganizationTx, name: string): Promise<number> {
  const [row] = await tx.db
    .select({ tries: sql<number>`count(*)::integer` })
    .from(audit)
    .where(
      and(
        eq(audit.organizationId, tx.organizationId),
        eq(audit.targetId, name),
        eq(audit.action, "domain.notVerified"),
        gt(audit.at, new Date(tx.now.getTime() - WITHIN)),
      ),
    );
  return row?.tries ?? 0;
}
