import { type Language, languages, type Named, named, slug } from "../words";
import type { Clock } from "./clock";
import type { Customer } from "./customer";
import { demoId } from "./ids";
import type { Random } from "./random";
import type { Rows } from "./rows";

export type Person = Rows["users"][number] & { id: string };

const statuses = [
  ["active", 88],
  ["invited", 5],
  ["not_verified", 4],
  ["inactive", 3],
] as const;

/** The people of a customer; the first few are its administrators. */
export function addPeople(rows: Rows, clock: Clock, customer: Customer, random: Random): Person[] {
  const taken = new Set<string>();
  const people = Array.from({ length: customer.size }, (_, index) =>
    person(customer, clock, random, taken, index),
  );
  rows.users.push(...people);
  addAdministrators(rows, customer, people, random);
  return people;
}

function person(customer: Customer, clock: Clock, random: Random, taken: Set<string>, index: number): Person {
  const { first, last } = personName(customer.language, random);
  const email = `${freeName(slug(first.latin), slug(last.latin), taken)}@${customer.domain}`;
  const administrator = index < 2;
  const status = administrator ? "active" : random.weighted(statuses);
  const age = administrator ? customer.age : (1 - random.next() ** 2) * customer.age;
  return {
    id: demoId(`${customer.id} person ${index}`),
    organizationId: customer.id,
    email,
    emailKey: email,
    firstName: first.shown,
    lastName: last.shown,
    displayName: `${first.shown} ${last.shown}`,
    status,
    packageCode: null,
    locationId: null,
    extension: null,
    lastAccessAt: lastAccess(status, age, clock, random),
    changedAt: clock.at(-age),
    createdAt: clock.at(-age),
  };
}

export function personName(language: Language, random: Random): { first: Named; last: Named } {
  const words = languages[random.chance(0.88) ? language : "english"];
  return { first: named(random.pick(words.firstNames)), last: named(random.pick(words.lastNames)) };
}

function freeName(first: string, last: string, taken: Set<string>): string {
  const plain = `${first}.${last}`;
  let name = plain;
  for (let number = 2; taken.has(name); number++) name = `${plain}${number}`;
  taken.add(name);
  return name;
}

/** Most were here this week, some not for a long time, a few never. */
function lastAccess(status: string, age: number, clock: Clock, random: Random): Date | null {
  if (status === "invited" || status === "not_verified" || random.chance(0.04)) return null;
  const least = status === "inactive" ? 40 : 0;
  return clock.at(-Math.min(age, least + random.next() ** 4 * 220));
}

function addAdministrators(rows: Rows, customer: Customer, people: readonly Person[], random: Random) {
  const administrators = people.slice(0, Math.min(people.length, 1 + Math.floor(customer.size / 60)));
  for (const { id } of administrators) {
    rows.userRoles.push({ organizationId: customer.id, userId: id, role: "customer_full_admin" });
  }
  const reader = people[administrators.length];
  if (reader && random.chance(0.3)) {
    rows.userRoles.push({ organizationId: customer.id, userId: reader.id, role: "customer_readonly_admin" });
  }
}
