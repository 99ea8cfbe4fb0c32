import { type Ctx, inOrganization } from "@/lib/access";
import { endSessions } from "./end-sessions-of";
import { personOf } from "./person";

export type OfUser = { organizationId: string; userId: string };

/** Signs a person of the organization out everywhere. Answers how many sessions were open. */
export async function endUserSessions(ctx: Ctx, { organizationId, userId }: OfUser): Promise<number> {
  const person = await inOrganization(ctx, "users:edit", organizationId, (tx) => personOf(tx, userId));
  return endSessions(ctx, { id: person.id, name: person.name, organizationId });
}
