import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass, LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { PersonChoice } from "./person-choice";
import { AssignmentPreviewSheet, TagPreviewSheet } from "./preview-sheets";
import type { BulkRequest } from "./read-request";
import type { Step } from "./step-of";
import { TagsChoice } from "./tags-choice";

type BulkSheetProps = { request: BulkRequest; step: Step; submission: string };

/** Something is done to many customers: first what, then what comes of it, then it is done. */
export function BulkSheet({ request, step, submission }: BulkSheetProps) {
  const t = useTranslations("bulk");
  const back = request.from ? `/customers?${request.from}` : "/customers";
  const toList = <LinkButton href={back}>{t("back")}</LinkButton>;
  return (
    <>
      <PageHeader
        title={t(`title.${request.operation}`)}
        sentence={"count" in step ? t("count", { count: step.count }) : undefined}
        action={toList}
      />
      <div className="max-w-[720px]">
        {step.at === "nobody" && <EmptyState title={t("nobody")} body={t("nobodyBody")} action={toList} />}
        {step.at === "export" && <Export request={request} count={step.count} />}
        {step.at === "tags" && <TagsChoice request={request} tags={step.tags} />}
        {step.at === "people" && <PersonChoice request={request} people={step.people} />}
        {step.at === "tagPreview" && <TagPreviewSheet {...{ request, submission, ...step }} />}
        {step.at === "assignmentPreview" && <AssignmentPreviewSheet {...{ request, submission, ...step }} />}
      </div>
    </>
  );
}

function Export({ request, count }: { request: BulkRequest; count: number }) {
  const t = useTranslations("bulk");
  const { selection, from } = request;
  const query = new URLSearchParams(from);
  if (selection.kind === "ids") for (const id of selection.ids) query.append("id", id);
  return (
    <Section>
      <p className="mb-4">{t("export", { count })}</p>
      {/* A plain link: the browser saves the file, the page stays. */}
      <a href={`/customers/csv?${query}`} className={buttonClass("primary")}>
        <Download size={16} aria-hidden />
        {t("download")}
      </a>
    </Section>
  );
}
