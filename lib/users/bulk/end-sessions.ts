import { asSystem, type Ctx } from "@/lib/access";
import { endSessionsOf } from "@/lib/auth";

/** Of people whom a tenant's door has just shown to the person who asks, and who cannot sign in any more. */
export const endSessionsOfUsers = (ctx: Ctx, userIds: string[]): Promise<number> =>
  asSystem(ctx, "end the sessions of deactivated people", (tx) => endSessionsOf(tx, userIds));
