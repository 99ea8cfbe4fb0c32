import { FileSpreadsheet } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog, opens } from "@/components/ui/dialog";
import { Section } from "@/components/ui/section";
import { type ReportName, reportNames } from "@/lib/reports";
import { RunForm } from "./run-form";

/** The reports there are, each with the dialog that runs it. */
export function TemplateList({ submission }: { submission: string }) {
  const t = useTranslations("reports");
  return (
    <Section title={t("templates")} className="mb-6">
      <ul className="grid gap-3">
        {reportNames.map((name) => (
          <Template key={name} name={name} submission={submission} />
        ))}
      </ul>
    </Section>
  );
}

function Template({ name, submission }: { name: ReportName; submission: string }) {
  const t = useTranslations("reports");
  const words = t(`names.${name}`);
  const dialogId = `run-${name}`;
  return (
    <li className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="flex min-w-0 flex-1 basis-64 gap-3">
          <FileSpreadsheet size={16} aria-hidden className="mt-0.5 shrink-0 text-ink-3" />
          <div className="min-w-0">
            <h3 className="text-base">{words}</h3>
            <p className="text-sm text-ink-2">{t(`about.${name}`)}</p>
          </div>
        </div>
        <div className="needs-script">
          <Button tone="primary" {...opens(dialogId)} aria-label={t("run.openNamed", { name: words })}>
            {t("run.open")}
          </Button>
        </div>
      </div>
      <Dialog id={dialogId} title={t("run.title", { name: words })}>
        <RunForm {...{ name, dialogId, submission }} />
      </Dialog>
    </li>
  );
}
