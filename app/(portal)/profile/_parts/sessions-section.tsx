import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { ConfirmForm } from "@/components/forms/confirm-form";
import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { Section } from "@/components/ui/section";
import type { OpenSession } from "@/lib/auth";
import { endAllSessionsAction, endSessionAction } from "../actions";
import { deviceOf } from "./device";

type SessionsSectionProps = { sessions: OpenSession[]; here: string | undefined; now: Date };

/** Where the person is signed in. */
export function SessionsSection({ sessions, here, now }: SessionsSectionProps) {
  const t = useTranslations("profile.sessions");
  return (
    <Section
      title={t("title")}
      sentence={t("sentence", { count: sessions.length })}
      action={
        <ConfirmForm
          action={endAllSessionsAction}
          trigger={t("endAll")}
          title={t("endAllTitle")}
          consequence={t("endAllConsequence", { count: sessions.length })}
          submit={t("endAllSubmit")}
        />
      }
    >
      <ul className="grid text-sm">
        {sessions.map((session) => (
          <SessionLine key={session.id} {...{ session, now }} isHere={session.id === here} />
        ))}
      </ul>
    </Section>
  );
}

function SessionLine({ session, isHere, now }: { session: OpenSession; isHere: boolean; now: Date }) {
  const t = useTranslations("profile.sessions");
  const { browser, system } = deviceOf(session.userAgent);
  const device = browser && system ? t("device", { browser, system }) : (browser ?? system ?? t("unknown"));
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-line py-3 not-last:border-b">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {device}
          {isHere && <Badge meaning="good">{t("here")}</Badge>}
        </p>
        <p className="text-ink-2 [overflow-wrap:anywhere]">
          {session.address && <>{session.address} · </>}
          {t("lastSeen")} <DateTime value={session.lastSeenAt} now={now} show="ago" />
          {" · "}
          {t("since")} <DateTime value={session.createdAt} show="dateTime" />
        </p>
      </div>
      {!isHere && (
        <ActionForm
          action={endSessionAction}
          submit={t("end")}
          tone="secondary"
          label={`${t("end")}: ${device}`}
          hidden={{ sessionId: session.id }}
        />
      )}
    </li>
  );
}
