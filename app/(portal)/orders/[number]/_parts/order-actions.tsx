import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { ConfirmForm } from "@/components/forms/confirm-form";
import { FormField } from "@/components/forms/form-field";
import { Button } from "@/components/ui/button";
import { Dialog, DialogCancel, opens } from "@/components/ui/dialog";
import { useDomId } from "@/components/ui/dom-id";
import { useFormat } from "@/lib/format/use-format";
import type { OrderDetails } from "@/lib/orders";
import { ContinueForm } from "../../_parts/continue-form";
import { cancelAction, handOverAction, resendAction } from "../../actions";

type OrderActionsProps = { order: OrderDetails; submission: string };

/** What can be done while an order is not set up. */
export function OrderActions({ order, submission }: OrderActionsProps) {
  const t = useTranslations("orders");
  const { number, state, contactEmail: to } = order;
  if (state === "provisioned" || state === "cancelled") return null;
  const due = state !== "waiting";
  const form = { submission, hidden: { number } };
  return (
    <>
      <ConfirmForm
        {...form}
        action={cancelAction}
        trigger={t("cancelAsk")}
        triggerTone="quiet"
        title={t("cancelTitle", { number })}
        consequence={t("cancelMeans", { to })}
        submit={t("cancel")}
      />
      <HandOver order={order} submission={submission} />
      {due && (
        <ConfirmForm
          {...form}
          action={resendAction}
          trigger={t("resendAsk")}
          title={t("resendTitle", { number })}
          consequence={t("resendMeans", { to })}
          submit={t("resend")}
        />
      )}
      {due && <ContinueForm number={number} begun={state === "in_progress"} tone="primary" />}
    </>
  );
}

function HandOver({ order: { number, state, contactEmail, startsOn }, submission }: OrderActionsProps) {
  const t = useTranslations("orders.handOver");
  const format = useFormat();
  const id = useDomId();
  const date = format.day(startsOn);
  return (
    <>
      <Button {...opens(id)}>{t("ask")}</Button>
      <Dialog id={id} title={t("title", { number })}>
        <ActionForm
          action={handOverAction}
          submission={submission}
          hidden={{ number }}
          submit={t("submit")}
          secondary={<DialogCancel dialogId={id} />}
        >
          <p className="text-ink-2">
            {t(state === "waiting" ? "meansLater" : "means", { from: contactEmail, date })}
          </p>
          <FormField name="email" type="email" label={t("email")} autoComplete="off" required />
        </ActionForm>
      </Dialog>
    </>
  );
}
