import {
  ownMay,
  type Permission,
  partnerMay,
  permissions,
  type Role,
  reachesAllCustomers,
  roles,
} from "@/lib/access";
import { reachesAllWith } from "@/lib/access/permissions";

/*
 * Who may do what, as people read it: one line per ability, one column per role. `+` may change, `v` may look, `-` may
 * neither. Columns: partner full admin, partner admin, partner read-only admin, help desk; customer full admin,
 * customer read-only admin.
 */
const abilities: [ability: string, cells: string, look: Permission | null, change: Permission[]][] = [
  ["customer list and details", "v v v - - -", "customers:view", []],
  ["create customers", "+ + - - - -", null, ["customers:create"]],
  ["packages of a wholesale customer", "+ + - - - -", null, ["packages:edit"]],
  ["start, extend and end trials", "+ + - - - -", null, ["trials:edit"]],
  ["tags", "+ + v - - -", "tags:view", ["tags:edit"]],
  ["saved views of one's own", "+ + + - - -", null, ["views:edit"]],
  ["saved views for all", "+ + - - - -", null, ["views:share"]],
  ["assign partner roles", "+ - v - - -", "administrators:view", ["partnerRoles:edit"]],
  ["a customer's partner administrators", "+ + v - - -", "partnerAdmins:view", ["partnerAdmins:edit"]],
  ["analytics", "v v v - - -", "analytics:view", []],
  ["run reports", "+ + v - - -", "reports:view", ["reports:run"]],
  ["download reports", "+ + + - - -", null, ["reports:download"]],
  ["customer view: the organization", "+ + v - + v", "organization:view", ["organization:edit"]],
  ["customer view: roles of its people", "+ + - - + -", null, ["customerRoles:edit"]],
  [
    "who manages the organization from outside",
    "- - - - + -",
    null,
    ["externalAdmins:edit", "managementAccess:edit"],
  ],
  ["let the partner's support in", "- - - - + -", null, ["supportAccess:edit"]],
  ["customer view: users and CSV", "+ + v - + v", "users:view", ["users:edit"]],
  [
    "customer view: sites, locations and domains",
    "+ + v - + v",
    "organization:view",
    ["sites:edit", "locations:edit", "domains:edit"],
  ],
  ["provisioning", "+ + - - + -", null, ["provisioning:edit"]],
  ["orders", "v v v - - -", "orders:view", []],
  ["help desk", "v v - v - -", "helpDesk:view", []],
  ["partner organization account", "+ - v - - -", "account:view", ["account:edit"]],
  ["launch the partner's own organization", "+ - - - - -", null, ["launch:edit"]],
  ["resources", "v v v v - -", "resources:view", []],
  ["ask the vendor's support", "+ + + + - -", null, ["vendorSupport:edit"]],
  ["audit log", "+ + + + + +", "audit:view", ["audit:export"]],
];

const isCustomers = (role: Role) => role.startsWith("customer_");
const may = (role: Role, permission: Permission) =>
  isCustomers(role) ? ownMay([role], permission) : partnerMay([role], permission);

test.each(abilities)("%s: %s", (_, cells, look, change) => {
  const actual = roles.map((role) => {
    const may1 = (permission: Permission) => may(role, permission);
    if (change.length > 0 && change.every(may1)) return "+";
    if (change.some(may1)) return "some";
    return look && may1(look) ? "v" : "-";
  });
  expect(actual.join(" ")).toBe(cells);
});

test("every permission is in the table, and who may change may look", () => {
  const named = abilities.flatMap(([, , look, change]) => [...change, ...(look ? [look] : [])]);
  expect(new Set(named)).toEqual(new Set(Object.keys(permissions)));
  for (const [, , look, change] of abilities) {
    const seeing = roles.filter((role) => look === null || may(role, look));
    for (const permission of change) {
      expect(seeing).toEqual(expect.arrayContaining(roles.filter((role) => may(role, permission))));
    }
  }
});

test("rights add up, and a partner runs its own organization as its customers run theirs", () => {
  expect(partnerMay(["help_desk", "partner_readonly_admin"], "customers:view")).toBe(true);
  expect(partnerMay([], "customers:view")).toBe(false);
  expect(ownMay(["partner_full_admin"], "users:edit")).toBe(true);
  expect(ownMay(["partner_readonly_admin"], "users:edit")).toBe(false);
  expect(ownMay(["partner_readonly_admin"], "users:view")).toBe(true);
  expect(ownMay(["partner_admin"], "users:view")).toBe(false);
  expect(partnerMay(["customer_full_admin"], "users:edit")).toBe(false);
});

test("only the plain partner administrator is kept to assigned customers", () => {
  const reaching = roles.filter((role) => reachesAllCustomers([role]));
  expect(reaching).toEqual(["partner_full_admin", "partner_readonly_admin", "help_desk"]);
});

test("help desk's reach is no partner admin's: rights add up, reaches do not", () => {
  expect(reachesAllWith(["partner_admin", "help_desk"], "customers:view")).toBe(false);
  expect(reachesAllWith(["partner_admin", "help_desk"], "helpDesk:view")).toBe(true);
  expect(reachesAllWith(["partner_admin", "partner_readonly_admin"], "customers:view")).toBe(true);
  expect(reachesAllWith(["partner_admin", "partner_readonly_admin"], "users:edit")).toBe(false);
});
