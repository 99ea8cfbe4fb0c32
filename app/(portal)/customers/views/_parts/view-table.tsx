import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { Link } from "@/components/still/link";
import { buttonClass, LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { View } from "@/lib/views";
import { viewHref } from "../../_parts/view-bar";

/** One's own views and those that others share. */
export function ViewTable({ views }: { views: View[] }) {
  const t = useTranslations("views");
  const list = columns<View>()([
    { key: "name", header: t("column.name"), cell: ({ name }) => <bdi>{name}</bdi>, width: "w-[50%]" },
    {
      key: "kind",
      header: t("column.kind"),
      cell: ({ shared }) => t(shared ? "shared" : "private"),
      priority: 1,
    },
    {
      key: "owner",
      header: t("column.owner"),
      cell: ({ own, owner }) => (own ? t("me") : <bdi>{owner}</bdi>),
      width: "w-[30%]",
    },
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        sentence={t("sentence")}
        action={<LinkButton href="/customers">{t("emptyAction")}</LinkButton>}
      />
      <DataTable
        caption={t("title")}
        columns={list}
        rows={views}
        rowKey={({ id }) => id}
        rowHref={viewHref}
        rowActions={(view) => view.mayChange && <Edit view={view} />}
        empty={
          <EmptyState
            bare
            title={t("empty")}
            body={t("emptyBody")}
            action={<LinkButton href="/customers">{t("emptyAction")}</LinkButton>}
          />
        }
      />
    </>
  );
}

function Edit({ view: { id, name } }: { view: View }) {
  const t = useTranslations("views");
  return (
    <Link
      href={`/customers/views/${id}`}
      prefetch={false}
      aria-label={t("editNamed", { name })}
      data-tip={t("edit")}
      className={buttonClass("quiet")}
    >
      <Pencil size={16} aria-hidden />
    </Link>
  );
}
