import { type Ctx, inOrganization } from "@/lib/access";
import { invite } from "../people/invite";
import type { ChangeState, StateChanged } from "./deactivate-users";
import { asShown, holdUsers, judgeUsers } from "./judge-users";

export type ResendInvitations = ChangeState & {
  /** Also to those who got one in the last 24 hours. */
  force?: boolean;
};

/** Mails an invitation again to those who have not come yet. */
export async function resendInvitations(
  ctx: Ctx,
  { organizationId, selection, expected, force }: ResendInvitations,
): Promise<StateChanged> {
  return inOrganization(ctx, "users:edit", organizationId, async (tx) => {
    await holdUsers(tx, selection);
    const change = asShown(await judgeUsers(tx, "resend", { selection, force }), expected);
    await invite(tx, change);
    return { count: change.length, name: change[0]?.name ?? "" };
  });
}
