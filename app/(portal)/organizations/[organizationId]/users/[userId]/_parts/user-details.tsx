import { useTranslations } from "next-intl";
import { BackLink } from "@/app/(portal)/organizations/[organizationId]/_parts/back-link";
import { ActivityList, type ActivityListProps } from "@/components/activity/activity-list";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { User } from "@/lib/users";
import { UserStatus } from "../../_parts/user-status";
import { Resend } from "./resend";
import { UserActions } from "./user-actions";
import { UserDevices, UserNumbers } from "./user-calling";
import { UserProfile } from "./user-profile";
import { UserLicences, UserMails, UserRoles } from "./user-sections";
import { UserTabs } from "./user-tabs";

type UserDetailsProps = {
  organizationId: string;
  user: User;
  activity: ActivityListProps["page"];
  filter: ActivityListProps["filter"];
  may: { edit: boolean; self: boolean; packages: boolean; licences: boolean };
  submission: string;
  now: Date;
};

/** One person: who it is, what they hold, how they are reached, what was sent to them, what was done. */
export function UserDetails(props: UserDetailsProps) {
  const t = useTranslations("users.user");
  const { organizationId, user, activity, filter, may, submission, now } = props;
  const users = `/organizations/${organizationId}/users`;
  const own = `${users}/${user.id}`;
  const change = (to: string, label: string) =>
    may.edit && (
      <LinkButton tone="quiet" className="-mt-1.5 -mr-3" href={`${own}/${to}`}>
        {label}
      </LinkButton>
    );
  return (
    <>
      <BackLink href={users} label={t("back")} />
      <PageHeader
        title={user.name}
        beside={<UserStatus status={user.status} />}
        sentence={user.email}
        action={may.edit && <UserActions {...{ organizationId, user, submission }} self={may.self} />}
      >
        <UserTabs user={own} current="profile" />
      </PageHeader>
      <div className="mb-4 grid items-start gap-4 lg:grid-cols-2">
        <div className="grid gap-4">
          <Section title={t("profile")} action={change("edit", t("edit"))}>
            <UserProfile user={user} now={now} />
          </Section>
          <Section title={t("roles")}>
            <UserRoles user={user} />
          </Section>
        </div>
        <div className="grid gap-4">
          <Section
            title={t("licences")}
            action={
              <span className="flex flex-wrap">
                {may.packages && change("package", t("changePackage"))}
                {may.licences && change("licences", t("changeLicences"))}
              </span>
            }
          >
            <UserLicences user={user} />
          </Section>
          <Section title={t("calling")} action={change("calling", t("change"))}>
            <UserNumbers user={user} />
          </Section>
          <Section title={t("devices")}>
            <UserDevices user={user} />
          </Section>
          <Section title={t("mails")}>
            {may.edit && <Resend {...{ organizationId, user, submission, now }} />}
            <UserMails user={user} now={now} />
          </Section>
        </div>
      </div>
      <Section title={t("activity")} look="plain">
        <ActivityList page={activity} filter={filter} now={now} />
      </Section>
    </>
  );
}
