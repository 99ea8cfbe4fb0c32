import { type Ctx, inOrganization } from "@/lib/access";
import { type Calling, callingValues } from "./change-calling";
import { changeOne, holdOne, type OneUser } from "./change-one";

export type ChangePackage = OneUser & {
  /** "": none. */
  packageCode: string;
  /** For a package with calling, where the user has none yet; what is left out stays. */
  calling: Calling;
};

/** Another package instead of the one the user has. */
export async function changePackage(
  ctx: Ctx,
  { organizationId, userId, seen, packageCode, calling }: ChangePackage,
): Promise<{ name: string }> {
  return inOrganization(ctx, "users:edit", organizationId, async (tx) => {
    const held = await holdOne(tx, userId);
    const saved = { packageCode: held.packageCode };
    return changeOne(
      tx,
      { userId, held, seen, saved, wanted: { packageCode } },
      { packageCode: packageCode === "" ? null : packageCode, values: callingValues(calling) },
    );
  });
}
