import type { OrganizationTx } from "@/lib/access";
import { changeUsersIn } from "../change-users";
import { candidatesOf, type Judged } from "./judge-users";
import type { UserSelection } from "./user-selection";

/** What the rules of the file judge: another package (null: none), or removal from the organization. */
export type RuledChange = { kind: "package"; packageCode: string | null } | { kind: "delete" };

/** Each selected user with what stands against the change, which is made of the others unless only asked about. */
export async function judgeByRules(
  tx: OrganizationTx,
  change: RuledChange,
  { selection, dryRun }: { selection: UserSelection; dryRun: boolean },
): Promise<Judged[]> {
  const candidates = await candidatesOf(tx, selection);
  const { rows } = await changeUsersIn(tx, {
    mode: "add_and_remove",
    only: "existing",
    dryRun,
    rows: candidates.map(({ email }) =>
      change.kind === "delete" ? { email, leaves: true } : { email, packageCode: change.packageCode },
    ),
  });
  return candidates.map((user, at) => ({
    ...user,
    reason: rows[at]?.reasons[0] ?? (rows[at]?.action === "unchanged" ? { code: "unchanged" } : null),
  }));
}
