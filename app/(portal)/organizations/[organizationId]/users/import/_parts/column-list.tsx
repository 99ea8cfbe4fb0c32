import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { UserCsv } from "@/lib/users";

type ColumnListProps = { users: string; columns: UserCsv["columns"] };

/** What each column of the organization's file takes, and the file to fill in. */
export function ColumnList({ users, columns }: ColumnListProps) {
  const t = useTranslations("imports.upload");
  return (
    <Section
      title={t("template")}
      sentence={t("templateSentence")}
      action={
        // A plain link: the browser saves the file, the page stays.
        <a href={`${users}/import/template`} className={buttonClass("secondary")}>
          <Download size={16} aria-hidden />
          {t("templateDownload")}
        </a>
      }
    >
      <dl className="grid text-sm">
        {columns.map(({ header, kind }) => (
          <div
            key={header}
            className="grid gap-x-4 border-line py-1.5 not-last:border-b sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
          >
            <dt className="font-mono text-xs/5 font-normal [overflow-wrap:anywhere]">{header}</dt>
            <dd className="min-w-0 text-ink-2">{t(`takes.${kind}`)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
