import { CircleCheck, CircleMinus, Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { MeaningIcon, meaningClass } from "@/components/ui/badge";
import { buttonClass, LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { BulkChange, Reason } from "@/lib/bulk";
import { MAX_TAGS } from "@/lib/tags";
import { Line } from "../../_parts/outcome-list";
import { UndoTags } from "../../_parts/undo-tags";

type ResultProps = { change: BulkChange; mayChange: boolean };

/** How many were changed, how many were not and why, and what can be done now. */
export function ChangeResult({ change, mayChange }: ResultProps) {
  const t = useTranslations("bulk");
  const { id, kind, changed, tagIds, left } = change;
  const someLeft = Object.values(left).some((n) => n > 0);
  const tags = kind === "tag" || kind === "untag";
  return (
    <Section className="max-w-form">
      <div className="grid gap-4">
        <Ending change={change} />
        <Line
          icon={<CircleCheck size={16} aria-hidden className="text-good-ink" />}
          said={t("run.changed", { count: changed })}
          strong
        />
        {someLeft && <LeftOut kind={kind} left={left} />}
        <div className="flex flex-wrap items-center gap-2">
          {/* A plain link: the browser saves the file, the page stays. */}
          {someLeft && (
            <a href={`/customers/bulk/${id}/csv`} download className={buttonClass("primary")}>
              <Download size={16} aria-hidden />
              {t("download")}
            </a>
          )}
          <LinkButton href="/customers">{t("back")}</LinkButton>
          {tags && mayChange && change.mine && changed > 0 && tagIds.length > 0 && (
            <UndoTags did={kind} work={id} tags={tagIds.join(",")} />
          )}
        </div>
      </div>
    </Section>
  );
}

/** Why it is not through. */
function Ending({ change: { state, refusal } }: { change: BulkChange }) {
  const t = useTranslations("bulk.run");
  if (state === "cancelled") return <p className="text-ink-2">{t("wasCancelled")}</p>;
  if (state !== "failed") return null;
  return (
    <div role="status" className={`flex gap-2 rounded-md border p-3 ${meaningClass("bad")}`}>
      <span className="mt-0.5">
        <MeaningIcon meaning="bad" />
      </span>
      <div>
        <p className="font-medium">{t("stopped")}</p>
        {refusal && <p>{t(`refusal.${refusal}`)}</p>}
      </div>
    </div>
  );
}

function LeftOut({ kind, left }: Pick<BulkChange, "kind" | "left">) {
  const t = useTranslations("bulk");
  const said: Record<Reason, string> = {
    same: t(`same.${kind}`, { count: left.same }),
    tooMany: t("tooMany", { count: left.tooMany, max: MAX_TAGS }),
    notYours: t("notYours", { count: left.notYours }),
    notReached: t("run.notReached", { count: left.notReached }),
  };
  const reasons: Reason[] = ["same", "tooMany", "notYours", "notReached"];
  return (
    <div className="grid gap-2">
      <h2 className="text-sm font-medium text-ink-2">{t("leftOut")}</h2>
      {reasons
        .filter((reason) => left[reason] > 0)
        .map((reason) => (
          <Line
            key={reason}
            icon={<CircleMinus size={16} aria-hidden className="text-ink-3" />}
            said={said[reason]}
          />
        ))}
    </div>
  );
}
