import type { OrganizationTx } from "@/lib/access";
import { type ChangedUser, changeUsersIn } from "../change-users";
import { type CallingForAll, callingOf } from "./calling-for-all";
import { candidatesOf, type Judged } from "./judge-users";
import type { UserSelection } from "./user-selection";

/** What the rules of the file judge: another package (null: none), or removal from the organization. */
export type RuledChange =
  | { kind: "package"; packageCode: string | null; calling?: CallingForAll }
  | { kind: "delete" };

/** Each selected user with what stands against the change, which is made of the others unless only asked about. */
export async function judgeByRules(
  tx: OrganizationTx,
  change: RuledChange,
  { selection, dryRun }: { selection: UserSelection; dryRun: boolean },
): Promise<Judged[]> {
  const candidates = await candidatesOf(tx, selection);
  const calling =
    change.kind === "package" && change.calling
      ? await callingOf(tx, candidates, { packageCode: change.packageCode, ...change.calling })
      : undefined;
  const { rows } = await changeUsersIn(tx, {
    mode: "add_and_remove",
    only: "existing",
    dryRun,
    rows: candidates.map(({ id, email }) =>
      change.kind === "delete"
        ? { email, leaves: true }
        : { email, packageCode: change.packageCode, values: calling?.get(id) },
    ),
  });
  return candidates.map((user, at) => ({
    ...user,
    calledBy: calledBy(rows[at]),
    reason: rows[at]?.reasons[0] ?? (rows[at]?.action === "unchanged" ? { code: "unchanged" } : null),
  }));
}

const calledBy = ({ after = {} }: Partial<ChangedUser> = {}): string[] =>
  [after.extension, after.phoneNumber].filter((value) => typeof value === "string");
