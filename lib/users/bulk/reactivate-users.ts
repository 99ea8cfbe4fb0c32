import { type Ctx, inOrganization } from "@/lib/access";
import type { ChangeState, StateChanged } from "./deactivate-users";
import { asShown, holdUsers, judgeUsers } from "./judge-users";
import { setStatus } from "./set-status";

/** They sign in as before; who never was in can be invited again. */
export async function reactivateUsers(
  ctx: Ctx,
  { organizationId, selection, expected }: ChangeState,
): Promise<StateChanged> {
  return inOrganization(ctx, "users:edit", organizationId, async (tx) => {
    await holdUsers(tx, selection);
    const change = asShown(await judgeUsers(tx, "reactivate", { selection }), expected);
    await setStatus(tx, change, {
      action: "user.reactivated",
      status: ({ wasIn }) => (wasIn ? "active" : "not_verified"),
    });
    return { count: change.length, name: change[0]?.name ?? "" };
  });
}
