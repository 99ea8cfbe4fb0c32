import type { RowReason } from "@/db/schema";
import { type Ctx, inOrganization } from "@/lib/access";
import { packageNamer } from "../people/name-packages";
import { judgeByRules, type RuledChange } from "./judge-by-rules";
import { digestOf, type Judged, judgeUsers, type StateChange } from "./judge-users";
import type { UserSelection } from "./user-selection";

type Some = { count: number; names: string[] };

export type UserPreview = {
  change: Some;
  /** Who is left out, by reason. */
  left: (Some & { reason: RowReason })[];
  /** When the first of those was last invited who got a mail too short a time ago. */
  invitedAt: string | null;
  digest: string;
};

export type PreviewUsers = {
  organizationId: string;
  selection: UserSelection;
  change: { kind: StateChange; force?: boolean } | RuledChange;
};

/** What this would do to how many, whom it leaves out, and why. Changes nothing. */
export async function previewUsers(
  ctx: Ctx,
  { organizationId, selection, change }: PreviewUsers,
): Promise<UserPreview> {
  const asking = { ...ctx, submission: undefined };
  return inOrganization(asking, "users:edit", organizationId, async (tx) => {
    const judged =
      change.kind === "package" || change.kind === "delete"
        ? await judgeByRules(tx, change, { selection, dryRun: true })
        : await judgeUsers(tx, change.kind, { selection, force: change.force });
    const named = await packageNamer(tx);
    const left = Map.groupBy(
      judged.filter(({ reason }) => reason),
      ({ reason }) => JSON.stringify([reason?.code, reason?.values]),
    );
    return {
      change: some(judged.filter(({ reason }) => reason === null)),
      left: [...left.values()].flatMap((users) => {
        const reason = users[0]?.reason;
        return reason ? [{ reason: named(reason), ...some(users) }] : [];
      }),
      invitedAt: judged.find(({ reason }) => reason?.code === "invitedRecently")?.invitedAt ?? null,
      digest: digestOf(judged),
    };
  });
}

const FEW = 5;

const some = (users: Judged[]): Some => ({
  count: users.length,
  names: users
    .slice(0, FEW)
    .map(({ name, calledBy = [] }) => (calledBy.length > 0 ? `${name} (${calledBy.join(", ")})` : name)),
});
