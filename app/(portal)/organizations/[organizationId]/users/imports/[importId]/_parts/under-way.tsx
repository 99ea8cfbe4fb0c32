import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { LinkButton } from "@/components/ui/button";
import { LiveRefresh } from "@/components/ui/live-refresh";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Section } from "@/components/ui/section";
import { useFormat } from "@/lib/format/use-format";
import { changesOf, type FoundImport, isCancellable, isUnderWay } from "@/lib/imports";
import { cancelImportAction } from "../actions";
import type { ImportSheetProps } from "./import-sheet";

/** How far it is, while it runs. */
export function UnderWay({ found, mayEdit, now, submission }: ImportSheetProps) {
  const t = useTranslations("imports");
  if (!isUnderWay(found.state)) return null;
  const { organizationId, id: importId } = found;
  return (
    <Section>
      <LiveRefresh />
      <div className="grid max-w-form gap-4">
        {found.state === "applying" && (
          <ProgressBar label={t("progress.applying", { file: found.fileName })} {...progressOf(found, now)} />
        )}
        {found.state === "undoing" && (
          <ProgressBar label={t("progress.undoing", { file: found.fileName })} {...undoneOf(found)} />
        )}
        {found.state === "checking" && <Reading found={found} />}
        <div className="flex flex-wrap gap-2">
          {mayEdit && isCancellable(found.state) && !found.cancelRequested && (
            <ActionForm
              action={cancelImportAction}
              layout="row"
              tone="secondary"
              submit={t("cancel.import")}
              pending={t("cancel.pending")}
              hidden={{ organizationId, importId }}
              submission={submission}
            />
          )}
          <noscript>
            <LinkButton href={`/organizations/${organizationId}/users/imports/${importId}`}>
              {t("progress.update")}
            </LinkButton>
          </noscript>
        </div>
      </div>
    </Section>
  );
}

/** How many rows there are is known at the end; of the file's bytes it is known at once. */
function Reading({ found: { fileName, progress, checkpoint, fileSize } }: { found: FoundImport }) {
  const t = useTranslations("imports.progress");
  const format = useFormat();
  const share = fileSize ? Math.min(checkpoint / fileSize, 1) : 0;
  const label = t("checking", { file: fileName });
  const words = t("about", { rows: progress, share: format.percent(share) });
  return (
    <div className="grid gap-1.5">
      <p className="truncate font-medium">{label}</p>
      <progress
        aria-label={label}
        aria-valuetext={words}
        className="progress h-1.5 w-full overflow-hidden rounded-full bg-hover"
        value={progress > 0 ? share : undefined}
        max={1}
      />
      <p className="text-xs text-ink-2 tabular-nums">{words}</p>
    </div>
  );
}

/** Rows were applied at another time: how long they take to be undone is not known from it. */
function undoneOf({ counts, progress }: FoundImport) {
  const { added = 0, modified = 0, removed = 0 } = counts ?? {};
  return { done: progress, total: added + modified + removed };
}

function progressOf({ counts, progress, startedAt }: FoundImport, now: Date) {
  const total = changesOf(counts ?? {});
  const elapsed = startedAt ? (now.getTime() - startedAt.getTime()) / 1000 : 0;
  const secondsLeft = progress > 0 && elapsed > 2 ? (elapsed / progress) * (total - progress) : undefined;
  return { done: progress, total, secondsLeft };
}
