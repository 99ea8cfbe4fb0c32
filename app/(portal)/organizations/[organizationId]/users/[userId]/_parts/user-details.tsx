import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ActivityList, type ActivityListProps } from "@/components/activity/activity-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { User } from "@/lib/users";
import { UserStatus } from "../../_parts/user-status";
import { UserProfile } from "./user-profile";
import { UserLicences, UserMails, UserRoles } from "./user-sections";
import { UserTabs } from "./user-tabs";

type UserDetailsProps = {
  user: User;
  /** The list it came from. */
  users: string;
  activity: ActivityListProps["page"];
  filter: ActivityListProps["filter"];
  now: Date;
};

/** One person: who it is, what they hold, what was sent to them, what was done. */
export function UserDetails({ user, users, activity, filter, now }: UserDetailsProps) {
  const t = useTranslations("users.user");
  return (
    <>
      <Link href={users} className="mb-2 inline-flex items-center gap-1 text-sm text-ink-2 hover:text-ink">
        <ArrowLeft size={14} aria-hidden />
        {t("back")}
      </Link>
      <PageHeader title={user.name} beside={<UserStatus status={user.status} />} sentence={user.email}>
        <UserTabs user={`${users}/${user.id}`} current="profile" />
      </PageHeader>
      <div className="mb-4 grid items-start gap-4 lg:grid-cols-2">
        <Section title={t("profile")}>
          <UserProfile user={user} now={now} />
        </Section>
        <div className="grid gap-4">
          <Section title={t("licences")}>
            <UserLicences user={user} />
          </Section>
          <Section title={t("roles")}>
            <UserRoles user={user} />
          </Section>
          <Section title={t("mails")}>
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
