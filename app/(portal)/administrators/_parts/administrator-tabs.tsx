import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";

export function AdministratorTabs({ current }: { current: "people" | "roles" }) {
  const t = useTranslations("administrators.tabs");
  return (
    <Tabs
      label={t("label")}
      tabs={[
        { href: "/administrators", label: t("people"), current: current === "people" },
        { href: "/administrators/roles", label: t("roles"), current: current === "roles" },
      ]}
    />
  );
}
