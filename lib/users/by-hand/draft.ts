import { and, eq } from "drizzle-orm";
import { type DraftPerson, type UserDraft, userDrafts } from "@/db/schema";
import { type Ctx, inOrganization, type OrganizationTx } from "@/lib/access";
import { forbidden } from "@/lib/core/errors";

export type { DraftPerson, UserDraft };

export const emptyDraft: UserDraft = { people: [], licences: [], added: [] };

/** What the person who asks was adding here; empty when nothing. */
export const findDraft = (ctx: Ctx, organizationId: string): Promise<UserDraft> =>
  inOrganization(ctx, "users:view", organizationId, draftOf);

export async function draftOf(tx: OrganizationTx): Promise<UserDraft> {
  const [row] = await tx.db.select({ draft: userDrafts.draft }).from(userDrafts).where(mine(tx));
  return row?.draft ?? emptyDraft;
}

export async function keepDraft(tx: OrganizationTx, draft: UserDraft): Promise<void> {
  const kept = { draft, savedAt: tx.now };
  await tx.db
    .insert(userDrafts)
    .values({ organizationId: tx.organizationId, ownerId: ownerOf(tx), ...kept })
    .onConflictDoUpdate({ target: [userDrafts.organizationId, userDrafts.ownerId], set: kept });
}

const mine = (tx: OrganizationTx) =>
  and(eq(userDrafts.organizationId, tx.organizationId), eq(userDrafts.ownerId, ownerOf(tx)));

function ownerOf({ actor }: OrganizationTx): string {
  if (!actor.id) throw forbidden();
  return actor.id;
}
