import { organizations } from "@/db/schema";
import { type Ctx, inOrganization, type OrganizationTx } from "@/lib/access";
import { conflict, ruleBroken } from "@/lib/core/errors";
import type { AskedUser } from "../asked-user";
import { type ChangedUser, changeUsersIn } from "../change-users";
import { holdPeople } from "../hold-people";
import { callingValues } from "../people/change-calling";
import { readLicence } from "../people/change-licences";
import { invite } from "../people/invite";
import { packageNamer } from "../people/name-packages";
import { type DraftPerson, draftOf, isOf, keepDraft, type Placed, type UserDraft, withPlaces } from "./draft";

export type AddUsers = {
  organizationId: string;
  /** Where each is, and by which number they are called. */
  people: Placed[];
  /** Licences for all of them, as `subscription/product`. */
  licences: string[];
  /** Keeps what was said, and adds nobody yet. */
  keepOnly?: boolean;
};

export type AddedUsers = { added: number; refused: number };

/**
 * Adds the people of the draft and mails each an invitation. Those who are refused stay in the draft with the reasons,
 * to be mended and sent again.
 */
export async function addUsers(
  ctx: Ctx,
  { organizationId, ...said }: AddUsers,
): Promise<AddedUsers | undefined> {
  return inOrganization(ctx, "users:edit", organizationId, async (tx) => {
    // The same form, sent from two tabs at once, finds what the first of them left.
    await holdPeople(tx);
    const drafted = await draftOf(tx);
    if (!isOf(said.people, drafted)) throw conflict("users.changed");
    const draft = withPlaces(drafted, said);
    if (said.keepOnly) return void (await keepDraft(tx, draft));
    if (draft.people.length === 0) throw ruleBroken("users.nobodyToAdd");
    const rows = await answers(tx, draft, false);
    const people = draft.people.map((person, at) => ({ person, row: rows[at] }));
    const added = people.flatMap(({ person, row }) =>
      row?.action === "add" && row.userId ? [{ ...person, id: row.userId, displayName: nameOf(person) }] : [],
    );
    await invite(tx, added);
    const refused = people.flatMap(({ person, row }) =>
      row?.action === "add" ? [] : [{ ...person, reasons: row?.reasons ?? [] }],
    );
    await keepDraft(tx, {
      ...draft,
      people: refused,
      added: added.map(({ id, displayName, email }) => ({ id, name: displayName, email })),
    });
    return { added: added.length, refused: refused.length };
  });
}

export type CheckedPerson = DraftPerson & { reasons: ChangedUser["reasons"] };

/** The draft as it would be answered now. Changes nothing. */
export async function checkDraft(
  ctx: Ctx,
  organizationId: string,
): Promise<Omit<UserDraft, "people"> & { people: CheckedPerson[] }> {
  return inOrganization({ ...ctx, submission: undefined }, "users:edit", organizationId, async (tx) => {
    const draft = await draftOf(tx);
    const rows = draft.people.length > 0 ? await answers(tx, draft, true) : [];
    return {
      ...draft,
      people: draft.people.map((person, at) => ({ ...person, reasons: rows[at]?.reasons ?? [] })),
    };
  });
}

async function answers(
  tx: OrganizationTx,
  { people, licences }: UserDraft,
  dryRun: boolean,
): Promise<ChangedUser[]> {
  const [organization] = await tx.db.select({ isWholesale: organizations.isWholesale }).from(organizations);
  const given = licences.map((key) => ({ ...readLicence(key), wanted: true }));
  const { rows } = await changeUsersIn(tx, {
    // As in a file: people of a wholesale organization have what their package holds and nothing besides.
    mode: organization?.isWholesale ? "add_and_remove" : "add",
    only: "new",
    dryRun,
    rows: people.map((person) => asked(person, given)),
  });
  const named = await packageNamer(tx);
  return rows.map((row) => ({ ...row, reasons: row.reasons.map(named) }));
}

const asked = (person: DraftPerson, licences: AskedUser["licences"]): AskedUser => ({
  email: person.email,
  firstName: person.firstName,
  lastName: person.lastName,
  ...(person.packageCode && { packageCode: person.packageCode }),
  values: callingValues({
    location: person.location,
    phoneNumber: person.phoneNumber,
    extension: person.extension,
  }),
  ...(licences?.length && { licences }),
});

const nameOf = ({ firstName, lastName, email }: DraftPerson) => `${firstName} ${lastName}`.trim() || email;
