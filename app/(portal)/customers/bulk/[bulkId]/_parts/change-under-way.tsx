import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { LinkButton } from "@/components/ui/button";
import { LiveRefresh } from "@/components/ui/live-refresh";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Section } from "@/components/ui/section";
import type { BulkChange } from "@/lib/bulk";
import { cancelBulkAction } from "../../actions";

type UnderWayProps = { change: BulkChange; mayChange: boolean; now: Date };

/** How far it is, and the way to end it. */
export function ChangeUnderWay({ change, mayChange, now }: UnderWayProps) {
  const t = useTranslations("bulk");
  const { id, kind, subject, state, cancelRequested } = change;
  return (
    <Section className="max-w-form">
      <LiveRefresh />
      <div className="grid gap-4">
        {state === "waiting" ? (
          <p>{t("run.waits")}</p>
        ) : (
          <ProgressBar
            label={t("run.named", { what: t(`title.${kind}`), subject })}
            unit="customers"
            {...progressOf(change, now)}
          />
        )}
        {cancelRequested ? (
          <p role="status" className="text-sm text-ink-2">
            {t("run.cancel.asked")}
          </p>
        ) : (
          state === "running" && <p className="text-sm text-ink-2">{t("run.goesOn")}</p>
        )}
        <div className="flex flex-wrap gap-2">
          {mayChange && !cancelRequested && (
            <ActionForm
              action={cancelBulkAction}
              submit={t("run.cancel.submit")}
              pending={t("run.cancel.pending")}
              tone="secondary"
              layout="row"
              hidden={{ bulkId: id }}
            />
          )}
          <noscript>
            <LinkButton href={`/customers/bulk/${id}`}>{t("run.reload")}</LinkButton>
          </noscript>
        </div>
      </div>
    </Section>
  );
}

/** How many have had their turn, and what the pace until now lets expect. */
function progressOf({ progress, total, startedAt }: BulkChange, now: Date) {
  const elapsed = startedAt ? (now.getTime() - startedAt.getTime()) / 1000 : 0;
  const secondsLeft = progress > 0 && elapsed > 2 ? (elapsed / progress) * (total - progress) : undefined;
  return { done: progress, total, secondsLeft };
}
