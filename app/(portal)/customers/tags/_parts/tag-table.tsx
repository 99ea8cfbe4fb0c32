import { useTranslations } from "next-intl";
import { columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { Link } from "@/components/still/link";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { useFormat } from "@/lib/format/use-format";
import type { CountedTag } from "@/lib/tags";
import { TagWords } from "../../_parts/tag-boxes";

type TagTableProps = { tags: CountedTag[]; mayEdit: boolean };

/** Every tag of the partner, and how many customers carry it. */
export function TagTable({ tags, mayEdit }: TagTableProps) {
  const t = useTranslations("tags");
  const bulk = useTranslations("bulk");
  const format = useFormat();
  const list = columns<CountedTag>()([
    { key: "name", header: t("column.name"), cell: (tag) => <TagWords {...tag} />, width: "w-[30%]" },
    {
      key: "description",
      header: t("column.description"),
      cell: ({ description }) => description && <bdi>{description}</bdi>,
      width: "w-[70%]",
    },
    {
      key: "customers",
      header: t("column.customers"),
      cell: ({ id, customers }) => (
        <Link
          href={`/customers?tag=${id}`}
          prefetch={false}
          aria-label={t("customers", { count: customers })}
          className="text-accent-ink hover:underline"
        >
          {format.number(customers)}
        </Link>
      ),
      align: "end",
      priority: 1,
    },
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        sentence={t("sentence", { count: tags.length })}
        action={<LinkButton href="/customers">{bulk("back")}</LinkButton>}
      />
      <DataTable
        caption={t("title")}
        columns={list}
        rows={tags}
        rowKey={({ id }) => id}
        rowHref={mayEdit ? ({ id }) => `/customers/tags/${id}` : undefined}
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
