import type { FormAction } from "@/lib/core/form-state";
import type { UserOperation } from "@/lib/users";
import {
  deactivateUsersAction,
  deleteUsersAction,
  givePackageAction,
  reactivateUsersAction,
  resendInvitationsAction,
} from "./actions";

export const bulkActions: Record<UserOperation, FormAction> = {
  resend: resendInvitationsAction,
  package: givePackageAction,
  deactivate: deactivateUsersAction,
  reactivate: reactivateUsersAction,
  delete: deleteUsersAction,
};
