import { useTranslations } from "next-intl";
import { UserStatus } from "@/app/(portal)/organizations/[organizationId]/users/_parts/user-status";
import { Link } from "@/components/still/link";
import { DateTime } from "@/components/ui/date-time";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { Administrator, AssignedFilter, AssignedPage } from "@/lib/administrators";
import { BackToAdministrators } from "../../_parts/back";
import { AssignedCustomers } from "./assigned-customers";
import { RemoveForm } from "./remove-form";
import { RolesForm } from "./roles-form";

type AdministratorSheetProps = {
  administrator: Administrator;
  filter: AssignedFilter;
  page: AssignedPage;
  /** The partner's own organization, where the person is a user. */
  organizationId: string;
  self: boolean;
  edits: boolean;
  now: Date;
};

/** One administrator of the partner: what they may do, and for whom. */
export function AdministratorSheet(props: AdministratorSheetProps) {
  const { administrator, self, edits } = props;
  const t = useTranslations("administrators");
  return (
    <>
      <BackToAdministrators />
      <PageHeader
        title={administrator.name}
        beside={<UserStatus status={administrator.status} />}
        sentence={administrator.email}
        action={edits && <RemoveForm {...{ administrator, self }} />}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
        <div className="grid gap-4">
          <Section title={t("column.roles")} sentence={t("sheet.rolesSentence")}>
            <RolesForm {...{ administrator, self, edits }} />
          </Section>
          <Section title={t("sheet.facts")}>
            <Facts {...props} />
          </Section>
        </div>
        <AssignedCustomers {...props} />
      </div>
    </>
  );
}

function Facts({ administrator, organizationId, now }: AdministratorSheetProps) {
  const t = useTranslations("administrators");
  const profile = `/organizations/${organizationId}/users/${administrator.id}/roles`;
  return (
    <DescriptionList
      facts={[
        {
          label: t("column.lastAccess"),
          value: administrator.lastAccessAt ? (
            <DateTime value={administrator.lastAccessAt} now={now} show="ago" />
          ) : (
            t("never")
          ),
        },
        {
          label: t("sheet.user"),
          value: (
            <Link href={profile} className="text-accent-ink underline">
              {t("sheet.userLink")}
            </Link>
          ),
        },
      ]}
    />
  );
}
