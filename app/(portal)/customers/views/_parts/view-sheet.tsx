import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { ConfirmForm } from "@/components/forms/confirm-form";
import { FormField } from "@/components/forms/form-field";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { View } from "@/lib/views";
import { viewHref } from "../../_parts/view-bar";
import { deleteViewAction, editViewAction } from "../actions";

type ViewSheetProps = { view: View; mayShare: boolean; submissions: [edit: string, remove: string] };

/** One view: its name, who sees it, and the way to be rid of it. */
export function ViewSheet({ view, mayShare, submissions }: ViewSheetProps) {
  const t = useTranslations("views");
  const ui = useTranslations("ui");
  const { id, name, shared } = view;
  const consequence = t(shared ? "delete.consequenceShared" : "delete.consequence");
  return (
    <>
      <PageHeader
        title={t("editNamed", { name })}
        action={<LinkButton href={viewHref(view)}>{t("open")}</LinkButton>}
      />
      <div className="grid max-w-form gap-6">
        <ActionForm
          action={editViewAction}
          hidden={{ viewId: id }}
          seen={{ name, shared: shared ? "on" : "" }}
          submission={submissions[0]}
          submit={t("editSave")}
          label={t("edit")}
          secondary={<LinkButton href="/customers/views">{ui("cancel")}</LinkButton>}
        >
          <FormField name="name" label={t("name")} autoComplete="off" required />
          {mayShare && <FormField type="checkbox" name="shared" label={t("share")} help={t("shareHelp")} />}
        </ActionForm>
        <Section title={t("delete.section")}>
          <div className="grid justify-items-start gap-3">
            <p className="text-ink-2">{consequence}</p>
            <ConfirmForm
              action={deleteViewAction}
              hidden={{ viewId: id }}
              submission={submissions[1]}
              trigger={t("delete.trigger")}
              title={t("delete.title", { name })}
              consequence={consequence}
              submit={t("delete.submit")}
            />
          </div>
        </Section>
      </div>
    </>
  );
}
