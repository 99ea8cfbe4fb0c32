import { useTranslations } from "next-intl";
import { CopyId } from "@/components/ui/copy-id";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { isLocale, localeNames } from "@/lib/core/locales";
import { usePlaces } from "@/lib/format/use-places";
import type { ProfileKey, User } from "@/lib/users";

const usual = ["firstName", "lastName", "displayName", "title", "department", "manager"] as const;
const others = ["preferredLanguage", "timeZone", "preferredSite"] as const;
const callerId = ["callerIdNumber", "callerIdFirstName", "callerIdLastName"] as const;
const address = ["addressStreet", "addressPostalCode", "addressLocality", "addressRegion"] as const;

/** What is known about a person; of what is seldom set, only what is. */
export function UserProfile({ user, now }: { user: User; now: Date }) {
  const t = useTranslations("users.user");
  const profile = useTranslations("users.profile");
  const never = useTranslations("users.list")("never");
  const places = usePlaces();
  const or = (value: string | null) =>
    value ? <bdi>{value}</bdi> : <span className="text-ink-3">{t("empty")}</span>;
  const fact = (key: ProfileKey, value = user[key]) => ({
    label: profile(key === "title" ? "jobTitle" : key),
    value: or(value),
  });
  const joined = (keys: readonly ProfileKey[], between: string) =>
    keys.flatMap((key) => user[key] ?? []).join(between);
  const country = user.addressCountry && places.country(user.addressCountry);
  const where = [joined(address, ", "), country].filter(Boolean).join(", ");
  const shownAs = joined(callerId, " ");
  return (
    <DescriptionList
      facts={[
        ...usual.map((key) => fact(key)),
        { label: t("email"), value: user.email },
        ...others.filter((key) => user[key]).map((key) => fact(key)),
        ...(shownAs ? [{ label: t("callerId"), value: or(shownAs) }] : []),
        ...(where
          ? [
              {
                label: user.addressType ? `${t("address")} (${user.addressType})` : t("address"),
                value: or(where),
              },
            ]
          : []),
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
