import { type Ctx, inOwnPartner } from "@/lib/access";
import { selectedCustomers } from "@/lib/customers";
import {
  type Assignable,
  type AssignmentChange,
  assignablePeople,
  assignablePerson,
  judgeAssignments,
} from "./judge-assignments";
import { type Outcomes, outcomesOf } from "./outcomes";

export type AssignmentPreview = Outcomes & {
  person: Assignable;
  /** The person who asks would lose these customers from sight. */
  own: boolean;
};

/** What giving these customers to somebody, or taking them, would do to how many. Changes nothing. */
export async function previewAssignments(ctx: Ctx, change: AssignmentChange): Promise<AssignmentPreview> {
  return inOwnPartner(ctx, "partnerAdmins:view", async (tx) => {
    const person = await assignablePerson(tx, change.person);
    const wanted = await selectedCustomers(tx, change.selection);
    const own = change.kind === "unassign" && !tx.actor.allCustomers && person.id === tx.actor.id;
    return { person, own, ...(await outcomesOf(tx, judgeAssignments(tx, wanted, change))) };
  });
}

/** Whom customers can be given to. */
export const listAssignable = (ctx: Ctx): Promise<Assignable[]> =>
  inOwnPartner(ctx, "partnerAdmins:view", assignablePeople);
