import { useTranslations } from "next-intl";
import { MeaningIcon, meaningClass } from "@/components/ui/badge";
import { anyKey } from "@/lib/core/any-key";
import type { FoundImport } from "@/lib/imports";
import { useReadableValues } from "../../_parts/reading-names";

const AT_ONCE = 5;

/** What is to be known about the file as a whole. */
export function Warnings({ found: { warnings } }: { found: FoundImport }) {
  const t = useTranslations("imports.warnings");
  const readable = useReadableValues();
  if (!warnings || warnings.length === 0) return null;
  // The keys come from the database, which typed keys cannot know.
  const say = anyKey(t);
  const lines = warnings.map(({ key, values }) => (
    <li key={`${key} ${JSON.stringify(values)}`}>{say(key, readable(values))}</li>
  ));
  return (
    <section
      aria-label={t("title")}
      className={`flex max-w-prose gap-2 rounded-md border p-3 text-sm ${meaningClass("attention")}`}
    >
      <span className="mt-0.5">
        <MeaningIcon meaning="attention" />
      </span>
      <div className="grid min-w-0 gap-1 [overflow-wrap:anywhere]">
        <ul className="grid gap-1">{lines.slice(0, AT_ONCE)}</ul>
        {lines.length > AT_ONCE && (
          <details>
            <summary className="cursor-pointer">{t("more", { count: lines.length - AT_ONCE })}</summary>
            <ul className="mt-1 grid gap-1">{lines.slice(AT_ONCE)}</ul>
          </details>
        )}
      </div>
    </section>
  );
}
