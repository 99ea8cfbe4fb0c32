import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { ConfirmForm } from "@/components/forms/confirm-form";
import { MeaningIcon, meaningClass } from "@/components/ui/badge";
import { CopyId } from "@/components/ui/copy-id";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { DomainDetails } from "@/lib/domains";
import { BackLink } from "../../_parts/back-link";
import { removeDomainAction, verifyDomainAction } from "../actions";
import { DomainStatus } from "./domain-status";

/** What the last look at DNS brought, when it was in vain. */
export const lookedFor = ["missing", "other", "unreachable"] as const;
export type Looked = (typeof lookedFor)[number];

type DomainSheetProps = {
  organizationId: string;
  domain: DomainDetails;
  looked?: Looked;
  mayEdit: boolean;
  /** One for each of the two forms. */
  submissions: { verify: string; remove: string };
};

/** One domain: whose it is, what proves it, and how it is let go. */
export function DomainSheet(props: DomainSheetProps) {
  const t = useTranslations("organizations.domains");
  const { organizationId, domain, mayEdit } = props;
  return (
    <>
      <BackLink href={`/organizations/${organizationId}/domains`} label={t("back")} />
      <PageHeader
        title={domain.name}
        beside={<DomainStatus status={domain.status} />}
        sentence={t(`about.${domain.status}`)}
      />
      <div className="grid max-w-form gap-4">
        {domain.status !== "verified" && <Proof {...props} />}
        {mayEdit && <Removal {...props} />}
      </div>
    </>
  );
}

function Proof({ organizationId, domain, looked, mayEdit, submissions }: DomainSheetProps) {
  const t = useTranslations("organizations.domains");
  const { host, value } = domain.record;
  return (
    <Section title={t("record")} sentence={t("recordHow")}>
      {looked && (
        <p
          role="status"
          className={`mb-3 flex gap-2 rounded-md border p-3 text-sm ${meaningClass("attention")}`}
        >
          <MeaningIcon meaning="attention" />
          {t(`looked.${looked}`)}
        </p>
      )}
      <DescriptionList
        facts={[
          { label: t("recordType"), value: "TXT" },
          { label: t("recordHost"), value: <CopyId id={host} what={t("recordHost")} whole /> },
          { label: t("recordValue"), value: <CopyId id={value} what={t("recordValue")} whole /> },
        ]}
      />
      {mayEdit && (
        <div className="mt-4">
          <ActionForm
            action={verifyDomainAction}
            submit={t("verify")}
            pending={t("verifying")}
            hidden={{ organizationId, name: domain.name }}
            submission={submissions.verify}
          />
        </div>
      )}
    </Section>
  );
}

function Removal({ organizationId, domain, submissions }: DomainSheetProps) {
  const t = useTranslations("organizations.domains");
  return (
    <Section title={t("remove")} sentence={t("removeHow")}>
      <ConfirmForm
        action={removeDomainAction}
        trigger={t("removeAsk")}
        title={t("removeTitle", { name: domain.name })}
        consequence={t("removeHow")}
        submit={t("remove")}
        hidden={{ organizationId, name: domain.name }}
        submission={submissions.remove}
      />
    </Section>
  );
}
