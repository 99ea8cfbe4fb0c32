import { type Ctx, inOrganization } from "@/lib/access";
import type { Seen } from "@/lib/core/form-state";
import { changeOne, holdOne, type OneUser } from "./change-one";

export type ChangeLicences = OneUser & {
  /** Those wanted of those the form showed, as `subscription/product`. */
  licences: string[];
};

/** The name of a licence's box. */
export const licenceField = (key: string) => `licence:${key}`;

export const boxesOf = (offered: readonly string[], held: readonly string[]): Seen =>
  Object.fromEntries(offered.map((key) => [licenceField(key), held.includes(key) ? "on" : ""]));

/** Gives a user licences of subscriptions, or takes them away; those that the form did not show stay. */
export async function changeLicences(
  ctx: Ctx,
  { organizationId, userId, seen, licences }: ChangeLicences,
): Promise<{ name: string }> {
  return inOrganization(ctx, "users:edit", organizationId, async (tx) => {
    const held = await holdOne(tx, userId);
    const offered = Object.keys(seen).map((name) => name.slice(licenceField("").length));
    const changed = offered.filter((key) => licences.includes(key) !== held.licences.includes(key));
    return changeOne(
      tx,
      { userId, held, seen, saved: boxesOf(offered, held.licences), wanted: boxesOf(offered, licences) },
      { licences: changed.map((key) => ({ ...readLicence(key), wanted: licences.includes(key) })) },
    );
  });
}

export function readLicence(key: string): { subscriptionId: string; productCode: string } {
  const [subscriptionId = "", productCode = ""] = key.split("/");
  return { subscriptionId, productCode };
}
