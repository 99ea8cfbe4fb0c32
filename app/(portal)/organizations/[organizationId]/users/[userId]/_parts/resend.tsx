import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { ConfirmForm } from "@/components/forms/confirm-form";
import { useFormat } from "@/lib/format/use-format";
import type { User } from "@/lib/users";
import { resendInvitationsAction } from "../../bulk/actions";

type ResendProps = { organizationId: string; user: User; submission: string; now: Date };

const DAY = 86_400_000;

/** The invitation again; within a day of the last one it asks whether it was meant. */
export function Resend({ organizationId, user, submission, now }: ResendProps) {
  const t = useTranslations("users.actions");
  const format = useFormat();
  if (user.status === "active" || user.status === "inactive") return null;
  const to = `/organizations/${organizationId}/users/${user.id}`;
  const hidden = { organizationId, selection: `id=${user.id}`, to };
  const { invitedAt } = user;
  const ago = invitedAt && format.ago(invitedAt, now);
  const again = invitedAt !== null && now.getTime() - Date.parse(invitedAt) < DAY;
  return (
    <div className="mb-3 flex flex-wrap items-center gap-3">
      {again ? (
        <ConfirmForm
          action={resendInvitationsAction}
          trigger={t("resend")}
          title={t("resendTitle")}
          consequence={t("resendAgain", { ago: ago ?? "" })}
          submit={t("resendSubmit")}
          hidden={{ ...hidden, force: "on" }}
          submission={submission}
        />
      ) : (
        <ActionForm
          action={resendInvitationsAction}
          submit={t(invitedAt ? "resend" : "invite")}
          tone="secondary"
          layout="row"
          {...{ hidden, submission }}
        />
      )}
      {ago && <span className="text-sm text-ink-2">{t("lastInvited", { ago })}</span>}
    </div>
  );
}
