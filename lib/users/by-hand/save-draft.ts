import { type Ctx, inOrganization } from "@/lib/access";
import { ruleBroken } from "@/lib/core/errors";
import { MOST_BY_HAND, nobody } from "../rules";
import { type DraftPerson, draftOf, emptyDraft, keepDraft } from "./draft";
import { readPasted } from "./read-pasted";

type Named = Pick<DraftPerson, "firstName" | "lastName" | "email" | "packageCode">;

export type SaveNames = {
  organizationId: string;
  people: Named[];
  /** Lines of a spreadsheet: they fill the rows after those that are filled. */
  pasted?: string;
  /** On to the next step: somebody must be there. */
  proceed?: boolean;
};

export type SavedNames = { count: number; left: number };

const isFilled = ({ firstName, lastName, email }: Named) => `${firstName}${lastName}${email}`.trim() !== "";

/** Step 1: who. Places and numbers that were said of a person before stay with the address. */
export async function saveNames(
  ctx: Ctx,
  { organizationId, people, pasted = "", proceed }: SaveNames,
): Promise<SavedNames> {
  return inOrganization(ctx, "users:edit", organizationId, async (tx) => {
    const draft = await draftOf(tx);
    const before = new Map(draft.people.map((person) => [person.email.toLowerCase(), person]));
    const all = [...people.filter(isFilled), ...(await readPasted(tx, pasted))];
    if (proceed && all.length === 0) throw ruleBroken("users.nobodyToAdd");
    const kept = all.slice(0, MOST_BY_HAND).map((person) => {
      const { reasons, ...known } = before.get(person.email.toLowerCase()) ?? nobody;
      return { ...known, ...person };
    });
    await keepDraft(tx, { ...draft, people: kept, added: [] });
    return { count: kept.length, left: all.length - kept.length };
  });
}

/** Begins anew. */
export const discardDraft = (ctx: Ctx, { organizationId }: { organizationId: string }): Promise<void> =>
  inOrganization(ctx, "users:edit", organizationId, (tx) => keepDraft(tx, emptyDraft));
