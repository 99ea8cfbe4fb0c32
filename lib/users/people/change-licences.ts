import { type Ctx, inOrganization } from "@/lib/access";
import { licenceBoxes, licencesIn } from "../rules";
import { changeOne, holdOne, type OneUser } from "./change-one";

export type ChangeLicences = OneUser & {
  /** Those wanted of those the form showed, as `subscription/product`. */
  licences: string[];
};

/** Gives a user licences of subscriptions, or takes them away; those that the form did not show stay. */
export async function changeLicences(
  ctx: Ctx,
  { organizationId, userId, seen, licences }: ChangeLicences,
): Promise<{ name: string }> {
  return inOrganization(ctx, "users:edit", organizationId, async (tx) => {
    const held = await holdOne(tx, userId);
    const offered = licencesIn(Object.keys(seen));
    const changed = offered.filter((key) => licences.includes(key) !== held.licences.includes(key));
    return changeOne(
      tx,
      {
        userId,
        held,
        seen,
        saved: licenceBoxes(offered, held.licences),
        wanted: licenceBoxes(offered, licences),
      },
      { licences: changed.map((key) => ({ ...readLicence(key), wanted: licences.includes(key) })) },
    );
  });
}

export function readLicence(key: string): { subscriptionId: string; productCode: string } {
  const [subscriptionId = "", productCode = ""] = key.split("/");
  return { subscriptionId, productCode };
}
