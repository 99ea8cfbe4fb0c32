import { Text, View } from "@react-pdf/renderer";
import { createTranslator } from "next-intl";
import { loadMessages } from "@/lib/core/load-messages";
import type { Locale } from "@/lib/core/locales";
import { formatFor } from "@/lib/format";
import type { BilledTo, Invoice } from "@/lib/invoices";
import type { Print } from "../draw-pdf";
import { Facts, inPages, sheet, styles, Table } from "../sheet";

export type InvoiceProps = {
  invoice: Invoice;
  seller: string;
  customer: BilledTo;
  locale: Locale;
  now: Date;
};

/** Letters of a name under the page. */
const FOOT = 60;

/** The pages of an invoice. */
export function invoiceDocument({ invoice, seller, customer, locale, now }: InvoiceProps, print: Print) {
  const t = createTranslator({
    locale,
    messages: loadMessages(locale),
    namespace: "invoices.pdf",
    timeZone: "UTC",
  });
  const format = formatFor(locale);
  const money = (amount: string) => print(format.money(amount, invoice.currency));
  const day = (value: string) => print(format.day(value));
  const fact = (label: string, value: string | null) =>
    value ? [{ label: print(label), value: print(value) }] : [];
  const state = invoice.paidOn
    ? t("paid", { day: format.day(invoice.paidOn) })
    : t(invoice.state === "overdue" ? "overdue" : "open");
  const facts = (
    <View style={styles.columns}>
      <Facts
        broad
        title={print(t("customer"))}
        facts={[
          ...fact(t("name"), customer.name),
          ...fact(t("id"), customer.id),
          ...fact(t("externalId"), customer.externalId),
        ]}
      />
      <Facts
        title={print(t("about"))}
        facts={[
          ...fact(t("issued"), day(invoice.issuedOn)),
          ...fact(t("due"), day(invoice.dueOn)),
          ...fact(t("subscription"), invoice.subscriptionId),
          ...fact(t("order"), customer.orderNumber),
        ]}
      />
    </View>
  );
  const title = print(t("title", { number: invoice.number }));
  const parts = inPages(invoice.lines);
  return sheet({
    title,
    language: locale,
    madeAt: now,
    aside: <Text style={styles.bold}>{print(state)}</Text>,
    foot: print(`${invoice.number} · ${[...customer.name].slice(0, FOOT).join("")}`),
    pageWords: (page, of) => print(t("page", { page, of })),
    pages: parts.map((lines, index) => (
      <>
        {index === 0 && (
          <View style={styles.apart}>
            <Text style={styles.bold}>{print(t("seller"))}</Text>
            <Text>{print(seller)}</Text>
          </View>
        )}
        {index === 0 && facts}
        <Table
          headers={[t("product"), t("quantity"), t("amount")].map(print)}
          rows={lines.map(({ product, quantity, amount }, line) => ({
            key: `${line}`,
            cells: [print(product), print(format.number(quantity)), money(amount)],
          }))}
          total={index === parts.length - 1 ? [print(t("total")), "", money(invoice.amount)] : undefined}
        />
      </>
    )),
  });
}
