import { type Ctx, inOrganization } from "@/lib/access";
import { changeOne, holdOne, type OneUser } from "./change-one";

export type Calling = { location: string; phoneNumber: string; extension: string };
export type ChangeCalling = OneUser & Calling;

/** Where a user is, and by which number and extension they are called; "" takes it away. */
export async function changeCalling(
  ctx: Ctx,
  { organizationId, userId, seen, location, phoneNumber, extension }: ChangeCalling,
): Promise<{ name: string }> {
  return inOrganization(ctx, "users:edit", organizationId, async (tx) => {
    const held = await holdOne(tx, userId);
    const saved = { location: held.location, phoneNumber: held.phoneNumber, extension: held.extension };
    const wanted = { location, phoneNumber, extension };
    const changed = Object.fromEntries(
      Object.entries(wanted)
        .filter(([key, value]) => value !== saved[key as keyof Calling])
        .map(([key, value]) => [key, value === "" ? null : value]),
    );
    return changeOne(tx, { userId, held, seen, saved, wanted }, { values: changed });
  });
}

/** Only what is said; nothing is taken away. */
export const callingValues = (calling: Partial<Calling>): Partial<Calling> =>
  Object.fromEntries(Object.entries(calling).filter(([, value]) => value));
