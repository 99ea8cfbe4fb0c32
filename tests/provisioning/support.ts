import { asSystem, type Ctx, operatorCtx, type Role, systemCtx, visitorCtx } from "@/lib/access";
import { makePartner, makeUser } from "@/lib/demo/make";
import { makeLink, openLink } from "@/lib/links";
import { orderFields, receiveOrder } from "@/lib/orders";
import {
  type At,
  acceptReview,
  chooseCustomer,
  chooseWho,
  confirmPartner,
  describeCustomer,
  finishSetUp,
  lookAtSetUp,
  nameServices,
} from "@/lib/provisioning";
import { sampleOrder } from "../orders/sample";

export const visitor = (): Ctx => visitorCtx("192.0.2.7");

let made = 0;

/** A partner with one administrator, and an order mailed to that person. */
export async function orderForPartner(
  values: Record<string, unknown> = {},
  roles: Role[] = ["partner_full_admin"],
) {
  made += 1;
  const { partner, contact } = await asSystem(systemCtx(), "arrange", async (tx) => {
    const partner = await makePartner(tx, { name: `Partner ${made}` });
    return { partner, contact: await makeUser(tx, partner.id, { roles }) };
  });
  const order = await receive({ contactEmail: contact.email, ...values });
  return { partner, contact, order };
}

export async function receive(values: Record<string, unknown>): Promise<string> {
  const order = orderFields.parse(sampleOrder(values));
  return (await receiveOrder(operatorCtx(), order)).webOrderNumber;
}

/** Opens a link as its mail would: a visit of the wizard. */
export async function visitOf(orderNumber: string, email: string, days = 30): Promise<string> {
  const token = await asSystem(systemCtx(), "arrange", (tx) =>
    makeLink(tx, { purpose: "provisioning", email, orderNumber, days }),
  );
  return (await openLink(visitor(), token)).visit ?? "";
}

/** What a page opened now would send along. */
export async function at(order: string, visit: string): Promise<At> {
  const look = await lookAtSetUp(visitor(), visit);
  return { order, visit, version: look.state === "open" ? look.setUp.version : -1 };
}

export const newCustomer = (name = "Lumen Bakery") => ({
  name,
  vertical: "retail" as const,
  country: "DE",
  adminFirstName: "Ida",
  adminLastName: "Lind",
  adminEmail: `ida${Math.random().toString(36).slice(2)}@lumen.example`,
});

export const site = (urlName: string, shares: string[] = []) => ({
  urlName,
  timeZone: "Europe/Berlin",
  earlyRelease: true,
  shares,
});

export const location = {
  name: "Main",
  country: "DE",
  timeZone: "Europe/Berlin",
  street: "Hauptstraße 1",
  postalCode: "10115",
  locality: "Berlin",
};

export const services = (urlName: string) => ({ sites: [site(urlName)], location });

type Ways = {
  customer?: ReturnType<typeof newCustomer>;
  /** A customer that exists, instead. */
  organizationId?: string;
  urlName?: string;
  locationName?: string;
};

/** Answers all steps as somebody would who goes straight through; finishing is the caller's. */
export async function answerAll(order: string, visit: string, ways: Ways = {}): Promise<void> {
  const { customer = newCustomer(), organizationId, urlName = `site-${order.toLowerCase()}` } = ways;
  await chooseWho(visitor(), { ...(await at(order, visit)), who: "customer" });
  await confirmPartner(visitor(), await at(order, visit));
  if (organizationId) await chooseCustomer(visitor(), { ...(await at(order, visit)), organizationId });
  else await describeCustomer(visitor(), { ...(await at(order, visit)), ...customer });
  await acceptReview(visitor(), await at(order, visit));
  const { sites } = services(urlName);
  const main = { ...location, name: ways.locationName ?? location.name };
  await nameServices(visitor(), { ...(await at(order, visit)), sites, location: main });
}

/** For a customer of the partner that exists. */
export async function answerForExisting(order: string, visit: string, organizationId: string) {
  await chooseWho(visitor(), { ...(await at(order, visit)), who: "customer" });
  await confirmPartner(visitor(), await at(order, visit));
  await chooseCustomer(visitor(), { ...(await at(order, visit)), organizationId });
  await acceptReview(visitor(), await at(order, visit));
  await nameServices(visitor(), { ...(await at(order, visit)), ...services(`s-${order.toLowerCase()}`) });
}

export const finish = async (order: string, visit: string) =>
  finishSetUp(visitor(), { ...(await at(order, visit)), locale: "ro" });
