import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { ConfirmForm } from "@/components/forms/confirm-form";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import { endUserSessionsAction, sendPasswordAction } from "../actions";
import type { SecurityProps } from "./security-sheet";

/** How the person signs in, and what an administrator can do about it. */
export function SignIn({ organizationId, user, rights, now }: SecurityProps) {
  const t = useTranslations("administrators.user");
  const { lastAccessAt, passwordSetAt, sessions, id: userId } = user;
  const hidden = { organizationId, userId };
  const [latest] = sessions;
  return (
    <Section title={t("signIn")}>
      <DescriptionList
        facts={[
          {
            label: t("lastSignIn"),
            value: lastAccessAt ? <DateTime value={lastAccessAt} now={now} show="ago" /> : t("never"),
          },
          {
            label: t("password"),
            value: passwordSetAt ? (
              <>
                {t("passwordSet")} <DateTime value={passwordSetAt} />
              </>
            ) : (
              t("passwordNone")
            ),
          },
          {
            label: t("sessions"),
            value: latest ? (
              <>
                {t("sessionCount", { count: sessions.length })}{" "}
                <DateTime value={latest.lastSeenAt} now={now} show="ago" />
              </>
            ) : (
              t("sessionsNone")
            ),
          },
        ]}
      />
      {rights.edits && (
        <div className="mt-4 flex flex-wrap items-start gap-2">
          {sessions.length > 0 && (
            <ConfirmForm
              action={endUserSessionsAction}
              trigger={t("endSessions")}
              title={t("endTitle", { name: user.name })}
              consequence={t(user.self ? "endOwn" : "endConsequence", { count: sessions.length })}
              submit={t("endSubmit")}
              hidden={hidden}
            />
          )}
          {user.status !== "inactive" && (
            <ActionForm
              action={sendPasswordAction}
              hidden={hidden}
              submit={t(user.status === "active" ? "sendPassword" : "sendInvitation")}
              tone="secondary"
            />
          )}
        </div>
      )}
    </Section>
  );
}
