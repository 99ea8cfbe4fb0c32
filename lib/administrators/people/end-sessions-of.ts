import { asSystem, type Ctx } from "@/lib/access";
import { record } from "@/lib/audit";
import { endSessionsOf } from "@/lib/auth";
import { personTarget } from "./person";

type Signed = { id: string; name: string; organizationId: string };

/** Ends the sessions of somebody whom a tenant's door has just shown to the person who asks. Answers how many. */
export async function endSessions(ctx: Ctx, { organizationId, ...person }: Signed): Promise<number> {
  return asSystem(ctx, "end the sessions of a person the asker manages", async (tx) => {
    const ended = await endSessionsOf(tx, person.id);
    if (ended > 0)
      await record(tx, "session.endedByAdministrator", {
        target: personTarget(person),
        organizationId,
        after: { sessions: ended },
      });
    return ended;
  });
}
