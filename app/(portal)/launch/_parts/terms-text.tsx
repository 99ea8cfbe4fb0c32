import { useTranslations } from "next-intl";
import { Prose } from "@/components/ui/prose";
import { useFormat } from "@/lib/format/use-format";

/** The whole text in a box that scrolls, by keyboard too; longer pages would hide the button below it. */
export function TermsText({ version, text }: { version: string; text: string }) {
  const t = useTranslations("launch.terms");
  const format = useFormat();
  const name = t("version", { day: format.day(version) });
  return (
    <div>
      <p className="mb-1 text-sm text-ink-2">{name}</p>
      <section
        aria-label={name}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        className="max-h-96 overflow-y-auto rounded-lg border border-line bg-surface p-4"
      >
        <Prose text={text} />
      </section>
    </div>
  );
}
