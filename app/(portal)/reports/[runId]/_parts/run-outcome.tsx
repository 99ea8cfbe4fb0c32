import { useTranslations } from "next-intl";
import { MeaningIcon, meaningClass } from "@/components/ui/badge";
import type { RunView } from "@/lib/reports";

/** Why there is no file. */
export function RunOutcome({ run }: { run: RunView }) {
  const t = useTranslations("reports.detail");
  const reason = useTranslations("errors");
  if (run.state === "cancelled") return <p className="text-ink-2">{t("cancelled")}</p>;
  if (run.state !== "failed") return null;
  return (
    <div role="status" className={`flex max-w-form gap-2 rounded-md border p-3 ${meaningClass("bad")}`}>
      <span className="mt-0.5">
        <MeaningIcon meaning="bad" />
      </span>
      <div>
        <p className="font-medium">{t("failed")}</p>
        {/* A key from the database, which typed keys cannot know. */}
        {run.error && <p>{reason(run.error.key as Parameters<typeof reason>[0], run.error.values)}</p>}
      </div>
    </div>
  );
}
