import type { Role } from "@/lib/access";
import { named, slug } from "../words";
import type { Clock } from "./clock";
import type { Partner } from "./customer";
import { demoId } from "./ids";
import { personName } from "./people";
import { Random } from "./random";
import type { Rows } from "./rows";

export const northwind: Partner = {
  id: demoId("northwind"),
  key: "northwind",
  name: "Northwind Communications",
  domain: "northwind.example",
  staff: { id: demoId("ada@northwind.example"), name: "Ada Lindqvist", email: "ada@northwind.example" },
  markets: [
    [["US", "english"], 300],
    [["US", "spanish"], 100],
    [["CA", "english"], 80],
    [["CA", "french"], 70],
    [["DE", "german"], 80],
    [["AT", "german"], 20],
    [["FR", "french"], 70],
    [["BE", "french"], 15],
    [["ES", "spanish"], 55],
    [["RO", "romanian"], 45],
    [["PL", "polish"], 35],
    [["GR", "greek"], 20],
    [["IE", "english"], 10],
    [["AE", "arabic"], 60],
    [["AE", "english"], 40],
  ],
};

export const southwind: Partner = {
  id: demoId("southwind"),
  key: "southwind",
  name: "Southwind",
  domain: "southwind.example",
  staff: { id: demoId("otto@southwind.example"), name: "Otto Brandt", email: "otto@southwind.example" },
  markets: [
    [["ES", "spanish"], 20],
    [["US", "english"], 12],
    [["FR", "french"], 8],
    [["AE", "arabic"], 5],
    [["DE", "german"], 5],
  ],
};

const since = -1_400;

export function addPartner(
  rows: Rows,
  clock: Clock,
  { id, name, domain }: Partner,
  country: string,
  region: "US" | "EU",
) {
  const createdAt = clock.at(since);
  rows.organizations.push({
    id,
    name,
    externalId: null,
    isPartner: true,
    isWholesale: false,
    region,
    country,
    vertical: "telecommunications",
    plannedUsers: 40,
    locale: "en",
    supportAccessUntil: null,
    lastAdminActivityAt: clock.at(-0.1),
    createdAt,
  });
  rows.domains.push({ organizationId: id, name: domain, status: "verified", createdAt });
}

type Staff = { email: string; name: string; roles: readonly Role[] };

/** Somebody with a name of their own; `email` is the id's source, so the id is the same in every demo. */
export function addPerson(
  rows: Rows,
  clock: Clock,
  organizationId: string,
  { email, name, roles }: Staff,
): string {
  const id = demoId(email);
  const [firstName = "", ...rest] = name.split(" ");
  const at = clock.at(-500);
  rows.users.push({
    id,
    organizationId,
    email,
    emailKey: email,
    firstName,
    lastName: rest.join(" "),
    displayName: name,
    status: "active",
    packageCode: null,
    locationId: null,
    extension: null,
    lastAccessAt: clock.at(-0.1),
    changedAt: at,
    createdAt: at,
  });
  for (const role of roles) rows.userRoles.push({ organizationId, userId: id, role });
  return id;
}

const colleagues: readonly (readonly Role[])[] = [
  ["partner_admin"],
  ["partner_admin"],
  ["partner_admin", "help_desk"],
  ["help_desk"],
  ["help_desk"],
  ["partner_readonly_admin"],
  [],
  [],
  [],
  [],
];

/** Colleagues who fill the partner's own list of people; none of them can sign in. */
export function addColleagues(rows: Rows, clock: Clock, { id, domain, key }: Partner): void {
  const random = new Random(`${key} colleagues`);
  for (const roles of colleagues) {
    const { first, last } = personName(random.pick(["english", "spanish", "french"] as const), random);
    const email = `${slug(named(first.latin).latin)}.${slug(last.latin)}@${domain}`;
    if (rows.users.some((user) => user.email === email)) continue;
    addPerson(rows, clock, id, { email, name: `${first.shown} ${last.shown}`, roles });
  }
}
