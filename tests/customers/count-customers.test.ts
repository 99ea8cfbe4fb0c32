import { customerTags, externalAdministrators, tags } from "@/db/schema";
import { type CustomerStatus, customerFilter, everyCustomer, narrowing } from "@/lib/customers";
import { rankOf, rankOfNone } from "@/lib/customers/statuses";
import { assignCustomer, makeSubscription } from "@/lib/demo/make";
import { testDatabase } from "@/tests/support/database";
import { aCustomer, aPartner, arrange, list } from "./people";

testDatabase();

const HOW_MANY = 40;
const pick = <T>(from: readonly T[], n: number): T => from[n % from.length] as T;
const productSets = [["meetings"], ["messaging"], ["meetings", "messaging"], ["calling_standard"]];

type World = {
  partner: Awaited<ReturnType<typeof aPartner>>;
  other: Awaited<ReturnType<typeof aPartner>>;
  tagIds: string[];
  assigned: string[];
  external: string;
};
let world: World;

beforeAll(async () => {
  const [partner, other] = [await aPartner(), await aPartner()];
  const tagIds = await makeTags(partner.id, ["Gold", "Silver", "Bronze"]);
  const foreignTag = await makeTags(other.id, ["Gold"]);
  const assigned: string[] = [];
  for (let n = 0; n < HOW_MANY; n++) {
    const id = await makeOne(partner.id, n, tagIds);
    if (n % 4 === 0) assigned.push(id);
  }
  const external = await makeOne(other.id, 1, foreignTag);
  await makeOne(other.id, 2, foreignTag);
  await arrange(async (tx) => {
    for (const id of assigned) await assignCustomer(tx, partner.id, partner.personId, id);
    await tx.db.insert(externalAdministrators).values({
      organizationId: external,
      homeId: partner.id,
      userId: partner.personId,
      role: "customer_full_admin",
      email: "x@y.example",
      name: "X",
    });
  });
  world = { partner, other, tagIds, assigned, external };
});

const makeTags = (partnerId: string, names: string[]) =>
  arrange(async (tx) =>
    (
      await tx.db
        .insert(tags)
        .values(names.map((name) => ({ partnerId, name, colour: "amber" })))
        .returning()
    ).map(({ id }) => id),
  );

/** Customers of every kind: by their number with or without tags, subscription, trial, debts, in each region. */
async function makeOne(partnerId: string, n: number, tagIds: string[]): Promise<string> {
  const region = pick(["EU", "US", "EU", "CA"] as const, n);
  return aCustomer(partnerId, { name: `Customer ${n}`, region }, async (tx, organizationId) => {
    const of = { partnerId, organizationId };
    const licenses = Object.fromEntries(pick(productSets, n).map((code) => [code, 10]));
    if (n % 3 !== 0) await makeSubscription(tx, of, { licenses, unpaidSince: n % 5 ? null : "2026-01-01" });
    if (n % 7 === 0)
      await makeSubscription(tx, of, { kind: "trial", id: `trialSub.${organizationId}`, autoRenew: false });
    const carried = tagIds.filter((_, index) => (n + index) % 3 === 0 || n % 10 === index);
    for (const tagId of carried) await tx.db.insert(customerTags).values({ ...of, tagId });
  });
}

type Row = Awaited<ReturnType<typeof list>>["rows"][number];
const kinds = (row: Row) => {
  const held = [
    ...(row.statuses.includes("subscription") ? ["subscription"] : []),
    ...(row.statuses.includes("trial") ? ["trial"] : []),
  ];
  return held.length > 0 ? held : ["none"];
};
/** What each filter looks at, said once more in plain words. */
const valuesOf: Record<(typeof narrowing)[number], (row: Row) => string[]> = {
  status: (row) => row.statuses,
  managed: (row) => [row.access === "external" ? "me" : "us"],
  product: (row) => row.products,
  type: kinds,
  tag: (row) => row.tags.map(({ id }) => id),
  region: (row) => [row.region],
};

const fits = (row: Row, params: Record<string, string[]>, but?: string) =>
  narrowing.every((name) => {
    const wanted = params[name] ?? [];
    return name === but || wanted.length === 0 || valuesOf[name](row).some((value) => wanted.includes(value));
  });

/** The counts by counting: of the rows that pass the other filters, how many have each value. */
function naive(rows: Row[], params: Record<string, string[]>) {
  return Object.fromEntries(
    narrowing.map((name) => {
      const counts: Record<string, number> = {};
      for (const row of rows.filter((each) => fits(each, params, name)))
        for (const value of valuesOf[name](row)) counts[value] = (counts[value] ?? 0) + 1;
      return [name, counts];
    }),
  );
}

/** The same choices in every run. */
function combinations(): Record<string, string[]>[] {
  const options: Record<string, readonly string[]> = {
    status: ["suspended", "trial", "subscription", "no_recent_activity"],
    managed: ["us", "me"],
    product: ["meetings", "messaging", "calling_standard", "calling_professional"],
    type: ["subscription", "trial", "none"],
    tag: world.tagIds,
    region: ["EU", "US", "CA", "AE"],
  };
  const alone = Object.entries(options).flatMap(([name, values]) => [
    ...values.map((value) => ({ [name]: [value] })),
    { [name]: values.slice(0, 2) },
  ]);
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * below);
  };
  const mixed = Array.from({ length: 40 }, () =>
    Object.fromEntries(
      Object.entries(options)
        .filter(() => random(5) < 2)
        .map(([name, values]) => [name, values.filter(() => random(2) === 0)]),
    ),
  );
  return [...alone, ...mixed];
}

/** How urgent they are, as the order of the list has it. */
const ranks = (rows: { statuses: CustomerStatus[] }[]) =>
  [...new Set(rows.map(({ statuses: [first] }) => (first ? rankOf(first) : rankOfNone)))].sort();

test.each([
  ["all customers", "partner_full_admin", HOW_MANY + 1, ""],
  ["the assigned ones", "partner_admin", HOW_MANY / 4 + 1, ""],
  ["those searched for", "partner_readonly_admin", 12, "customer 1"],
] as const)("every filter alone and combined is counted as by hand: %s", async (_which, role, amount, q) => {
  const ctx = world.partner.as(role);
  const { rows } = await list(ctx, { q, size: "100" });
  expect(rows).toHaveLength(amount);
  for (const params of combinations()) {
    const page = await list(ctx, { q, ...params, size: "100" });
    const wanted = rows.filter((row) => fits(row, params));
    const found = page.rows.map(({ name }) => name).sort();
    expect([params, found]).toEqual([params, wanted.map(({ name }) => name).sort()]);
    const { all, urgent, total, urgencies, ...counts } = page.counts;
    if (urgencies) expect([params, urgencies.sort()]).toEqual([params, ranks(wanted)]);
    expect([params, counts, total]).toEqual([params, naive(rows, params), wanted.length]);
    expect(all).toBe(amount);
  }
});

test("a customer of others shows to its external administrator alone, explained, without their tags", async () => {
  const ctx = world.partner.as("partner_full_admin");
  const { rows, counts } = await list(ctx, { managed: "me" });
  expect(rows).toMatchObject([
    { id: world.external, access: "external", tags: [], facts: { paid: 1, waiting: 0 } },
  ]);
  expect(counts).toMatchObject({ total: 1, managed: { me: 1, us: HOW_MANY } });

  const colleague = await aPartner();
  expect((await list(colleague.as("partner_full_admin"))).counts).toMatchObject({ all: 0, managed: {} });
  const theirs = await list(world.other.as("partner_full_admin"));
  expect(theirs.rows.map(({ access }) => access)).toEqual(["full", "full"]);
});

test.each(["customer 1", "", "nothing such"])(
  "a search for “%s” looks into customers of others too",
  async (q) => {
    const { rows } = await list(world.partner.as("partner_full_admin"), { q, managed: "me" });
    expect(rows.map(({ id }) => id)).toEqual(q === "nothing such" ? [] : [world.external]);
    const byId = await list(world.partner.as("partner_full_admin"), { q: world.external });
    expect(byId.rows.map(({ id, match }) => [id, match?.kind])).toEqual([
      [world.external, "organization_id"],
    ]);
  },
);

test("tags and products that there are not are left out and named, foreign ones too", async () => {
  const [foreign] = (await list(world.other.as("partner_full_admin"))).tags;
  const params = { tag: [foreign?.id ?? "", world.tagIds[0] ?? ""], product: ["meetings", "cake"] };
  const page = await list(world.partner.as("partner_full_admin"), params);
  expect(page.filter.chosen).toMatchObject({ tag: [world.tagIds[0]], product: ["meetings"] });
  expect(page.filter.ignored.sort()).toEqual(["product=cake", `tag=${foreign?.id}`]);
  expect(page.filter.href()).not.toContain("cake");
});

test("the whole list for the CSV is the list, customers of others included", async () => {
  const ctx = world.partner.as("partner_full_admin");
  for (const params of [{}, { tag: world.tagIds }, { managed: "me" }]) {
    const rows: Row[] = [];
    await everyCustomer(ctx, customerFilter(params), async (some) => void rows.push(...some));
    const page = await list(ctx, { ...params, size: "100" });
    expect(rows.map(({ key: _, ...row }) => row)).toEqual(page.rows.map(({ key: _, ...row }) => row));
  }
});
