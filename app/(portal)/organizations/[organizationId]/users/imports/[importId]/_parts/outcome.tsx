import { useTranslations } from "next-intl";
import { MeaningIcon, meaningClass } from "@/components/ui/badge";
import { anyKey } from "@/lib/core/any-key";
import { changesOf, type FoundImport } from "@/lib/imports";
import { useReadableValues } from "../../_parts/reading-names";
import { useCountWords } from "../../_parts/use-counts";

/** What matters about an import, in a sentence. */
export function useSentence({ state, counts, behind, cancelRequested }: FoundImport): string {
  const t = useTranslations("imports");
  const words = useCountWords();
  const applied = words.applied(counts);
  if (state === "uploading") return t("states.uploading");
  if (state === "ready" && changesOf(counts ?? {}) === 0)
    return t(counts?.error ? "sentences.nothingFits" : "sentences.nothing");
  if (state === "waiting") return behind ? t("sentences.waiting", { file: behind }) : t("sentences.starting");
  if (state === "applying" && cancelRequested) return t("sentences.stopping");
  if (state === "cancelled" && applied) return `${t("sentences.cancelledMidway")} ${applied}.`;
  if (state === "done") {
    const left = (counts?.error ?? 0) + (counts?.missed ?? 0);
    return [applied || t("sentences.done"), left > 0 && t("counts.errors", { count: left })]
      .filter(Boolean)
      .join(" · ");
  }
  if (state === "undone") {
    const { undone = 0, left = 0 } = counts ?? {};
    return [t("counts.undone", { count: undone }), left > 0 && t("counts.left", { count: left })]
      .filter(Boolean)
      .join(" · ");
  }
  return t(`sentences.${state}`);
}

/** Why an import did not come to its end. */
export function Outcome({ found: { state, refusal, counts } }: { found: FoundImport }) {
  // The reason is a key from the database, which typed keys cannot know.
  const reason = anyKey(useTranslations("imports.refusals"));
  const readable = useReadableValues();
  const words = useCountWords();
  if (!refusal || (state !== "refused" && state !== "failed")) return null;
  const applied = words.applied(counts);
  return (
    <div role="status" className={`flex max-w-form gap-2 rounded-md border p-3 ${meaningClass("bad")}`}>
      <span className="mt-0.5">
        <MeaningIcon meaning="bad" />
      </span>
      <div className="min-w-0 [overflow-wrap:anywhere]">
        <p>{reason(refusal.key, readable(refusal.values))}</p>
        {applied && <p>{applied}</p>}
      </div>
    </div>
  );
}
