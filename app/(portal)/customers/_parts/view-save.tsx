import { Bookmark } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { Button } from "@/components/ui/button";
import { Dialog, DialogCancel, opens } from "@/components/ui/dialog";
import { useDomId } from "@/components/ui/dom-id";
import type { View } from "@/lib/views";
import { saveViewAction, updateViewAction } from "../views/actions";

type SaveViewProps = { query: string; views: View[]; mayShare: boolean; submission: string };

/** Keeps the list as it is now: under a new name, or in the place of one's own views. */
export function SaveView({ query, views, mayShare, submission }: SaveViewProps) {
  const t = useTranslations("views");
  const id = useDomId();
  const own = views.filter((view) => view.own && view.mayChange);
  return (
    <>
      <Button tone="quiet" icon={<Bookmark size={16} aria-hidden />} {...opens(id)}>
        {t("save")}
      </Button>
      <Dialog id={id} title={t("saveTitle")}>
        <div className="grid gap-4">
          <ActionForm
            action={saveViewAction}
            hidden={{ list: "customers", query }}
            submission={submission}
            submit={t("save")}
            label={t("saveTitle")}
            secondary={<DialogCancel dialogId={id} />}
          >
            <p className="text-ink-2">{t("saveBody")}</p>
            <FormField name="name" label={t("name")} autoComplete="off" required />
            {mayShare && <FormField type="checkbox" name="shared" label={t("share")} help={t("shareHelp")} />}
          </ActionForm>
          {own.length > 0 && (
            <div className="grid justify-items-start gap-2 border-t border-line pt-4">
              <p className="text-ink-2">{t("replace")}</p>
              {own.slice(0, 8).map((view) => (
                <ActionForm
                  key={view.id}
                  action={updateViewAction}
                  hidden={{ viewId: view.id, query }}
                  tone="secondary"
                  submit={t("update", { name: view.name })}
                />
              ))}
            </div>
          )}
        </div>
      </Dialog>
    </>
  );
}
