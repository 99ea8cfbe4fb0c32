import { ArrowLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { UserStatus } from "@/app/(portal)/organizations/[organizationId]/users/_parts/user-status";
import { Link } from "@/components/still/link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { UserSecurity } from "@/lib/administrators";
import { UserTabs } from "../../_parts/user-tabs";
import { CustomerRoleForm } from "./customer-role-form";
import { PartnerRolesForm } from "./partner-roles-form";
import { SignIn } from "./sign-in";

export type SecurityProps = {
  organizationId: string;
  user: UserSecurity;
  rights: { roles: boolean; edits: boolean };
  now: Date;
};

/** What a person may do and how they sign in. */
export function SecuritySheet(props: SecurityProps) {
  const t = useTranslations("administrators.user");
  const users = useTranslations("users.user");
  const { id, name, email, status, isPartner } = props.user;
  return (
    <>
      <Link
        href={`/organizations/${props.organizationId}/users`}
        className="mb-2 inline-flex items-center gap-1 text-sm text-ink-2 hover:text-ink"
      >
        <ArrowLeft size={14} aria-hidden />
        {users("back")}
      </Link>
      <PageHeader title={name} beside={<UserStatus status={status} />} sentence={email}>
        <UserTabs user={`/organizations/${props.organizationId}/users/${id}`} current="roles" />
      </PageHeader>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="grid gap-4">
          {isPartner && (
            <Section title={t("partnerRoles")} sentence={t("partnerRolesSentence")}>
              <PartnerRolesForm {...props} />
            </Section>
          )}
          <Section title={t("role")} sentence={t("roleSentence")}>
            <CustomerRoleForm {...props} />
          </Section>
        </div>
        <SignIn {...props} />
      </div>
    </>
  );
}
