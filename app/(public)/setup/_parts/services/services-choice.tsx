import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { LinkButton } from "@/components/ui/button";
import { useFormat } from "@/lib/format/use-format";
import type { SetUp } from "@/lib/provisioning";
import { setUpLaterAction } from "../../actions";
import { LineList } from "../line-list";
import { Note } from "../note";

/** Set up now, or later: what was bought, and what either means. */
export function ServicesChoice({ setUp }: { setUp: SetUp }) {
  const t = useTranslations("setup.services");
  const format = useFormat();
  const { order, version, lines } = setUp;
  return (
    <>
      {order.setAsideAt && (
        <Note meaning="information">{t("aside", { date: format.day(order.setAsideAt) })}</Note>
      )}
      <LineList lines={lines} />
      <p className="text-sm text-ink-2">{t("laterMeans")}</p>
      <div className="flex flex-wrap items-start gap-2">
        <LinkButton tone="primary" href="/setup/services?way=now">
          {t("now")}
        </LinkButton>
        <ActionForm
          action={setUpLaterAction}
          hidden={{ order: order.number, version: String(version) }}
          submit={t("later")}
          tone="secondary"
          layout="row"
          label={t("later")}
        />
      </div>
    </>
  );
}
