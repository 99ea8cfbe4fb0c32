import { useTranslations } from "next-intl";
import { BackLink } from "@/app/(portal)/organizations/[organizationId]/_parts/back-link";
import { usePackageWords } from "@/app/(portal)/organizations/[organizationId]/users/_parts/package-words";
import { RadioGroup } from "@/components/forms/choice";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { type CallingChoices, NONE, packageLeft, type User, type UserPackage } from "@/lib/users";
import { PackageChange } from "./package-change";

export type PackageSheetProps = {
  organizationId: string;
  user: User;
  packages: UserPackage[];
  choices: CallingChoices;
  /** Chosen already; what comes of it is shown. */
  to?: string;
  submission: string;
};

/** From one package to another: first which, then what is gained and lost. */
export function PackageSheet(props: PackageSheetProps) {
  const t = useTranslations("users.package");
  const { organizationId, user, packages, to } = props;
  const own = `/organizations/${organizationId}/users/${user.id}`;
  const target = packages.find(({ code }) => code === to);
  const chosen = (target || (to === NONE && user.packageCode)) && to !== user.packageCode;
  return (
    <>
      <BackLink href={own} label={user.name} />
      <PageHeader title={t("title")} sentence={t("has", { package: user.packageName ?? t("none") })} />
      <div className="max-w-form">
        {packages.length === 0 && <EmptyState title={t("empty")} body={t("emptyBody")} />}
        {packages.length > 0 && !chosen && <Choice {...props} />}
        {chosen && <PackageChange {...props} target={target} />}
      </div>
    </>
  );
}

/** Asks this page again, with a choice: nothing is changed by it. */
function Choice({ user, packages }: PackageSheetProps) {
  const t = useTranslations("users.package");
  const words = usePackageWords();
  const options = packages
    .filter(({ code }) => code !== user.packageCode)
    .map((each) => ({
      value: each.code,
      label: words(each),
      help: each.calling ? t(each.meetings ? "callingAndMeetings" : "calling") : t("meetings"),
      disabled: (packageLeft(each) ?? 1) <= 0,
    }));
  const none = user.packageCode ? [{ value: NONE, label: t("none"), help: t("noneHelp") }] : [];
  return (
    <Section>
      <form className="grid gap-4">
        <RadioGroup legend={t("to")} name="to" options={[...options, ...none]} required />
        <div>
          <Button type="submit" tone="primary">
            {t("show")}
          </Button>
        </div>
      </form>
    </Section>
  );
}
