import { FileSpreadsheet } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog, opens } from "@/components/ui/dialog";
import { Section } from "@/components/ui/section";
import type { Region } from "@/lib/regions";
import { type ReportName, reportNames } from "@/lib/reports";
import { RunForm } from "./run-form";

/** The reports there are, each with the dialog that runs it. */
type Asked = {
  submission: string;
  /** The one that is chosen in the top bar. */
  region?: Region;
};

export function TemplateList({ submission, region }: Asked) {
  const t = useTranslations("reports");
  return (
    <Section title={t("templates")} className="mb-6">
      <ul className="grid gap-3">
        {reportNames.map((name) => (
          <Template key={name} {...{ name, submission, region }} />
        ))}
      </ul>
    </Section>
  );
}

function Template({ name, submission, region }: Asked & { name: ReportName }) {
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
        <RunForm {...{ name, dialogId, submission, region }} />
      </Dialog>
    </li>
  );
}
