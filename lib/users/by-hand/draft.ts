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

export type Placed = Pick<DraftPerson, "email" | "location" | "phoneNumber" | "extension">;

/** Whether these are the people of the draft, as the form showed them: another tab may have put others there. */
export function isOf(people: readonly Placed[], draft: UserDraft): boolean {
  const addresses = (those: readonly { email: string }[]) =>
    those
      .map(({ email }) => email)
      .sort()
      .join("\n");
  return people.length === 0 || addresses(people) === addresses(draft.people);
}

export function withPlaces(
  draft: UserDraft,
  { people, licences }: { people: Placed[]; licences: string[] },
): UserDraft {
  const placed = new Map(people.map((person) => [person.email, person]));
  return {
    ...draft,
    licences,
    people: draft.people.map((person) => ({ ...person, ...placed.get(person.email) })),
  };
}
