import { type Ctx, inOrganization } from "@/lib/access";
import { endSessionsOfUsers } from "./end-sessions";
import { asShown, holdUsers, judgeUsers } from "./judge-users";
import { setStatus } from "./set-status";
import type { UserSelection } from "./user-selection";

export type ChangeState = { organizationId: string; selection: UserSelection; expected?: string };
export type StateChanged = { count: number; name: string };

/** Nobody of these signs in any more, and who is in is out at once. What they hold stays theirs. */
export async function deactivateUsers(
  ctx: Ctx,
  { organizationId, selection, expected }: ChangeState,
): Promise<StateChanged> {
  const users = await inOrganization(ctx, "users:edit", organizationId, async (tx) => {
    await holdUsers(tx, selection);
    const change = asShown(await judgeUsers(tx, "deactivate", { selection }), expected);
    await setStatus(tx, change, { action: "user.deactivated", status: () => "inactive" });
    return change.map(({ id, name }) => ({ id, name }));
  });
  await endSessionsOfUsers(
    ctx,
    users.map(({ id }) => id),
  );
  return { count: users.length, name: users[0]?.name ?? "" };
}
