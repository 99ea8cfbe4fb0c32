import { useTranslations } from "next-intl";
import { LicenceBar } from "@/components/charts/licence-bar";
import { columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { Link } from "@/components/still/link";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { useFormat } from "@/lib/format/use-format";
import type { CustomerPackage } from "@/lib/wholesale";

type PackageListProps = { customerId: string; packages: CustomerPackage[]; mayChange: boolean };

/** A wholesale customer's packages: how many users have each, of how many that may. */
export function PackageList({ customerId, packages, mayChange }: PackageListProps) {
  const t = useTranslations("wholesale");
  const format = useFormat();
  const users = (code: string) => `/organizations/${customerId}/users?package=${encodeURIComponent(code)}`;
  const list = columns<CustomerPackage>()([
    { key: "package", header: t("package"), cell: ({ name }) => name, priority: 1 },
    {
      key: "quantity",
      header: t("atMost"),
      cell: ({ quantity }) => (quantity === null ? t("uncapped") : format.number(quantity)),
      align: "end",
      priority: 1,
    },
    {
      key: "held",
      header: t("haveIt"),
      cell: ({ code, toUsers, held }) =>
        toUsers ? (
          <Link href={users(code)} prefetch={false} className="text-accent-ink hover:underline">
            {format.number(held)}
          </Link>
        ) : (
          "–"
        ),
      align: "end",
    },
    { key: "bar", header: t("bar"), cell: (row) => <Bar {...row} />, priority: 1 },
  ]);
  return (
    <Section
      title={t("title")}
      sentence={t("sentence")}
      action={
        mayChange && (
          <LinkButton href={`/customers/${customerId}/subscriptions/packages`} prefetch={false}>
            {t("change")}
          </LinkButton>
        )
      }
    >
      <DataTable caption={t("title")} columns={list} rows={packages} rowKey={({ code }) => code} />
    </Section>
  );
}

function Bar({ toUsers, quantity, held }: CustomerPackage) {
  const t = useTranslations("wholesale");
  if (!toUsers) return <span className="text-sm text-ink-2">{t("workspaces")}</span>;
  if (quantity === null) return <span className="text-ink-3">–</span>;
  return <LicenceBar purchased={quantity} assigned={held} />;
}
