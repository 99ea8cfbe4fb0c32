import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { Badge, type Meaning } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { useFormat } from "@/lib/format/use-format";
import type { OrderDetails, OrderMail } from "@/lib/orders";

/** What was ordered, line by line. */
export function LineTable({ lines }: { lines: OrderDetails["lines"] }) {
  const t = useTranslations("orders.detail");
  const format = useFormat();
  const list = columns<OrderDetails["lines"][number]>()([
    { key: "product", header: t("product"), cell: (line) => line.product },
    { key: "quantity", header: t("quantity"), cell: (line) => format.number(line.quantity), align: "end" },
    { key: "term", header: t("term"), cell: (line) => t("months", { count: line.termMonths }) },
    { key: "renewal", header: t("renewal"), cell: (line) => t(line.autoRenew ? "renews" : "ends") },
    {
      key: "amount",
      header: t("amount"),
      cell: (line) => format.money(line.amount, line.currency),
      align: "end",
    },
  ]);
  return (
    <Section look="plain" title={t("lines")}>
      <DataTable caption={t("lines")} columns={list} rows={lines} rowKey={(line) => String(line.position)} />
    </Section>
  );
}

const meanings: Record<OrderMail["state"], Meaning> = { queued: "information", sent: "good", failed: "bad" };

/** Who was mailed when, and what has become of the link. */
export function MailTable({ order, action }: { order: OrderDetails; action: ReactNode }) {
  const t = useTranslations("orders.detail");
  const format = useFormat();
  const link = ({ link: state, expiresAt }: OrderMail) =>
    state ? t(`linkState.${state}`, { date: expiresAt ? format.day(expiresAt) : "" }) : "";
  const list = columns<OrderMail>()([
    { key: "to", header: t("to"), cell: (mail) => mail.to, priority: 1 },
    { key: "about", header: t("about"), cell: (mail) => t(`mailAbout.${mail.kind}`), priority: 2 },
    {
      key: "when",
      header: t("when"),
      cell: (mail) => <DateTime value={mail.at} show="dateTime" />,
      priority: 1,
    },
    {
      key: "state",
      header: t("mailState"),
      cell: (mail) => <Badge meaning={meanings[mail.state]}>{t(`mail.${mail.state}`)}</Badge>,
      priority: 1,
    },
    { key: "link", header: t("link"), cell: link, priority: 1 },
  ]);
  const none = order.state === "waiting" ? t("noMailsBody", { date: format.day(order.startsOn) }) : undefined;
  return (
    <Section look="plain" title={t("mails")} action={action}>
      <DataTable
        caption={t("mails")}
        columns={list}
        rows={order.mails}
        rowKey={(mail) => `${mail.to} ${mail.at.toISOString()}`}
        empty={<EmptyState bare title={t("noMails")} body={none} />}
      />
    </Section>
  );
}
