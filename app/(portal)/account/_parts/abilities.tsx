import { Check, Minus } from "lucide-react";
import { useTranslations } from "next-intl";
import { columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { Section } from "@/components/ui/section";
import { type Permission, partnerMay } from "@/lib/access";

type Row = { key: "view" | "profile" | "tokens" | "email" | "terms"; permission: Permission };

const roles = ["partner_full_admin", "partner_admin", "partner_readonly_admin", "help_desk"] as const;

const rows: Row[] = [
  { key: "view", permission: "account:view" },
  { key: "profile", permission: "account:edit" },
  { key: "tokens", permission: "account:edit" },
  { key: "email", permission: "account:edit" },
  { key: "terms", permission: "launch:edit" },
];

/** Who may do what on this page, from the table that decides it. */
export function Abilities() {
  const t = useTranslations("partnerAccount.abilities");
  const list = columns<Row>()([
    { key: "what", header: t("what"), cell: ({ key }) => t(`list.${key}`) },
    ...roles.map((role) => ({
      key: role,
      header: t(`roles.${role}`),
      priority: 1 as const,
      cell: ({ permission }: Row) => <Mark is={partnerMay([role], permission)} />,
    })),
  ]);
  return (
    <Section title={t("title")} sentence={t("sentence")} look="plain">
      <DataTable caption={t("title")} columns={list} rows={rows} rowKey={({ key }) => key} />
    </Section>
  );
}

function Mark({ is }: { is: boolean }) {
  const t = useTranslations("partnerAccount.abilities");
  const Icon = is ? Check : Minus;
  return (
    <Icon
      size={16}
      role="img"
      aria-label={t(is ? "yes" : "no")}
      className={is ? "text-good-ink" : "text-ink-3"}
    />
  );
}
