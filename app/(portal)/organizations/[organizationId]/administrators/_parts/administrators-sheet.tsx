import { useTranslations } from "next-intl";
import { Link } from "@/components/still/link";
import { DateTime } from "@/components/ui/date-time";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { OrganizationAdministrators, OwnAdministrator } from "@/lib/administrators";
import { UserStatus } from "../../users/_parts/user-status";
import { ExternalAdministrators } from "./external-administrators";
import { ManagingPartners } from "./managing-partners";

export type Rights = { invites: boolean; grants: boolean; seesUsers: boolean };
type SheetProps = {
  organizationId: string;
  administrators: OrganizationAdministrators;
  rights: Rights;
  now: Date;
};

/** Everybody who may administer the organization: its own people, its partners, and people of other partners. */
export function AdministratorsSheet({ organizationId, administrators, rights, now }: SheetProps) {
  const t = useTranslations("administrators.own");
  const { own, partners, external } = administrators;
  return (
    <>
      <PageHeader title={t("title")} sentence={t("sentence")} />
      <div className="grid max-w-3xl gap-5">
        <Section title={t("people")} sentence={t("peopleSentence", { count: own.length })}>
          {own.length > 0 && (
            <ul className="grid text-sm">
              {own.map((person) => (
                <OwnLine key={person.id} {...{ organizationId, person, now }} linked={rights.seesUsers} />
              ))}
            </ul>
          )}
        </Section>
        <ManagingPartners {...{ organizationId, partners }} grants={rights.grants} />
        <ExternalAdministrators {...{ organizationId, external }} invites={rights.invites} />
      </div>
    </>
  );
}

type OwnLineProps = { organizationId: string; person: OwnAdministrator; linked: boolean; now: Date };

function OwnLine({ organizationId, person, linked, now }: OwnLineProps) {
  const t = useTranslations("administrators");
  const role = useTranslations("auth.roles");
  const name = <bdi>{person.name}</bdi>;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line py-2 not-last:border-b">
      <div className="min-w-0 [overflow-wrap:anywhere]">
        <p className="font-medium">
          {linked ? (
            <Link
              href={`/organizations/${organizationId}/users/${person.id}/roles`}
              prefetch={false}
              className="hover:underline"
            >
              {name}
            </Link>
          ) : (
            name
          )}
        </p>
        <p className="text-ink-2">{person.email}</p>
        <p className="text-ink-2 first-letter:uppercase">
          {person.roles.map((held) => role(held)).join(", ")}
        </p>
      </div>
      <p className="flex items-center gap-3 text-ink-2">
        {person.lastAccessAt ? <DateTime value={person.lastAccessAt} now={now} show="ago" /> : t("neverHere")}
        <UserStatus status={person.status} />
      </p>
    </li>
  );
}
