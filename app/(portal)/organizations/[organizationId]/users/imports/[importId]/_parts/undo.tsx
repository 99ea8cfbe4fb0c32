import { useTranslations } from "next-intl";
import { ConfirmForm } from "@/components/forms/confirm-form";
import type { FoundImport } from "@/lib/imports";
import { undoImportAction } from "../actions";

type UndoProps = { found: FoundImport; submission: string };

/** Takes back what an import did; says before to how many, and what becomes of each. */
export function Undo({ found, submission }: UndoProps) {
  const t = useTranslations("imports.undo");
  const { added = 0, modified = 0, removed = 0 } = found.counts ?? {};
  const parts = [
    added > 0 && t("added", { count: added }),
    modified > 0 && t("modified", { count: modified }),
    removed > 0 && t("removed", { count: removed }),
  ].filter((part) => part !== false);
  return (
    <ConfirmForm
      action={undoImportAction}
      trigger={t("trigger")}
      title={t("title", { file: found.fileName })}
      consequence={
        <>
          <ul className="grid list-disc gap-1 ps-5">
            {parts.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
          <p className="mt-2">{t("touched")}</p>
        </>
      }
      submit={t("submit", { count: added + modified + removed })}
      pending={t("pending")}
      hidden={{ organizationId: found.organizationId, importId: found.id }}
      {...{ submission }}
    />
  );
}
