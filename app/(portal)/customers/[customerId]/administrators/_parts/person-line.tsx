import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DateTime } from "@/components/ui/date-time";
import { type CustomerAdministrator, inOrder } from "@/lib/administrators";

type PersonLineProps = { person: CustomerAdministrator; now: Date; children?: ReactNode };

/** One of the partner's people, with the roles they hold and what can be done. */
export function PersonLine({ person, now, children }: PersonLineProps) {
  const t = useTranslations("administrators");
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line py-2 not-last:border-b">
      <div className="min-w-0">
        <p className="font-medium [overflow-wrap:anywhere]">
          <bdi>{person.name}</bdi>
        </p>
        <p className="text-ink-2 [overflow-wrap:anywhere]">{person.email}</p>
        <p className="text-ink-2">
          {inOrder(person.roles)
            .map((role) => t(`role.${role}`))
            .join(", ")}
          {" · "}
          {person.lastAccessAt ? (
            <>
              {t("customer.lastAccess")} <DateTime value={person.lastAccessAt} now={now} show="ago" />
            </>
          ) : (
            t("neverHere")
          )}
        </p>
      </div>
      {children}
    </li>
  );
}
