import type { Ctx } from "@/lib/access";
import { type ChangedRoles, changePartnerRoles } from "./change-partner-roles";

export type RemoveAdministrator = { userId: string; ownConfirmed?: boolean };

/** Takes all partner roles away; the person stays a user of the organization. */
export const removeAdministrator = (
  ctx: Ctx,
  { userId, ownConfirmed }: RemoveAdministrator,
): Promise<ChangedRoles> => changePartnerRoles(ctx, { userId, roles: [], ownConfirmed });
