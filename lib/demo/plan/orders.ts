import { createHash } from "node:crypto";
import type { NewOrder } from "@/lib/orders";
import type { Clock } from "./clock";
import type { Customer, Partner } from "./customer";
import type { Licence } from "./licenses";
import { Random } from "./random";
import type { Rows } from "./rows";
import type { Subscription } from "./subscriptions";

/** What a licence costs in a month; the demo's only prices. */
const prices: Record<string, number> = {
  meetings: 14.5,
  calling_professional: 17,
  calling_standard: 9.5,
  messaging: 4,
  real_time_translations: 6.25,
};
const currencies: Record<string, string> = { US: "USD", CA: "CAD", AE: "AED" };

export const currencyOf = (country: string) => currencies[country] ?? "EUR";
export const priceOf = (productCode: string, quantity: number, months: number) =>
  ((prices[productCode] ?? 5) * quantity * months).toFixed(2);

/** The order from which a paid subscription came. */
export function addPastOrder(
  rows: Rows,
  clock: Clock,
  customer: Customer,
  subscription: Subscription,
  licences: readonly Licence[],
): void {
  if (subscription.kind === "trial") return;
  const { partner } = customer;
  const number = `8${subscription.id.replace("Sub", "")}`;
  const contactEmail = partner.staff.email;
  subscription.orderNumber = number;
  rows.orders.push({
    number,
    partnerId: partner.id,
    organizationId: customer.id,
    contactEmail,
    orderedOn: clock.day(-subscription.age - 5),
    startsOn: subscription.startsOn,
    partnerName: partner.name,
    customerName: customer.name,
    state: subscription.setUpAt ? "provisioned" : "in_progress",
    contentHash: createHash("sha256").update(`${number} of the demo`).digest("hex"),
    subscriptionId: subscription.id,
    receivedAt: clock.at(-subscription.age - 5),
    mailedAt: clock.at(-subscription.age - 2),
    mailedTo: contactEmail,
    provisionedAt: subscription.setUpAt ?? null,
  });
  licences.forEach(({ productCode, purchased }, position) => {
    rows.orderLines.push({
      orderNumber: number,
      position,
      productCode,
      quantity: purchased,
      termMonths: 12,
      autoRenew: subscription.autoRenew,
      amount: priceOf(productCode, purchased, 12),
      currency: currencyOf(customer.country),
    });
  });
}

const newcomers = [
  "Harbour & Finch Architects",
  "Clínica Veterinaria Los Olmos",
  "Atelier Boréal",
  "Weingut Sonnenhügel",
  "Patiseria Măceșului",
  "مكتبة القمر",
  "Riverside Montessori School",
  "Imprimerie du Vieux-Pont",
  "Fabryka Ceramiki Żurawina",
  "Tall Pines Outfitters",
  "Estudio Jurídico Alcántara",
  "Kastanienhof Seniorenresidenz gGmbH",
];

/** Orders that nobody has set up yet, as the vendor sends them: half for today, the others for a day to come. */
export function openOrders(clock: Clock, partner: Partner, contactEmail: string): NewOrder[] {
  const random = new Random("open orders");
  return newcomers.map((customerName, index) => ({
    webOrderNumber: String(90_021_400 + index * 37),
    orderDate: clock.day(-random.int(2, 9)),
    requestedStartDate: clock.day(index % 2 === 0 ? -random.int(0, 1) : random.int(2, 20)),
    contactEmail,
    partnerName: partner.name,
    customerName,
    lines: openLines(random, index % 3 > 0),
  }));
}

function openLines(random: Random, autoRenew: boolean): NewOrder["lines"] {
  const products = random.shuffled(Object.keys(prices)).slice(0, random.int(1, 3));
  return products.map((product) => {
    const quantity = random.int(1, 20) * 5;
    return {
      product,
      quantity,
      termMonths: 12,
      autoRenew,
      amount: priceOf(product, quantity, 12),
      currency: "USD",
    };
  });
}
