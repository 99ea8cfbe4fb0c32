import { type Ctx, inOrganization } from "@/lib/access";
import type { CallingForAll } from "./calling-for-all";
import type { ChangeState, StateChanged } from "./deactivate-users";
import { judgeByRules } from "./judge-by-rules";
import { asShown, holdUsers } from "./judge-users";

export type GivePackage = ChangeState & {
  packageCode: string | null;
  /** For those who have no location, or no number and no extension, yet. */
  calling?: CallingForAll;
};

/** Another package for several users, or none. */
export async function givePackage(
  ctx: Ctx,
  { organizationId, selection, expected, ...asked }: GivePackage,
): Promise<StateChanged> {
  return inOrganization(ctx, "users:edit", organizationId, async (tx) => {
    await holdUsers(tx, selection);
    const judged = await judgeByRules(tx, { kind: "package", ...asked }, { selection, dryRun: false });
    const change = asShown(judged, expected);
    return { count: change.length, name: change[0]?.name ?? "" };
  });
}
