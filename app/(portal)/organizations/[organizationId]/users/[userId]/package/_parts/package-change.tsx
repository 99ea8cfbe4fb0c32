import { ArrowRight, Minus, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CallingFields } from "@/app/(portal)/organizations/[organizationId]/users/_parts/calling-fields";
import { ActionForm } from "@/components/forms/action-form";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { NONE, packageLeft, type UserPackage } from "@/lib/users";
import { changePackageAction } from "../actions";
import type { PackageSheetProps } from "./package-sheet";

type Props = PackageSheetProps & { target?: UserPackage };

/** What is gained and lost; for calling, where the user is and how they are called, if that is not said yet. */
export function PackageChange({ organizationId, user, packages, choices, target, submission }: Props) {
  const t = useTranslations("users.package");
  const own = `/organizations/${organizationId}/users/${user.id}`;
  const from = packages.find(({ code }) => code === user.packageCode);
  const number = user.numbers.find(({ isPrimary }) => isPrimary)?.number ?? "";
  const missing = target?.calling && (!user.location || (!number && !user.extension));
  const left = target && packageLeft(target);
  return (
    <Section>
      <p className="mb-3 flex flex-wrap items-center gap-2 font-medium">
        {user.packageName ?? t("none")}
        <ArrowRight size={16} role="img" aria-label="→" className="text-ink-3" />
        {target?.name ?? t("none")}
      </p>
      <Differences from={from} to={target} />
      {typeof left === "number" && (
        <p className="mb-4 text-sm text-ink-2">{t("leftAfter", { before: left, after: left - 1 })}</p>
      )}
      <ActionForm
        action={changePackageAction}
        hidden={{
          organizationId,
          userId: user.id,
          packageCode: target?.code ?? NONE,
          ...(!missing && { location: "", phoneNumber: "", extension: "" }),
        }}
        seen={{ packageCode: user.packageCode ?? "" }}
        initial={{ location: user.location ?? "", phoneNumber: number, extension: user.extension ?? "" }}
        submission={submission}
        submit={t("submit")}
        tone={target ? "primary" : "danger"}
        secondary={<LinkButton href={`${own}/package`}>{t("again")}</LinkButton>}
      >
        {missing && <p className="text-sm">{t("callingNeeds")}</p>}
        {missing && <CallingFields choices={choices} saved={number} />}
      </ActionForm>
    </Section>
  );
}

const services = ["calling", "meetings"] as const;

function Differences({ from, to }: { from?: UserPackage; to?: UserPackage }) {
  const t = useTranslations("users.package");
  const gained = services.filter((each) => to?.[each] && !from?.[each]);
  const lost = services.filter((each) => from?.[each] && !to?.[each]);
  return (
    <ul className="mb-4 grid gap-1 text-sm">
      {gained.map((each) => (
        <Line key={each} icon={<Plus size={16} aria-hidden className="text-good-ink" />}>
          {t(`gains.${each}`)}
        </Line>
      ))}
      {lost.map((each) => (
        <Line key={each} icon={<Minus size={16} aria-hidden className="text-bad-ink" />}>
          {t(`loses.${each}`)}
        </Line>
      ))}
      {gained.length + lost.length === 0 && <li>{t("sameServices")}</li>}
      <li className="text-ink-2">{t("stays")}</li>
    </ul>
  );
}

const Line = ({ icon, children }: { icon: ReactNode; children: string }) => (
  <li className="flex gap-2">
    <span className="mt-0.5 shrink-0">{icon}</span>
    {children}
  </li>
);
