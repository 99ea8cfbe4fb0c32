import { type Language, languages, named, slug } from "../words";
import { type CountryCode, countries } from "../words/places";
import type { Clock } from "./clock";
import { demoId } from "./ids";
import type { Random } from "./random";
import type { Rows } from "./rows";

export type Partner = {
  id: string;
  key: string;
  name: string;
  domain: string;
  markets: Markets;
  staff: { id: string; name: string; email: string };
};
/** Country and language of customers, as often as their share. */
export type Markets = readonly (readonly [market: readonly [CountryCode, Language], share: number])[];

export type Customer = {
  id: string;
  partner: Partner;
  name: string;
  domain: string;
  country: CountryCode;
  language: Language;
  wholesale: boolean;
  /** People who work there. */
  size: number;
  /** Days since it became a customer. */
  age: number;
  /** No administrator came for longer than the installation's number of days. */
  quiet: boolean;
};

export type Fixed = Partial<
  Pick<Customer, "name" | "domain" | "country" | "language" | "wholesale" | "size" | "quiet">
>;

/** Which customer number `number` of the partner is. `taken` holds the domains given so far. */
export function planCustomer(
  partner: Partner,
  number: number,
  random: Random,
  taken: Set<string>,
  fixed: Fixed = {},
): Customer {
  const [country, language] = random.weighted(partner.markets);
  const customer = {
    id: demoId(`${partner.key} customer ${number}`),
    partner,
    country,
    language,
    ...companyName(language, random, taken),
    wholesale: random.chance(0.14),
    size: Math.min(400, Math.max(3, random.size(19, 0.9))),
    age: random.chance(0.12) ? random.int(3, 88) : random.int(120, 1_300),
    quiet: random.chance(0.06),
    ...fixed,
  };
  taken.add(customer.domain);
  return customer;
}

function companyName(language: Language, random: Random, taken: Set<string>) {
  const words = languages[language];
  for (let attempt = 0; ; attempt++) {
    const root = named(random.pick(words.roots));
    const pattern = named(random.pick(words.companies));
    const number = attempt > 40 ? ` ${attempt - 39}` : "";
    const name = pattern.shown.replace("{}", root.shown) + number;
    const domain = `${slug(pattern.latin.replace("{}", root.latin) + number)}.example`;
    if (!taken.has(domain)) return { name, domain };
  }
}

const locales: Partial<Record<Language, string>> = { french: "fr", spanish: "es", romanian: "ro" };
const verticals = [
  "retail",
  "healthcare",
  "education",
  "manufacturing",
  "finance",
  "hospitality",
  "public",
  "other",
];

export function addOrganization(
  rows: Rows,
  clock: Clock,
  customer: Customer,
  random: Random,
  number: number,
) {
  const { id, name, country, language, partner, age } = customer;
  const since = clock.at(-age - random.next());
  rows.organizations.push({
    id,
    name,
    externalId: random.chance(0.7) ? `${partner.key.slice(0, 2).toUpperCase()}-${10_000 + number}` : null,
    isPartner: false,
    isWholesale: customer.wholesale,
    region: countries[country].region,
    country,
    vertical: random.pick(verticals),
    plannedUsers: Math.ceil(customer.size / 10) * 10,
    locale: locales[language] ?? "en",
    supportAccessUntil: number % 40 === 7 ? clock.at(5) : null,
    lastAdminActivityAt: customer.quiet
      ? clock.at(-random.int(91, 400))
      : clock.at(-random.next() * Math.min(age, 60)),
    createdAt: since,
  });
  rows.management.push({ partnerId: partner.id, organizationId: id, access: "full", since });
  const verified = random.chance(0.8);
  rows.domains.push({
    organizationId: id,
    name: customer.domain,
    status: verified ? "verified" : "claimed",
    createdAt: since,
  });
  if (random.chance(0.12)) {
    const second = customer.domain.replace(".example", "-group.example");
    rows.domains.push({
      organizationId: id,
      name: second,
      status: "pending",
      createdAt: clock.at(-random.int(0, 30)),
    });
  }
}
