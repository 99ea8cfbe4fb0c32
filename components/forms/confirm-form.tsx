import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button, type ButtonTone } from "@/components/ui/button";
import { Dialog, DialogCancel, opens } from "@/components/ui/dialog";
import { useDomId } from "@/components/ui/dom-id";
import type { FormAction } from "@/lib/core/form-state";
import { ActionForm } from "./action-form";
import { FormField } from "./form-field";

type ConfirmFormProps = {
  action: FormAction;
  /** The button that asks: "Remove customer…". */
  trigger: string;
  triggerTone?: ButtonTone;
  title: string;
  /** Exactly what happens, to how many. */
  consequence: ReactNode;
  /** The verb again: "Remove customer". */
  submit: string;
  pending?: string;
  hidden?: Record<string, string>;
  submission?: string;
  /** What must be typed, only when it cannot be undone; sent as `confirmation`, which the verb checks. */
  typed?: string;
};

/** Asks once, in a dialog, before something dangerous. */
export function ConfirmForm({ trigger, triggerTone = "secondary", title, ...rest }: ConfirmFormProps) {
  const id = useDomId();
  return (
    <>
      <Button tone={triggerTone} {...opens(id)}>
        {trigger}
      </Button>
      <Dialog id={id} title={title}>
        <ConfirmBody dialogId={id} {...rest} />
      </Dialog>
    </>
  );
}

type ConfirmBodyProps = Omit<ConfirmFormProps, "trigger" | "triggerTone" | "title"> & { dialogId: string };

/** The inside alone, for a <Dialog> opened from a menu. */
export function ConfirmBody({ consequence, typed, dialogId, ...form }: ConfirmBodyProps) {
  const t = useTranslations("ui.confirm");
  return (
    <ActionForm {...form} tone="danger" secondary={<DialogCancel dialogId={dialogId} />}>
      <div className="text-ink-2">{consequence}</div>
      {typed && (
        <FormField
          name="confirmation"
          label={t("type", { word: typed })}
          title={t("mismatch", { word: typed })}
          pattern={literal(typed)}
          autoComplete="off"
          spellCheck={false}
          required
        />
      )}
    </ActionForm>
  );
}

/** As a pattern attribute (flag v) that only this text matches. */
const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/&!#%,:;<=>@`~-]/g, "\\$&");
