import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DescriptionList } from "@/components/ui/description-list";
import type { User } from "@/lib/users";

/** Where the person is, and how they are called. */
export function UserNumbers({ user }: { user: User }) {
  const t = useTranslations("users.user");
  const or = (value: string | null) =>
    value ? <bdi>{value}</bdi> : <span className="text-ink-3">{t("empty")}</span>;
  return (
    <DescriptionList
      facts={[
        { label: t("location"), value: or(user.location) },
        {
          label: t("phoneNumbers"),
          value:
            user.numbers.length === 0 ? (
              or(null)
            ) : (
              <ul className="grid gap-1">
                {user.numbers.map(({ number, isPrimary, active }) => (
                  <li key={number} className="flex flex-wrap items-center gap-2 tabular-nums">
                    {number}
                    {isPrimary && user.numbers.length > 1 && <Badge>{t("primary")}</Badge>}
                    {!active && <Badge meaning="attention">{t("numberInactive")}</Badge>}
                  </li>
                ))}
              </ul>
            ),
        },
        { label: t("extension"), value: or(user.extension) },
      ]}
    />
  );
}

export function UserDevices({ user }: { user: User }) {
  const t = useTranslations("users.user");
  if (user.devices.length === 0) return <p className="text-sm text-ink-2">{t("noDevices")}</p>;
  return (
    <ul className="grid gap-2 text-sm">
      {user.devices.map(({ id, product, mac, location }) => (
        <li key={id}>
          {product}
          <span className="block text-ink-2">
            {mac && <span className="font-mono text-xs">{mac}</span>}
            {mac && location && " · "}
            {location && <bdi>{location}</bdi>}
          </span>
        </li>
      ))}
    </ul>
  );
}
