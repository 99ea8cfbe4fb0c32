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
import { cancelAction, handOverAction, resendAction, resendServicesAction } from "../../actions";

type OrderActionsProps = { order: OrderDetails; submission: string };

const isOpen = ({ state }: OrderDetails) => state !== "provisioned" && state !== "cancelled";

/** How an order that is not set up gets on. */
export function OrderActions({ order, submission }: OrderActionsProps) {
  const t = useTranslations("orders");
  const { number, state, contactEmail: to } = order;
  if (!isOpen(order)) return null;
  const due = state !== "waiting";
  const form = { submission, hidden: { number } };
  return (
    <>
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

/** For the mail of the customer's administrator, where somebody was asked to name the services. */
export function ResendServices({ order, submission }: OrderActionsProps) {
  const t = useTranslations("orders");
  const { number, servicesAskedOf: to } = order;
  if (!to || !isOpen(order)) return null;
  return (
    <ConfirmForm
      action={resendServicesAction}
      submission={submission}
      hidden={{ number }}
      trigger={t("servicesAsk")}
      triggerTone="quiet"
      title={t("servicesTitle", { number })}
      consequence={t("servicesMeans", { to })}
      submit={t("resend")}
    />
  );
}

/** The way out, apart from the ways on. */
export function CancelOrder({ order, submission }: OrderActionsProps) {
  const t = useTranslations("orders");
  const { number, contactEmail: to } = order;
  if (!isOpen(order)) return null;
  return (
    <ConfirmForm
      action={cancelAction}
      submission={submission}
      hidden={{ number }}
      trigger={t("cancelAsk")}
      triggerTone="quiet"
      title={t("cancelTitle", { number })}
      consequence={t("cancelMeans", { to })}
      submit={t("cancel")}
    />
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
