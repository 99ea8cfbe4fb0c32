import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";

/** The parts of one person's page. */
export function UserTabs({ user, current }: { user: string; current: "profile" | "roles" }) {
  const t = useTranslations("administrators.userTabs");
  return (
    <Tabs
      label={t("label")}
      tabs={[
        { href: user, label: t("profile"), current: current === "profile" },
        { href: `${user}/roles`, label: t("roles"), current: current === "roles" },
      ]}
    />
  );
}
