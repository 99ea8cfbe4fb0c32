import { customerTags, domains, orders, tags } from "@/db/schema";
import { customerFilter, everyCustomer, squashCounts } from "@/lib/customers";
import { assignCustomer, makeSubscription, makeUser } from "@/lib/demo/make";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { aCustomer, aPartner, arrange, list, walk } from "./people";

testDatabase();

const DAY = 86_400_000;
const day = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

test("a partner sees its own customers and no other's, whatever it asks for", async () => {
  const [mine, theirs] = [await aPartner(), await aPartner()];
  const own = await aCustomer(mine.id, { name: "Same name" });
  const foreign = await aCustomer(theirs.id, { name: "Same name" }, (tx, id) =>
    makeUser(tx, id, { email: "zoe@foreign.example" }),
  );
  const ctx = mine.as("partner_full_admin");
  for (const q of ["", "same", foreign, "zoe@foreign.example"]) {
    const { rows, counts } = await list(ctx, { q });
    expect(rows.map(({ id }) => id)).toEqual(["", "same"].includes(q) ? [own] : []);
    expect(counts.all).toBe(rows.length);
  }
});

test("a partner admin sees exactly the customers assigned, also when searching and counting", async () => {
  const partner = await aPartner();
  const [mine] = [
    await aCustomer(partner.id, { name: "Mine" }),
    await aCustomer(partner.id, { name: "Mine not" }),
  ];
  await arrange((tx) => assignCustomer(tx, partner.id, partner.personId, mine));
  for (const params of [{}, { q: "mine" }, { sort: "name" }, { region: "EU" }]) {
    const { rows, counts } = await list(partner.as("partner_admin"), params);
    expect(rows.map(({ id }) => id)).toEqual([mine]);
    expect(counts).toMatchObject({ all: 1, total: 1, region: { EU: 1 } });
  }
  expect((await list(partner.as("partner_readonly_admin"))).counts.all).toBe(2);
});

test("who has no part in customers is refused", async () => {
  const partner = await aPartner();
  await expect(list(partner.as("help_desk"))).rejects.toMatchObject({ code: "forbidden" });
});

test("the search finds by every attribute it promises, and says by which", async () => {
  const partner = await aPartner();
  const id = await aCustomer(
    partner.id,
    { name: "Țesătoria Ñandú", externalId: "EXT-77" },
    async (tx, organizationId) => {
      await makeUser(tx, organizationId, { email: "Ana.Pop@Textile.example" });
      await tx.db.insert(domains).values({ organizationId, name: "textile.example", status: "verified" });
      await makeSubscription(tx, { partnerId: partner.id, organizationId }, { id: "Sub4711" });
      await tx.db.insert(orders).values({
        number: "WEB-900",
        partnerId: partner.id,
        organizationId,
        contactEmail: "a@b.example",
        orderedOn: day(0),
        startsOn: day(0),
        state: "provisioned",
        contentHash: "x",
      });
    },
  );
  await aCustomer(partner.id, { name: "Another" });
  const found = async (q: string) => (await list(partner.as("partner_full_admin"), { q })).rows;
  const kinds: [string, string][] = [
    ["satoria nan", "organization"],
    ["TE", "organization"],
    ["ana.pop@text", "user"],
    ["ANA.POP@TEXTILE.EXAMPLE", "user"],
    ["textile.ex", "domain"],
    ["ext-7", "external_id"],
    ["sub47", "subscription"],
    ["web-9", "order"],
    [id.toUpperCase(), "organization_id"],
  ];
  for (const [q, kind] of kinds) {
    const rows = await found(q);
    expect([q, rows.map((row) => [row.id, row.match?.kind])]).toEqual([q, [[id, kind]]]);
  }
  for (const q of ["%", "_", "\\", "'; drop table core.users", "pop@textile"])
    expect(await found(q)).toEqual([]);
});

test("statuses: the most urgent first, each with the numbers behind it", async () => {
  const partner = await aPartner();
  const of = (organizationId: string) => ({ partnerId: partner.id, organizationId });
  const active = new Date();
  await aCustomer(partner.id, { name: "Calm", lastAdminActivityAt: active }, (tx, id) =>
    makeSubscription(tx, of(id)),
  );
  await aCustomer(partner.id, { name: "Ends", lastAdminActivityAt: active }, (tx, id) =>
    makeSubscription(tx, of(id), { kind: "trial", id: `trialSub.${id}`, autoRenew: false, endsOn: day(3) }),
  );
  await aCustomer(partner.id, { name: "Unpaid", lastAdminActivityAt: active }, (tx, id) =>
    makeSubscription(tx, of(id), { unpaidSince: day(-9) }),
  );
  const { rows, counts } = await list(partner.as("partner_full_admin"));
  expect(rows.map(({ name, statuses }) => [name, statuses])).toEqual([
    ["Unpaid", ["suspended", "subscription"]],
    ["Ends", ["expires_soon", "trial"]],
    ["Calm", ["subscription"]],
  ]);
  expect(rows[0]?.facts).toMatchObject({ unpaidSince: day(-9), paid: 1, waiting: 0 });
  expect(rows[1]?.facts).toMatchObject({ nextExpiry: day(3), trialEnd: day(3) });
  expect(counts).toMatchObject({
    all: 3,
    urgent: 2,
    status: { suspended: 1, expires_soon: 1, trial: 1, subscription: 2 },
  });
});

describe("ten customers", () => {
  let partner: Awaited<ReturnType<typeof aPartner>>;
  beforeAll(async () => {
    partner = await aPartner();
    for (let count = 0; count < 10; count++) {
      const lastAdminActivityAt = count % 3 ? new Date(Date.now() - (count % 4) * DAY) : null;
      const region = count % 2 ? "US" : "EU";
      await aCustomer(partner.id, { name: `Customer ${count % 5}`, region, lastAdminActivityAt }, (tx, id) =>
        count % 4
          ? makeSubscription(
              tx,
              { partnerId: partner.id, organizationId: id },
              { endsOn: day(10 + (count % 3)), licenses: { meetings: count % 3 } },
            )
          : Promise.resolve(),
      );
    }
  });

  test.each(["urgency", "name", "licences", "nextDate", "activity", "region"])(
    "sorted by %s: every customer once, there and back, in both directions",
    async (sort) => {
      for (const dir of ["asc", "desc"]) {
        const { forward, backward } = await walk(partner.as("partner_full_admin"), { sort, dir });
        expect(new Set(forward).size).toBe(10);
        expect(backward).toEqual(forward);
      }
    },
  );

  test("customers without a date stand last in both directions", async () => {
    for (const dir of ["asc", "desc"]) {
      const { rows } = await walk(partner.as("partner_full_admin"), { sort: "nextDate", dir });
      expect(rows.map(({ nextDate }) => nextDate === null).lastIndexOf(false)).toBe(6);
    }
  });

  test("filters narrow, and their counts are those of the list with each chosen", async () => {
    const ctx = partner.as("partner_full_admin");
    const { counts } = await list(ctx, { region: "EU" });
    expect(counts).toMatchObject({ all: 10, total: 5, region: { EU: 5, US: 5 } });
    for (const [status, amount] of Object.entries(counts.status)) {
      const { rows } = await list(ctx, { region: "EU", status });
      expect(rows).toHaveLength(amount);
    }
  });

  test("a filter by several statuses shows who has any of them", async () => {
    const ctx = partner.as("partner_full_admin");
    const { rows, counts } = await list(ctx, { status: ["subscription", "no_recent_activity"] });
    expect(rows.every(({ statuses }) => statuses.length > 0)).toBe(true);
    expect(counts.total).toBe(rows.length);
  });

  test("the whole list in one go is the list, page by page", async () => {
    const all: string[] = [];
    const ctx = partner.as("partner_full_admin");
    await everyCustomer(
      ctx,
      customerFilter({ sort: "name" }),
      async (rows) => void all.push(...rows.map(({ id }) => id)),
    );
    expect(all).toEqual((await walk(ctx, { sort: "name" })).forward);
  });
});

test("counts stay those of the rows, through changes and squashing", async () => {
  const partner = await aPartner();
  const of = (organizationId: string) => ({ partnerId: partner.id, organizationId });
  const id = await aCustomer(partner.id, {}, (tx, organization) => makeSubscription(tx, of(organization)));
  await aCustomer(partner.id, {});
  await ownerQuery(
    "UPDATE core.subscriptions SET unpaid_since = current_date - 5 WHERE organization_id = $1",
    [id],
  );
  await ownerQuery("UPDATE core.organizations SET region = 'CA' WHERE id = $1", [id]);
  const ctx = partner.as("partner_full_admin");
  const before = (await list(ctx)).counts;
  expect(before).toMatchObject({ all: 2, urgent: 1, region: { CA: 1, EU: 1 }, status: { suspended: 1 } });
  await squashCounts();
  expect((await list(ctx)).counts).toEqual(before);
  await ownerQuery("DELETE FROM core.management WHERE organization_id = $1", [id]);
  expect((await list(ctx)).counts).toMatchObject({ all: 1, urgent: 0 });
});

test("tags come with their customer, by name", async () => {
  const partner = await aPartner();
  const id = await aCustomer(partner.id);
  await arrange(async (tx) => {
    for (const name of ["Silver", "Gold"]) {
      const [tag] = await tx.db
        .insert(tags)
        .values({ partnerId: partner.id, name, colour: "amber" })
        .returning();
      if (tag)
        await tx.db.insert(customerTags).values({ partnerId: partner.id, organizationId: id, tagId: tag.id });
    }
  });
  const { rows } = await list(partner.as("partner_full_admin"));
  expect(rows[0]?.tags.map(({ name }) => name)).toEqual(["Gold", "Silver"]);
});
