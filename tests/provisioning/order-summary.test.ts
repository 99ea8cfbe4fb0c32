import { locales } from "@/lib/core/locales";
import { actingAs, makeUser } from "@/lib/demo/make";
import { closeSender } from "@/lib/jobs";
import { closePdfThread } from "@/lib/pdf";
import {
  nameServices,
  orderSummaryPdf,
  organizationOrderSummary,
  partnerOrderSummary,
  visitOrderSummary,
} from "@/lib/provisioning";
import { aCustomer, aPartner, arrange } from "../customers/people";
import { ownerQuery, testDatabase } from "../support/database";
import { pdfText } from "../support/pdf-text";
import {
  answerAll,
  answerForExisting,
  at,
  finish,
  location,
  newCustomer,
  orderForPartner,
  site,
  visitOf,
  visitor,
} from "./support";

testDatabase();
afterAll(closePdfThread);
afterAll(closeSender);

/** Without what wraps and where: words and figures alone. */
const squeezed = (text: string) => text.replace(/\s/g, "");
const textOf = async (of: Awaited<ReturnType<typeof visitOrderSummary>>, locale: (typeof locales)[number]) =>
  squeezed(pdfText((await orderSummaryPdf(of, locale, new Date("2026-03-10T12:00Z"))).bytes));

async function setUp(name: string) {
  const arranged = await orderForPartner();
  const { order, contact } = arranged;
  const visit = await visitOf(order, contact.email);
  const customer = newCustomer(name);
  await answerAll(order, visit, { customer });
  const sites = [site(`one-${order.toLowerCase()}`, ["1"]), site(`two-${order.toLowerCase()}`, ["24"])];
  const other = {
    emergency: "other" as const,
    "emergency.street": "Nebenstraße 2",
    "emergency.locality": "Bonn",
  };
  await nameServices(visitor(), {
    ...(await at(order, visit)),
    sites,
    location: { ...location, ...other, "emergency.postalCode": "53111" },
  });
  await finish(order, visit);
  const [row] = await ownerQuery<{ id: string }>(
    "select organization_id as id from core.orders where number = $1",
    [order],
  );
  return { ...arranged, visit, customer, organizationId: row?.id ?? "" };
}

test("the document says in each language what was set up, for whom, how many and from when", async () => {
  const { order, visit, customer } = await setUp("Cofetăria Mărțișor Ωμέγα Щука");
  const of = await visitOrderSummary(visitor(), visit);
  const words = {
    en: ["Ordersummary", "Invitedasadministrator", "Renewsafter", "Emergencyaddress", "10Mar2026"],
    es: ["Resumendelpedido", "Invitadocomoadministrador", "Serenuevadespuésdel", "Alemania", "10mar2026"],
    fr: ["Récapitulatifdelacommande", "Invitécommeadministrateur", "Allemagne", "10mars2026"],
    ro: ["Rezumatulcomenzii", "Invitatcaadministrator", "Sereînnoieștedupă", "Germania", "10mar.2026"],
  };
  for (const locale of locales) {
    const text = await textOf(of, locale);
    const names = ["CofetăriaMărțișorΩμέγαЩука", "Hauptstraße1,10115Berlin", "Nebenstraße2,53111Bonn"];
    for (const each of [...words[locale], ...names, order, `one-${order.toLowerCase()}`, customer.adminEmail])
      expect(text).toContain(each);
  }
  const { name } = await orderSummaryPdf(of, "en", new Date());
  expect(name).toBe(`${order}.pdf`);
});

test("long names wrap, right to left and unknown scripts do no harm, and it goes on to further pages", async () => {
  const { visit } = await setUp(`<b>O'Hara & "Sons"</b> ${"x".repeat(170)}`);
  const of = await visitOrderSummary(visitor(), visit);
  const { summary } = of;
  expect(await textOf(of, "en")).toContain(squeezed(summary.customer));
  const sites = Array.from({ length: 40 }, (_, n) => ({
    urlName: `${"long-name-".repeat(5)}${n}`,
    timeZone: "Europe/Berlin",
    earlyRelease: n % 2 === 0,
    shares: [],
  }));
  const text = await textOf({ ...of, summary: { ...summary, sites, partner: "شركة 北京" } }, "en");
  expect(text).toContain(`${"long-name-".repeat(5)}39`);
  expect(text).toMatch(/Page3of\d/);
  expect(text).toContain("□□");
});

test("who holds the link, the partner's staff and the customer's administrators have it; nobody else does", async () => {
  const { order, visit, contact, partner, organizationId } = await setUp("Lumen");
  const staff = actingAs(contact, ["partner_readonly_admin"], { partner: true });
  const administrator = await arrange((tx) => makeUser(tx, organizationId));
  const own = actingAs(administrator, ["customer_readonly_admin"], { partner: false });
  const expected = await visitOrderSummary(visitor(), visit);
  expect(await partnerOrderSummary(staff, order)).toEqual(expected);
  expect(await organizationOrderSummary(own, organizationId, order)).toEqual(expected);
  expect(await organizationOrderSummary(staff, organizationId, order)).toEqual(expected);

  const notFound = { code: "notFound" };
  const elsewhere = await aPartner();
  const foreign = elsewhere.as("partner_full_admin");
  await expect(partnerOrderSummary(foreign, order)).rejects.toMatchObject(notFound);
  await expect(organizationOrderSummary(foreign, organizationId, order)).rejects.toMatchObject(notFound);
  await expect(visitOrderSummary(visitor(), "made up")).rejects.toMatchObject(notFound);
  for (const number of ["none", "'; --"])
    await expect(partnerOrderSummary(staff, number)).rejects.toMatchObject(notFound);
  const another = await aCustomer(partner.id);
  await expect(organizationOrderSummary(staff, another, order)).rejects.toMatchObject(notFound);
  const desk = actingAs(contact, ["help_desk"], { partner: true });
  await expect(partnerOrderSummary(desk, order)).rejects.toMatchObject({ code: "forbidden" });
  const nobody = actingAs(administrator, [], { partner: false });
  await expect(organizationOrderSummary(nobody, organizationId, order)).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("an administrator who has not that customer among their own does not find it", async () => {
  const { order, partner } = await setUp("Lumen");
  const other = await arrange((tx) => makeUser(tx, partner.id));
  const ctx = actingAs(other, ["partner_admin"], { partner: true });
  await expect(partnerOrderSummary(ctx, order)).rejects.toMatchObject({ code: "notFound" });
});

test("an order that is not set up yet has none", async () => {
  const { order, contact, partner } = await orderForPartner();
  const visit = await visitOf(order, contact.email);
  const organizationId = await aCustomer(partner.id);
  await answerForExisting(order, visit, organizationId);
  const ctx = actingAs(contact, ["partner_full_admin"], { partner: true });
  await expect(partnerOrderSummary(ctx, order)).rejects.toMatchObject({ code: "notFound" });
  await expect(visitOrderSummary(visitor(), visit)).rejects.toMatchObject({ code: "notFound" });
});
