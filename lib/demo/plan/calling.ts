import { type CountryCode, countries } from "../words/places";
import type { Clock } from "./clock";
import type { Customer } from "./customer";
import { demoId } from "./ids";
import type { Person } from "./people";
import type { Random } from "./random";
import type { Rows } from "./rows";

type Location = { id: string; country: CountryCode };

const streets: Record<string, string> = {
  DE: "Hauptstraße",
  AT: "Landstraße",
  FR: "rue de la République",
  ES: "Calle Mayor",
};

/** Places with calling: one, more for the large. */
export function addLocations(rows: Rows, clock: Clock, customer: Customer, random: Random): Location[] {
  const { places } = countries[customer.country];
  const chosen = random.shuffled([...places]).slice(0, customer.size > 80 ? 3 : customer.size > 30 ? 2 : 1);
  return chosen.map(({ city, zone, postalCode, area }) => {
    const id = demoId(`${customer.id} location ${city}`);
    const street = `${streets[customer.country] ?? "Main Street"} ${random.int(1, 240)}`;
    const address = { street, locality: city, region: area ?? "", postalCode };
    const createdAt = clock.at(-customer.age);
    rows.locations.push({
      id,
      organizationId: customer.id,
      name: city,
      country: customer.country,
      timeZone: zone,
      address,
      createdAt,
    });
    return { id, country: customer.country };
  });
}

/** Gives people a place and an extension, most of them a number, and some a desk phone. */
export function giveLines(
  rows: Rows,
  customer: Customer,
  people: readonly Person[],
  locations: readonly Location[],
  random: Random,
) {
  people.forEach((person, index) => {
    const location = random.pick(locations);
    person.locationId = location.id;
    person.extension = String(1_001 + index);
    const owner = { organizationId: customer.id, locationId: location.id, userId: person.id };
    if (random.chance(0.6)) addNumber(rows, location.country, owner);
    if (random.chance(0.2)) rows.devices.push(desk(owner, random));
  });
  // A few numbers wait in the inventory for whoever comes next.
  const [location] = locations;
  for (let spare = 0; location && spare < 3; spare++) {
    addNumber(rows, location.country, { organizationId: customer.id, locationId: location.id, userId: null });
  }
}

type Owner = { organizationId: string; locationId: string; userId: string | null };

/** Counted up over the whole demo: a number exists once in the installation. */
function addNumber(rows: Rows, country: CountryCode, owner: Owner): void {
  const lines = rows.phoneNumbers.length;
  const { dial } = countries[country];
  // 555-01xx is kept for fiction in North America; elsewhere a block that begins with noughts.
  const rest =
    dial === "+1"
      ? `${200 + Math.floor(lines / 100)}55501${String(lines % 100).padStart(2, "0")}`
      : `100${String(lines).padStart(6, "0")}`;
  rows.phoneNumbers.push({
    ...owner,
    number: `${dial}${rest}`,
    isPrimary: true,
    active: owner.userId !== null,
  });
}

const phones = ["Desk phone D20", "Desk phone D40", "Cordless C7", "Room bar R4"];

function desk(owner: Owner, random: Random): Rows["devices"][number] {
  const part = () => random.int(0, 255).toString(16).padStart(2, "0");
  return {
    ...owner,
    externalId: null,
    product: random.pick(phones),
    // Locally administered: belongs to no maker.
    mac: `02:${[part(), part(), part(), part(), part()].join(":")}`,
    firmware: `${random.int(11, 14)}.${random.int(0, 9)}.${random.int(1, 40)}`,
  };
}
