import { eq } from "drizzle-orm";
import { organizations } from "@/db/schema";
import { type Ctx, inOrganization, type OrganizationTx } from "@/lib/access";
import { lastChange, record } from "@/lib/audit";
import { invalid, notFound } from "@/lib/core/errors";
import type { Seen } from "@/lib/core/form-state";
import type { Locale } from "@/lib/core/locales";
import { refuseStale } from "@/lib/core/stale";
import { externalIdProblem } from "./external-id-problem";
import { relationOf } from "./find-organization";
import { settingsValues } from "./settings-values";

export type ChangeOrganization = {
  organizationId: string;
  name: string;
  /** Only from a partner that manages it. */
  externalId?: string;
  vertical?: string;
  plannedUsers?: number;
  locale: Locale;
  seen: Seen;
};

export async function changeOrganization(
  ctx: Ctx,
  { organizationId, seen, externalId, ...wanted }: ChangeOrganization,
): Promise<void> {
  return inOrganization(ctx, "organization:edit", organizationId, async (tx) => {
    const self = eq(organizations.id, tx.organizationId);
    const [before] = await tx.db.select().from(organizations).where(self).for("update");
    if (!before) throw notFound("organization");
    const relation = relationOf(tx);
    const { name, vertical = null, plannedUsers = null, locale } = wanted;
    const after = {
      ...{ name, vertical, plannedUsers, locale },
      externalId: relation === "managed" ? (externalId ?? null) : before.externalId,
    };
    await refuseStale({
      seen,
      saved: settingsValues(before, relation),
      wanted: settingsValues(after, relation),
      lastChange: () => lastChange(tx, { kind: "organization", id: tx.organizationId }),
    });
    await refuseNumberOfAnother(tx, before, after);
    await tx.db.update(organizations).set(after).where(self);
    const target = { kind: "organization", id: tx.organizationId, name };
    await record(tx, "organization.changed", { target, before: pick(before), after });
  });
}

/** A partner's own number names one of its customers. */
async function refuseNumberOfAnother(
  tx: OrganizationTx,
  before: { externalId: string | null },
  { externalId }: { externalId: string | null },
): Promise<void> {
  const { partnerId, organizationId } = tx;
  if (!partnerId || !externalId || externalId === before.externalId) return;
  const problem = await externalIdProblem({ ...tx, partnerId }, externalId, organizationId);
  if (problem) throw invalid({ externalId: problem });
}

const pick = ({ name, vertical, plannedUsers, locale, externalId }: typeof organizations.$inferSelect) => ({
  ...{ name, vertical, plannedUsers, locale },
  externalId,
});
