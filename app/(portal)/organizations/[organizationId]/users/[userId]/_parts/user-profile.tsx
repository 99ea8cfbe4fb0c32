import { useTranslations } from "next-intl";
import { CopyId } from "@/components/ui/copy-id";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { isLocale, localeNames } from "@/lib/core/locales";
import type { User } from "@/lib/users";

export function UserProfile({ user, now }: { user: User; now: Date }) {
  const t = useTranslations("users.user");
  const never = useTranslations("users.list")("never");
  const or = (value: string | null) =>
    value ? <bdi>{value}</bdi> : <span className="text-ink-3">{t("empty")}</span>;
  return (
    <DescriptionList
      facts={[
        { label: t("firstName"), value: or(user.firstName) },
        { label: t("lastName"), value: or(user.lastName) },
        { label: t("email"), value: user.email },
        { label: t("location"), value: or(user.location) },
        { label: t("extension"), value: or(user.extension) },
        { label: t("phoneNumbers"), value: or(user.phoneNumbers.join(", ")) },
        { label: t("language"), value: or(isLocale(user.locale) ? localeNames[user.locale] : user.locale) },
        { label: t("added"), value: <DateTime value={user.createdAt} /> },
        {
          label: t("lastAccess"),
          value: user.lastAccessAt ? <DateTime value={user.lastAccessAt} now={now} show="ago" /> : never,
        },
        { label: t("id"), value: <CopyId id={user.id} what={t("id")} /> },
      ]}
    />
  );
}
