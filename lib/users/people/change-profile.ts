import { type SQL, sql } from "drizzle-orm";
import { type Ctx, inOrganization, type OrganizationTx } from "@/lib/access";
import { lastChange, record } from "@/lib/audit";
import { countryCodes } from "@/lib/core/countries";
import { invalid, notFound } from "@/lib/core/errors";
import type { Seen } from "@/lib/core/form-state";
import { isUuid } from "@/lib/core/ids";
import { refuseStale } from "@/lib/core/stale";
import { isNumber } from "../csv/read-number";
import {
  isName,
  type Profile,
  type ProfileText,
  profileColumns,
  profileKeys,
  profileTexts,
  profileValues,
} from "./profile-values";

export type ChangeProfile = {
  organizationId: string;
  userId: string;
  /** Nothing: not set any more. */
  profile: Partial<Record<keyof Profile, string>>;
  seen: Seen;
};

/** What is said about a person; who overtook the form is not overwritten. */
export async function changeProfile(
  ctx: Ctx,
  { organizationId, userId, profile, seen }: ChangeProfile,
): Promise<{ name: string }> {
  return inOrganization(ctx, "users:edit", organizationId, async (tx) => {
    const { email, ...before } = await held(tx, userId);
    const after: Profile = { ...before };
    for (const key of profileKeys) after[key] = profile[key] ?? null;
    const target = { kind: "user", id: userId, name: after.displayName || email };
    await refuseStale({
      seen,
      saved: profileValues(before),
      wanted: profileValues(after),
      lastChange: () => lastChange(tx, target),
    });
    refuseInvented(before, after);
    await write(tx, userId, after);
    await record(tx, "user.modified", { target, before: profileValues(before), after: profileValues(after) });
    return { name: target.name };
  });
}

/** A country or number that came in otherwise may stay as it is; a new one is as the file wants it. */
function refuseInvented(before: Profile, { addressCountry, callerIdNumber }: Profile): void {
  if (addressCountry && addressCountry !== before.addressCountry && !countryCodes.includes(addressCountry))
    throw invalid({ addressCountry: "field.choice" });
  if (callerIdNumber && callerIdNumber !== before.callerIdNumber && !isNumber(callerIdNumber))
    throw invalid({ callerIdNumber: "field.phoneNumber" });
}

async function held(tx: OrganizationTx, userId: string): Promise<Profile & { email: string }> {
  if (!isUuid(userId)) throw notFound("user");
  const { rows } = await tx.db.execute<Profile & { email: string }>(sql`
    SELECT u.email, ${profileColumns} FROM core.users u
    WHERE u.organization_id = ${tx.organizationId} AND u.id = ${userId} FOR UPDATE OF u`);
  const [user] = rows;
  if (!user) throw notFound("user");
  return user;
}

async function write(tx: OrganizationTx, userId: string, profile: Profile): Promise<void> {
  const sites = sql`SELECT id FROM core.sites WHERE organization_id = ${tx.organizationId}
    AND url_name = ${profile.preferredSite}`;
  if (profile.preferredSite && (await tx.db.execute(sites)).rows.length === 0)
    throw invalid({ preferredSite: "field.choice" });
  const texts = Object.entries(profileTexts).map(
    ([key, column]): SQL => sql`${sql.identifier(column)} = ${stored(profile, key as ProfileText)}`,
  );
  await tx.db.execute(sql`UPDATE core.users SET ${sql.join(texts, sql`, `)}, preferred_site_id = (${sites}),
    changed_by = NULL, changed_at = ${tx.now}::timestamptz
    WHERE organization_id = ${tx.organizationId} AND id = ${userId}`);
}

const stored = (profile: Profile, key: ProfileText) => profile[key] ?? (isName(key) ? "" : null);
