import { type Ctx, inOrganization } from "@/lib/access";
import { invalid } from "@/lib/core/errors";
import { deletionNeedsTyping } from "../rules";
import type { ChangeState, StateChanged } from "./deactivate-users";
import { judgeByRules } from "./judge-by-rules";
import { asShown, holdUsers } from "./judge-users";

export type DeleteUsers = ChangeState & { confirmation?: string };

/** They are gone from the organization with their licences and roles; numbers and devices are free for others. */
export async function deleteUsers(
  ctx: Ctx,
  { organizationId, selection, expected, confirmation }: DeleteUsers,
): Promise<StateChanged> {
  return inOrganization(ctx, "users:edit", organizationId, async (tx) => {
    await holdUsers(tx, selection);
    const judged = await judgeByRules(tx, { kind: "delete" }, { selection, dryRun: false });
    const change = asShown(judged, expected);
    if (deletionNeedsTyping(change.length) && confirmation?.trim() !== String(change.length))
      throw invalid({ confirmation: { key: "users.typeNumber", values: { count: change.length } } });
    return { count: change.length, name: change[0]?.name ?? "" };
  });
}
