import { addHistory } from "./audit";
import { addLocations, giveLines } from "./calling";
import type { Clock } from "./clock";
import { addOrganization, type Customer, type Fixed, type Partner, planCustomer } from "./customer";
import { addInvoices } from "./invoices";
import { addLicenses } from "./licenses";
import { addPastOrder } from "./orders";
import { givePackages } from "./packages";
import { northwind } from "./partners";
import { addPeople } from "./people";
import { Random } from "./random";
import type { Rows } from "./rows";
import { addSite } from "./sites";
import { addAnnounced, addPastTrials, planPastTrials, planSubscriptions, rowOf } from "./subscriptions";
import { addTags } from "./tags";

/** Small enough to be found at once, and with everything: wholesale, packages, calling, a subscription. */
const confectioner: Fixed = {
  name: "Cofetăria Mărțișor SRL",
  domain: "martisor.example",
  country: "RO",
  language: "romanian",
  wholesale: true,
  size: 48,
  quiet: false,
};

/** A partner's customers with all that belongs to them. */
export function addCustomers(rows: Rows, clock: Clock, partner: Partner, count: number, taken: Set<string>) {
  const customers = Array.from({ length: count }, (_, index) => {
    const random = new Random(`${partner.key} ${index}`);
    const fixed = partner === northwind && index === 0 ? confectioner : {};
    const customer = planCustomer(partner, index, random, taken, fixed);
    addCustomer(rows, clock, customer, random, index);
    return customer;
  });
  addTags(rows, partner, customers, new Random(`${partner.key} tags`));
  return customers;
}

function addCustomer(rows: Rows, clock: Clock, customer: Customer, random: Random, number: number): void {
  const subscriptions = planSubscriptions(clock, customer, random, number);
  const pastTrials = planPastTrials(clock, customer, subscriptions);
  addOrganization(rows, clock, customer, random, number);
  const people = addPeople(rows, clock, customer, random);
  const products = subscriptions.flatMap((each) => each.products);
  const callers = customer.wholesale ? givePackages(rows, customer, people, random) : people;
  if (customer.wholesale || products.some((code) => code.startsWith("calling"))) {
    giveLines(rows, customer, callers, addLocations(rows, clock, customer, random), random);
  }
  const meets = customer.wholesale || products.includes("meetings");
  const siteId = meets ? addSite(rows, clock, customer, random) : null;
  for (const subscription of subscriptions) {
    const licences = addLicenses(rows, clock, { customer, subscription, people, siteId, random });
    addPastOrder(rows, clock, customer, subscription, licences);
    addInvoices(rows, clock, customer, subscription, licences, random);
  }
  addPastTrials(rows, pastTrials);
  addAnnounced(rows, clock, subscriptions);
  const all = [...subscriptions, ...pastTrials];
  rows.subscriptions.push(...all.map(rowOf));
  addHistory(rows, clock, { customer, people, subscriptions: all, random });
}
