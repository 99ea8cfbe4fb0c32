import { FileDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { columns } from "@/components/data-table/columns";
import { DataTable } from "@/components/data-table/data-table";
import { Badge, type Meaning } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { useFormat } from "@/lib/format/use-format";
import type { Invoice, InvoiceState } from "@/lib/invoices";

const meanings: Record<InvoiceState, Meaning> = { paid: "good", open: "information", overdue: "bad" };

type InvoiceTableProps = { customerId: string; subscriptionId: string; invoices: Invoice[]; now: Date };

/** A subscription's invoices; a row opens to its lines. */
export function InvoiceTable({ customerId, subscriptionId, invoices, now }: InvoiceTableProps) {
  const t = useTranslations("invoices");
  const format = useFormat();
  const list = columns<Invoice>()([
    { key: "number", header: t("number"), cell: (row) => <NumberCell invoice={row} />, priority: 1 },
    { key: "issued", header: t("issued"), cell: (row) => <DateTime value={row.issuedOn} />, priority: 2 },
    { key: "due", header: t("due"), cell: (row) => <Due invoice={row} now={now} />, priority: 1 },
    { key: "state", header: t("state.title"), cell: (row) => <StateCell invoice={row} />, priority: 1 },
    {
      key: "amount",
      header: t("amount"),
      cell: (row) => format.money(row.amount, row.currency),
      align: "end",
      priority: 1,
    },
    {
      key: "pdf",
      header: t("pdf.download"),
      cell: (row) => (
        <a
          href={`/customers/${customerId}/invoices/${encodeURIComponent(row.number)}/pdf`}
          download
          aria-label={t("pdf.downloadNamed", { number: row.number })}
          className={buttonClass("quiet")}
        >
          <FileDown size={16} aria-hidden />
        </a>
      ),
      align: "end",
      priority: 1,
    },
  ]);
  return (
    <DataTable
      caption={t("of", { subscription: subscriptionId })}
      columns={list}
      rows={invoices}
      rowKey={(row) => row.number}
    />
  );
}

function NumberCell({ invoice: { number, lines, currency } }: { invoice: Invoice }) {
  const t = useTranslations("invoices");
  const format = useFormat();
  return (
    <details className="py-1.5">
      <summary className="cursor-pointer whitespace-nowrap">
        {number} <span className="text-ink-2">{t("lines", { count: lines.length })}</span>
      </summary>
      <ul aria-label={t("linesOf", { number })} className="grid gap-0.5 py-1 ps-4 text-ink-2">
        {lines.map((line) => (
          <li key={line.product} className="flex max-w-sm justify-between gap-4">
            <span>{`${format.number(line.quantity)} × ${line.product}`}</span>
            <span className="tabular-nums">{format.money(line.amount, currency)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** How far away it is matters as long as it is not paid. */
const Due = ({ invoice: { dueOn, paidOn }, now }: { invoice: Invoice; now: Date }) => (
  <DateTime value={dueOn} now={now} show={paidOn ? "day" : "relative"} />
);

function StateCell({ invoice: { state, paidOn } }: { invoice: Invoice }) {
  const t = useTranslations("invoices");
  const format = useFormat();
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1.5">
      <Badge meaning={meanings[state]}>{t(`state.${state}`)}</Badge>
      {paidOn && (
        <span className="whitespace-nowrap text-ink-2">{t("paidOn", { day: format.shortDay(paidOn) })}</span>
      )}
    </span>
  );
}
