import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { ConfirmForm } from "@/components/forms/confirm-form";
import { Section } from "@/components/ui/section";
import { useFormat } from "@/lib/format/use-format";
import { changesOf, type FoundImport, needsTyping } from "@/lib/imports";
import { useCountWords } from "../../_parts/use-counts";
import { cancelImportAction, recheckImportAction, startImportAction } from "../actions";
import type { ImportSheetProps } from "./import-sheet";

/** What can be done with a plan: apply it, plan it anew, leave it. */
export function Preview({ found, mayEdit, submission }: ImportSheetProps) {
  const t = useTranslations("imports");
  const { organizationId, id: importId, counts } = found;
  if (!mayEdit) return null;
  const hidden = { organizationId, importId };
  return (
    <Section>
      <div className="flex flex-wrap items-end gap-3">
        {changesOf(counts ?? {}) > 0 && <Apply {...{ found, hidden, submission }} />}
        <ActionForm
          action={recheckImportAction}
          layout="row"
          tone="secondary"
          submit={t("recheck.submit")}
          pending={t("recheck.pending")}
          {...{ hidden, submission }}
        />
        <ActionForm
          action={cancelImportAction}
          layout="row"
          tone="quiet"
          submit={t("cancel.discard")}
          pending={t("cancel.pending")}
          {...{ hidden, submission }}
        />
      </div>
      <Notes counts={counts ?? {}} />
    </Section>
  );
}

type ApplyProps = { found: FoundImport; hidden: Record<string, string>; submission: string };

function Apply({ found, hidden, submission }: ApplyProps) {
  const t = useTranslations("imports.apply");
  const format = useFormat();
  const counts = found.counts ?? {};
  const what = useCountWords().planned(counts);
  const { remove = 0, users = 0 } = counts;
  const common = { action: startImportAction, hidden, submission, pending: t("pending") };
  if (remove === 0) return <ActionForm layout="row" submit={t("submit", { what })} {...common} />;
  return (
    <ConfirmForm
      {...common}
      trigger={t("trigger", { what })}
      triggerTone="primary"
      title={t("title", { count: remove })}
      consequence={t("consequence", {
        remove,
        users,
        share: format.percent(users > 0 ? remove / users : 1),
        organization: found.organizationName,
      })}
      submit={t("submit", { what })}
      typed={needsTyping(counts) ? String(remove) : undefined}
    />
  );
}

function Notes({ counts }: { counts: Record<string, number> }) {
  const t = useTranslations("imports.apply");
  const { add = 0, error = 0 } = counts;
  const notes = [error > 0 && t("errorsStay", { count: error }), add > 0 && t("noMail")].filter(Boolean);
  if (notes.length === 0) return null;
  return <p className="mt-3 text-sm text-ink-2">{notes.join(" ")}</p>;
}
