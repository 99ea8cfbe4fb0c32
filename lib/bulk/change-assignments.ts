import { randomUUID } from "node:crypto";
import { type Ctx, inOwnPartner } from "@/lib/access";
import { conflict, ruleBroken } from "@/lib/core/errors";
import { selectedCustomers } from "@/lib/customers";
import { applyAssignments } from "./apply-assignments";
import { type InBackground, startBulk } from "./background/start-bulk";
import { areMany } from "./count-selected";
import { type AssignmentChange, assignablePerson, judgeAssignments } from "./judge-assignments";

export type ChangeAssignments = AssignmentChange & { expected?: string };
type AssignmentsChanged = { kind: "assign" | "unassign"; count: number; name: string };

/** Gives a partner admin customers or takes them: few at once, many in the background. */
export async function changeAssignments(
  ctx: Ctx,
  { expected, ...change }: ChangeAssignments,
): Promise<AssignmentsChanged | InBackground> {
  return inOwnPartner(ctx, "partnerAdmins:edit", async (tx) => {
    const { kind, selection } = change;
    const person = await assignablePerson(tx, change.person);
    const wanted = await selectedCustomers(tx, selection);
    if (await areMany(tx, selection)) {
      const judged = judgeAssignments(tx, wanted, change);
      return startBulk(tx, { kind, subject: person.name, personId: person.id }, { judged, expected });
    }
    const { counts, digest } = await applyAssignments(tx, { kind, person }, { wanted, workId: randomUUID() });
    if (expected && digest !== expected) throw conflict("bulk.changed");
    if (!counts.change) throw ruleBroken("bulk.nothing");
    return { kind, count: counts.change, name: person.name };
  });
}
