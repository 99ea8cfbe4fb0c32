import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Ignored } from "@/components/ui/ignored";
import { PageHeader } from "@/components/ui/page-header";
import { isNarrowed, type UserFilter, type UserPage } from "@/lib/users";
import { ManageMenu } from "./manage-menu";
import { UserFilters } from "./user-filters";
import { UserTable } from "./user-table";

type UserListProps = { page: UserPage; mayEdit: boolean; now: Date };

/** The people of one organization. */
export function UserList({ page, mayEdit, now }: UserListProps) {
  const t = useTranslations("users.list");
  const { filter, counts } = page;
  const narrowed = isNarrowed(filter);
  return (
    <>
      <PageHeader
        title={t("title")}
        sentence={narrowed ? t("matching", { count: counts.total }) : t("sentence", { count: counts.all })}
        action={<ManageMenu path={filter.path} mayEdit={mayEdit} />}
      />
      <Ignored values={filter.ignored} />
      <UserFilters page={page} select={mayEdit} />
      {page.capped && <p className="mb-3 text-sm text-ink-2">{t("capped", { count: page.capped })}</p>}
      <UserTable {...{ page, mayEdit, now }} empty={<Nothing {...{ filter, narrowed, mayEdit }} />} />
    </>
  );
}

type NothingProps = { filter: UserFilter; narrowed: boolean; mayEdit: boolean };

function Nothing({ filter, narrowed, mayEdit }: NothingProps) {
  const t = useTranslations("users.list");
  if (narrowed)
    return (
      <EmptyState
        bare
        title={t("nothing")}
        body={t("nothingBody")}
        action={<LinkButton href={filter.path}>{t("clear")}</LinkButton>}
      />
    );
  return (
    <EmptyState
      bare
      title={t("empty")}
      body={t(mayEdit ? "emptyBody" : "emptyView")}
      action={
        mayEdit && (
          <LinkButton tone="primary" href={`${filter.path}/add`} icon={<UserPlus size={16} aria-hidden />}>
            {t("add")}
          </LinkButton>
        )
      }
    />
  );
}
