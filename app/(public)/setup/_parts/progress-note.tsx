import { useTranslations } from "next-intl";
import { useFormat } from "@/lib/format/use-format";
import type { SetUp } from "@/lib/provisioning";
import { Note } from "./note";

/** Two may go on with the services: each sees who is at it and when something was saved last. */
export function ProgressNote({ setUp }: { setUp: SetUp }) {
  const t = useTranslations("setup.progress");
  const format = useFormat();
  const { progress, side, partner, answers, email } = setUp;
  const { customer, savedAt, savedBy } = progress;
  if (!customer) return null;
  const newPartner = answers.partner?.kind === "new" ? answers.partner.name : "";
  const opened = customer.openedAt
    ? t("opened", { email: customer.email, time: format.dateTime(customer.openedAt) })
    : t("notOpened", { email: customer.email });
  return (
    <Note meaning="information">
      <p className="[overflow-wrap:anywhere]">
        {side === "customer" ? t("partnerToo", { partner: partner?.name ?? newPartner }) : opened}
      </p>
      {savedAt && savedBy && (
        <p className="[overflow-wrap:anywhere]">
          {t(savedBy === email ? "savedByYou" : "saved", { by: savedBy, time: format.dateTime(savedAt) })}
        </p>
      )}
      {side === "partner" && <p>{t("goOn")}</p>}
    </Note>
  );
}
