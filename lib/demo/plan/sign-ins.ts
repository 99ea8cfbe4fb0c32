import type { Role } from "@/lib/access";
import type { Clock } from "./clock";
import type { Customer } from "./customer";
import { demoId } from "./ids";
import { addPerson, northwind, southwind } from "./partners";
import type { Rows } from "./rows";

export type SignIn = { email: string; role: Role; what: string };
type Organization = { id: string; name: string; domain: string };
type Listed = readonly [organization: Organization, name: string, role: Role, what: string];

const PABLOS_CUSTOMERS = 20;

/** The people one can be in the demo; their address is their first name at their organization. */
export function addSignIns(rows: Rows, clock: Clock, customers: readonly Customer[]): SignIn[] {
  const [first] = customers;
  if (!first) throw new Error("The demo needs a customer");
  const listed: readonly Listed[] = [
    [northwind, "Ada Lindqvist", "partner_full_admin", "full administrator"],
    [northwind, "Pablo Quiroga", "partner_admin", `administrator of ${PABLOS_CUSTOMERS} customers`],
    [northwind, "Rosa Delacroix", "partner_readonly_admin", "read-only"],
    [northwind, "Hana Sedlak", "help_desk", "help desk"],
    [southwind, "Otto Brandt", "partner_full_admin", "full administrator"],
    [first, "Carla Enescu", "customer_full_admin", "full administrator"],
    [first, "Remus Albu", "customer_readonly_admin", "read-only"],
  ];
  for (const { id } of customers.slice(0, PABLOS_CUSTOMERS)) {
    rows.assignments.push({
      partnerId: northwind.id,
      userId: demoId("pablo@northwind.example"),
      organizationId: id,
    });
  }
  return listed.map(([{ id, domain, name: company }, name, role, what]) => {
    const email = `${name.split(" ")[0]?.toLowerCase()}@${domain}`;
    addPerson(rows, clock, id, { email, name, roles: [role] });
    return { email, role, what: `${company}, ${what}` };
  });
}
