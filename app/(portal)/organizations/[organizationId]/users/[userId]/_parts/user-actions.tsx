import { useTranslations } from "next-intl";
import { ConfirmForm } from "@/components/forms/confirm-form";
import type { User } from "@/lib/users";
import { deactivateUsersAction, deleteUsersAction, reactivateUsersAction } from "../../bulk/actions";

type UserActionsProps = {
  organizationId: string;
  user: Pick<User, "id" | "name" | "status">;
  /** Nobody does this to themselves. */
  self: boolean;
  submission: string;
};

/** What can be done with the whole user; each asks once. */
export function UserActions({ organizationId, user, self, submission }: UserActionsProps) {
  const t = useTranslations("users.actions");
  if (self) return null;
  const users = `/organizations/${organizationId}/users`;
  const hidden = { organizationId, selection: `id=${user.id}`, to: `${users}/${user.id}` };
  const { name } = user;
  return (
    <>
      {user.status === "inactive" ? (
        <ConfirmForm
          action={reactivateUsersAction}
          trigger={t("reactivate")}
          title={t("reactivateTitle", { name })}
          consequence={t("reactivateHow")}
          submit={t("reactivateSubmit")}
          {...{ hidden, submission }}
        />
      ) : (
        <ConfirmForm
          action={deactivateUsersAction}
          trigger={t("deactivate")}
          title={t("deactivateTitle", { name })}
          consequence={t("deactivateHow")}
          submit={t("deactivateSubmit")}
          {...{ hidden, submission }}
        />
      )}
      <ConfirmForm
        action={deleteUsersAction}
        trigger={t("delete")}
        title={t("deleteTitle", { name })}
        consequence={t("deleteHow")}
        submit={t("deleteSubmit")}
        hidden={{ ...hidden, to: users }}
        submission={submission}
      />
    </>
  );
}
