import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { useFormat } from "@/lib/format/use-format";
import type { User } from "@/lib/users";

export function UserLicences({ user }: { user: User }) {
  const t = useTranslations("users.user");
  const format = useFormat();
  const basic = (["messaging", "meetings", "calling"] as const).filter((each) => user.basic[each]);
  return (
    <div className="grid gap-2 text-sm">
      <p>
        <span className="text-ink-2">{t("package")}: </span>
        {user.packageName ?? t("noPackage")}
      </p>
      {basic.length > 0 && (
        <p>
          <span className="text-ink-2">{t("basic")}: </span>
          {format.list(basic.map((each) => t(`basics.${each}`)))}
        </p>
      )}
      {user.licences.length === 0 && <p className="text-ink-2">{t("noLicences")}</p>}
      <ul className="grid gap-2">
        {user.licences.map(({ product, subscriptionId, assignedAt, firstUsedAt }) => (
          <li key={`${product} ${subscriptionId}`}>
            <span className="flex items-center justify-between gap-4">
              {product}
              <Badge meaning={firstUsedAt ? "good" : "neutral"}>{t(firstUsedAt ? "used" : "unused")}</Badge>
            </span>
            <span className="text-ink-2">
              {t("licenceOf", { subscription: subscriptionId, when: format.day(assignedAt) })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function UserRoles({ user }: { user: User }) {
  const t = useTranslations("users.user");
  const role = useTranslations("auth.roles");
  if (user.roles.length === 0) return <p className="text-sm text-ink-2">{t("noRoles")}</p>;
  return (
    <ul className="grid gap-1 text-sm first-letter:uppercase">
      {user.roles.map((held) => (
        <li key={held} className="first-letter:uppercase">
          {role(held)}
        </li>
      ))}
    </ul>
  );
}

const templates = ["invitation", "passwordReset", "orderReady"] as const;
const meanings = { queued: "information", sent: "good", failed: "bad" } as const;

export function UserMails({ user, now }: { user: User; now: Date }) {
  const t = useTranslations("users.user");
  if (user.mails.length === 0) return <p className="text-sm text-ink-2">{t("noMails")}</p>;
  return (
    <ul className="grid gap-2 text-sm">
      {user.mails.map(({ id, template, state, at }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4">
          <span>{t(`templates.${templates.find((known) => known === template) ?? "other"}`)}</span>
          <span className="flex items-center gap-2 text-ink-2">
            <DateTime value={at} now={now} show="dateTime" />
            <Badge meaning={meanings[state]}>{t(`mailStates.${state}`)}</Badge>
          </span>
        </li>
      ))}
    </ul>
  );
}
