import type { NewOrder } from "@/lib/orders";
import { addAdministration } from "./administrators";
import type { Clock } from "./clock";
import { addCustomers } from "./customers";
import { openOrders } from "./orders";
import { addOwnAccount } from "./own";
import { addColleagues, addPartner, northwind, southwind } from "./partners";
import { noRows, type Rows } from "./rows";
import { addSignIns, type SignIn } from "./sign-ins";
import { addViews } from "./views";

export type { SignIn };
export type Demo = { rows: Rows; signIns: SignIn[]; orders: NewOrder[] };

/** Everything that the demo consists of, made from nothing but today's date. */
export function planDemo(clock: Clock, { customers = 1_000 } = {}): Demo {
  const rows = noRows();
  const taken = new Set([northwind.domain, southwind.domain]);
  addPartner(rows, clock, northwind, "US", "US");
  addPartner(rows, clock, southwind, "ES", "EU");
  const ofNorthwind = addCustomers(rows, clock, northwind, customers, taken);
  const ofSouthwind = addCustomers(rows, clock, southwind, Math.ceil(customers / 20), taken);
  const signIns = addSignIns(rows, clock, ofNorthwind);
  addColleagues(rows, clock, northwind);
  addColleagues(rows, clock, southwind);
  addAdministration(rows, clock, { ofNorthwind, ofSouthwind });
  addViews(rows, northwind);
  addOwnAccount(rows, clock);
  return { rows, signIns, orders: openOrders(clock, northwind, "ada@northwind.example") };
}
