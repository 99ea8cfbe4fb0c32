import { useTranslations } from "next-intl";
import { ConfirmForm } from "@/components/forms/confirm-form";
import type { Administrator } from "@/lib/administrators";
import { removeAction } from "../../actions";

/** Of oneself too: then the question itself says what one loses. */
export function RemoveForm({ administrator, self }: { administrator: Administrator; self: boolean }) {
  const t = useTranslations("administrators.remove");
  const { id, name, customers } = administrator;
  return (
    <ConfirmForm
      action={removeAction}
      trigger={t("trigger")}
      title={t("title", { name })}
      consequence={self ? t("own") : t("consequence", { name, count: customers })}
      submit={t("submit")}
      hidden={self ? { userId: id, ownConfirmed: "on" } : { userId: id }}
    />
  );
}
