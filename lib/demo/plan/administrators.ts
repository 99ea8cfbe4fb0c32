import type { Clock } from "./clock";
import type { Customer } from "./customer";
import { demoId } from "./ids";
import { northwind } from "./partners";
import type { Rows } from "./rows";

type Customers = { ofNorthwind: readonly Customer[]; ofSouthwind: readonly Customer[] };

/** How many customers each colleague who is a partner admin has; the first ones are Pablo's. */
const COLLEAGUES_HAVE = [35, 12, 4];
/** The customer whose partner sets up services and no more. */
const PROVISIONED_ONLY = 17;

/** Who looks after whom besides the people one can be: colleagues, and people from outside. */
export function addAdministration(rows: Rows, clock: Clock, { ofNorthwind, ofSouthwind }: Customers): void {
  const colleagues = rows.userRoles.filter(
    ({ organizationId, userId, role }) =>
      organizationId === northwind.id &&
      role === "partner_admin" &&
      userId !== demoId("pablo@northwind.example"),
  );
  colleagues.forEach(({ userId }, index) => {
    const from = 20 + index * 40;
    for (const { id } of ofNorthwind.slice(from, from + (COLLEAGUES_HAVE[index] ?? 0)))
      rows.assignments.push({ partnerId: northwind.id, userId, organizationId: id });
  });
  const provisioned = ofNorthwind[PROVISIONED_ONLY]?.id;
  for (const link of rows.management) if (link.organizationId === provisioned) link.access = "provisioning";
  const outside = [
    ["ada@northwind.example", "Ada Lindqvist", "customer_full_admin"],
    ["ada@northwind.example", "Ada Lindqvist", "customer_readonly_admin"],
    ["pablo@northwind.example", "Pablo Quiroga", "customer_full_admin"],
  ] as const;
  outside.forEach(([email, name, role], index) => {
    const organizationId = ofSouthwind[index]?.id;
    if (!organizationId) return;
    const since = clock.at(-30 - index);
    rows.externalAdministrators.push({
      ...{ organizationId, homeId: northwind.id, userId: demoId(email), role, email, name, since },
    });
  });
}
