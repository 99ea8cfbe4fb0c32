import { useTranslations } from "next-intl";
import { ConfirmForm } from "@/components/forms/confirm-form";
import { Link } from "@/components/still/link";
import { DateTime } from "@/components/ui/date-time";
import { Section } from "@/components/ui/section";
import type { OrganizationFromOutside } from "@/lib/administrators";
import { leaveOrganizationAction } from "../actions";

/** Organizations that made the person their administrator: how to get there, and how to give it up. */
export function FromOutsideSection({ organizations }: { organizations: OrganizationFromOutside[] }) {
  const t = useTranslations("profile.fromOutside");
  const own = useTranslations("administrators.own");
  return (
    <Section title={t("title")} sentence={t("sentence", { count: organizations.length })}>
      <ul className="grid text-sm">
        {organizations.map(({ id, name, role, since }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-line py-3 not-last:border-b"
          >
            <div className="min-w-0 [overflow-wrap:anywhere]">
              <Link
                href={`/organizations/${id}`}
                prefetch={false}
                className="font-medium text-accent-ink hover:underline"
              >
                <bdi>{name}</bdi>
              </Link>
              <p className="text-ink-2">
                {own(`role.${role}`)} · {own("since")} <DateTime value={since} />
              </p>
            </div>
            <ConfirmForm
              action={leaveOrganizationAction}
              trigger={t("leave")}
              title={t("leaveTitle", { name })}
              consequence={t("leaveConsequence", { name })}
              submit={t("leaveSubmit")}
              hidden={{ organizationId: id }}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
