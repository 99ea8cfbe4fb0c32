import { invoices } from "@/db/schema";
import type { Tx } from "@/lib/access";
import { locales } from "@/lib/core/locales";
import { actingAs, makeManagement, makeSubscription, makeUser } from "@/lib/demo/make";
import { customerInvoices, invoicePdf } from "@/lib/invoices";
import { closePdfThread } from "@/lib/pdf";
import { aCustomer, aPartner, arrange } from "@/tests/customers/people";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { pdfText } from "@/tests/support/pdf-text";

testDatabase();
afterAll(closePdfThread);

type Sale = { partnerId: string; organizationId: string };
type Values = Partial<typeof invoices.$inferInsert> & { number: string };

const anInvoice = async (tx: Tx, sale: Sale, values: Values) => {
  const { id } = await makeSubscription(tx, sale);
  await tx.db.insert(invoices).values({
    ...sale,
    subscriptionId: id,
    issuedOn: "2026-01-01",
    dueOn: "2026-01-31",
    amount: "1234567.50",
    currency: "EUR",
    lines: [{ productCode: "meetings", quantity: 1200, amount: "1234567.50" }],
    ...values,
  });
};

/** Without what wraps and where: words and figures alone. */
const squeezed = (text: string) => text.replace(/\s/g, "");

async function world(name = "Contoso") {
  const partner = await aPartner();
  const id = await aCustomer(partner.id, { name });
  return { partner, id, sale: { partnerId: partner.id, organizationId: id } };
}

test("in the reader's language, with the amounts as that language writes them", async () => {
  const { partner, id, sale } = await world("Cofetăria Mărțișor ñ é Ωμέγα Щука");
  await arrange((tx) => anInvoice(tx, sale, { number: "INV-1" }));
  const seller = "Northwind & Søn Communications";
  await ownerQuery("UPDATE core.organizations SET name = $2 WHERE id = $1", [partner.id, seller]);
  const expected = {
    en: ["InvoiceINV-1", "Seller", "€1,234,567.50", "1,200", "31Jan2026", "Overdue"],
    es: ["FacturaINV-1", "1.234.567,50€", "1200", "31ene2026", "Vencida"],
    fr: ["FactureINV-1", "1234567,50€", "1200", "31janv.2026", "Enretarddepaiement"],
    ro: ["FacturaINV-1", "1.234.567,50EUR", "1.200", "31ian.2026", "Restantă"],
  };
  for (const locale of locales) {
    const { name, bytes } = await invoicePdf(partner.as("partner_readonly_admin"), {
      customerId: id,
      number: "INV-1",
      locale,
    });
    const text = squeezed(pdfText(bytes));
    expect(name).toBe("INV-1.pdf");
    for (const words of [...expected[locale], squeezed(seller), "CofetăriaMărțișorñéΩμέγαЩука", id])
      expect(text).toContain(words);
  }
});

test("names of 300 letters, with HTML, right to left and in a script without a font", async () => {
  const names = [`<b>O'Hara & "Sons"</b> ${"x".repeat(270)}`, "شركة الاتصالات 2026", "北京电信"];
  const texts = [];
  for (const [index, name] of names.entries()) {
    const { partner, id, sale } = await world(name);
    await arrange((tx) => anInvoice(tx, sale, { number: `INV-N${index}` }));
    const asked = { customerId: id, number: `INV-N${index}`, locale: "en" } as const;
    texts.push(squeezed(pdfText((await invoicePdf(partner.as("partner_full_admin"), asked)).bytes)));
  }
  expect(texts[0]).toContain(squeezed(names[0] ?? ""));
  expect(texts[1]).toMatch(/[\u0600-\u06ff]{4,}/);
  expect(texts[2]).toContain("□□□□");
});

test("more lines than a page holds go on to the next, and the total stands at the end", async () => {
  const { partner, id, sale } = await world();
  const lines = Array.from({ length: 60 }, (_, index) => ({
    productCode: "meetings",
    quantity: 1000 + index,
    amount: "1.00",
  }));
  await arrange((tx) => anInvoice(tx, sale, { number: "INV-L", lines, amount: "60.00" }));
  const ctx = partner.as("partner_full_admin");
  const { bytes } = await invoicePdf(ctx, { customerId: id, number: "INV-L", locale: "en" });
  const text = squeezed(pdfText(bytes));
  for (const words of ["1,000", "1,059", "€60.00", "Page4of4"]) expect(text).toContain(words);
  expect(text.match(/Total/g)).toHaveLength(1);
});

test("paid, open and overdue; the newest first", async () => {
  const { partner, id, sale } = await world();
  await arrange(async (tx) => {
    await anInvoice(tx, sale, { number: "INV-P", issuedOn: "2026-03-01", paidOn: "2026-03-09" });
    await anInvoice(tx, sale, { number: "INV-O", issuedOn: "2026-02-01", dueOn: "2026-03-10" });
    await anInvoice(tx, sale, { number: "INV-Q", issuedOn: "2026-01-01", dueOn: "2026-03-09" });
  });
  const ctx = { ...partner.as("partner_full_admin"), now: new Date("2026-03-10T12:00:00Z") };
  const found = await customerInvoices(ctx, id);
  expect(found.map(({ number, state }) => [number, state])).toEqual([
    ["INV-P", "paid"],
    ["INV-O", "open"],
    ["INV-Q", "overdue"],
  ]);
  expect(found[0]?.lines).toEqual([{ product: "Meetings", quantity: 1200, amount: "1234567.50" }]);
});

test("another partner's invoice of the same customer, another customer's and an unknown one answer alike", async () => {
  const { partner, id, sale } = await world();
  const other = await aPartner();
  const elsewhere = await world();
  await arrange(async (tx) => {
    await makeManagement(tx, other.id, id);
    await anInvoice(tx, sale, { number: "INV-MINE" });
    await anInvoice(tx, { partnerId: other.id, organizationId: id }, { number: "INV-THEIRS" });
    await anInvoice(tx, elsewhere.sale, { number: "INV-ELSEWHERE" });
  });
  const ctx = partner.as("partner_full_admin");
  for (const number of ["INV-THEIRS", "INV-ELSEWHERE", "INV-NONE", "'; --"]) {
    await expect(invoicePdf(ctx, { customerId: id, number, locale: "en" })).rejects.toMatchObject({
      code: "notFound",
    });
  }
  expect((await customerInvoices(ctx, id)).map(({ number }) => number)).toEqual(["INV-MINE"]);
  await expect(customerInvoices(ctx, elsewhere.id)).rejects.toMatchObject({ code: "notFound" });
});

test("help desk and the customer's own administrators have no invoices here", async () => {
  const { partner, id, sale } = await world();
  await arrange((tx) => anInvoice(tx, sale, { number: "INV-R" }));
  const asked = { customerId: id, number: "INV-R", locale: "en" } as const;
  await expect(invoicePdf(partner.as("help_desk"), asked)).rejects.toMatchObject({ code: "forbidden" });
  const person = await arrange((tx) => makeUser(tx, id));
  const own = actingAs(person, ["customer_full_admin"], { partner: false });
  await expect(invoicePdf(own, asked)).rejects.toMatchObject({ code: "forbidden" });
});
