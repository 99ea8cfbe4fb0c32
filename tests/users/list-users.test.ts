import { makeUser } from "@/lib/demo/make";
import { findUser, listUsers, type UserRow, userFilter, userStatuses } from "@/lib/users";
import { twoPartners } from "@/tests/access/two-partners";
import { aCustomer, aPartner, arrange } from "@/tests/customers/people";
import { ownerQuery, testDatabase } from "@/tests/support/database";

testDatabase();

type Params = Parameters<typeof userFilter>[1];

async function someUsers(people: Parameters<typeof makeUser>[2][]) {
  const partner = await aPartner();
  const id = await aCustomer(partner.id, {}, async (tx, organizationId) => {
    for (const person of people) await makeUser(tx, organizationId, person);
  });
  const ctx = partner.as("partner_full_admin");
  const list = (params: Params = {}) => listUsers(ctx, id, userFilter(id, params));
  return { id, ctx, list };
}

const names = (rows: UserRow[]) => rows.map(({ name }) => name);

test("found by the beginning of a name, a last name or an address, accents or not", async () => {
  const { list } = await someUsers([
    { displayName: "Ștefan Popescu", lastName: "Popescu", email: "sp@a.example" },
    { displayName: "Zoé Ngô", lastName: "Ngô", email: "Zoe.N@a.example" },
    { displayName: "", firstName: "", lastName: "", email: "noname@a.example" },
  ]);
  const found = async (q: string) => names((await list({ q })).rows);
  expect(await found("stef")).toEqual(["Ștefan Popescu"]);
  expect(await found("POPE")).toEqual(["Ștefan Popescu"]);
  expect(await found("zoe.n@")).toEqual(["Zoé Ngô"]);
  expect(await found("ngo")).toEqual(["Zoé Ngô"]);
  expect(await found("noname@a.example")).toEqual(["noname@a.example"]);
  for (const q of ["%", "_", "tefan", "'"]) expect(await found(q)).toEqual([]);
});

test.each(["name", "email", "lastAccess"])("sorted by %s: everybody once, there and back", async (sort) => {
  const { id, ctx, list } = await someUsers(
    Array.from({ length: 11 }, (_, count) => ({
      displayName: `Person ${count % 4}`,
      status: userStatuses[count % 4],
      lastAccessAt: count % 3 ? new Date(Date.UTC(2026, 0, 1 + (count % 5))) : null,
    })),
  );
  for (const dir of ["asc", "desc"]) {
    const filter = { ...userFilter(id, { sort, dir }), size: 3 };
    const forward: string[] = [];
    let page = await listUsers(ctx, id, filter);
    let last = page;
    forward.push(...page.rows.map((row) => row.id));
    while (page.next) {
      page = await listUsers(ctx, id, { ...filter, cursor: page.next });
      forward.push(...page.rows.map((row) => row.id));
      last = page;
    }
    const backward = last.rows.map((row) => row.id);
    while (last.previous) {
      last = await listUsers(ctx, id, { ...filter, cursor: last.previous });
      backward.unshift(...last.rows.map((row) => row.id));
    }
    expect(new Set(forward).size).toBe(11);
    expect(backward).toEqual(forward);
  }
  expect((await list({ sort })).counts).toMatchObject({
    all: 11,
    total: 11,
    status: { active: 3, inactive: 2 },
  });
});

test("more users than are sorted in one go: the indexes give the same order", async () => {
  const { id, ctx } = await someUsers([]);
  await ownerQuery(
    `INSERT INTO core.users (organization_id, email, email_key, display_name, status, last_access_at)
     SELECT $1, e, e, 'Name ' || lpad((n % 700)::text, 4, '0'), CASE n % 3 WHEN 0 THEN 'active' WHEN 1 THEN 'invited'
       ELSE 'inactive' END, CASE WHEN n % 2 = 0 THEN timestamptz '2026-01-01' + make_interval(mins => n % 900) END
     FROM (SELECT n, 'u' || n || '@many.example' AS e FROM generate_series(1, 2500) AS n) AS many`,
    [id],
  );
  const order = {
    name: "name_key, id",
    email: "email_key, id",
    lastAccess: "last_access_at DESC NULLS LAST, id DESC",
  };
  for (const [sort, sql] of Object.entries(order)) {
    const expected = await ownerQuery<{ id: string }>(
      `SELECT id FROM core.users WHERE organization_id = $1 ORDER BY ${sql}`,
      [id],
    );
    const filter = { ...userFilter(id, { sort }), size: 900 };
    const seen: string[] = [];
    let cursor: typeof filter.cursor;
    do {
      const page = await listUsers(ctx, id, { ...filter, cursor });
      seen.push(...page.rows.map((row) => row.id));
      cursor = page.next;
    } while (cursor);
    expect(seen).toEqual(expected.map((row) => row.id));
  }
  const { counts } = await listUsers(ctx, id, userFilter(id, { status: "invited" }));
  expect(counts).toMatchObject({ all: 2_500, total: 834 });
});

test("the status filter, its counts, and unknown values left out", async () => {
  const { list } = await someUsers([{ status: "active" }, { status: "invited" }, { status: "invited" }]);
  const { rows, counts } = await list({ status: ["invited", "asleep"] });
  expect(rows.map(({ status }) => status)).toEqual(["invited", "invited"]);
  expect(counts).toMatchObject({ all: 3, total: 2, status: { active: 1, invited: 2 } });
  expect(userFilter("x", { status: "asleep" }).ignored).toEqual(["status=asleep"]);
});

test("users of a foreign organization are not found; a user is found in their own organization only", async () => {
  const { mine, theirs } = await twoPartners();
  const ctx = mine.as("partner_full_admin");
  const [theirUser] = await ownerQuery<{ id: string }>(
    "SELECT id FROM core.users WHERE organization_id = $1",
    [theirs.first],
  );
  const [myUser] = await ownerQuery<{ id: string }>("SELECT id FROM core.users WHERE organization_id = $1", [
    mine.first,
  ]);
  await expect(listUsers(ctx, theirs.first, userFilter(theirs.first, {}))).rejects.toMatchObject({
    code: "notFound",
  });
  await expect(findUser(ctx, mine.first, theirUser?.id ?? "")).rejects.toMatchObject({ code: "notFound" });
  await expect(findUser(ctx, mine.second, myUser?.id ?? "")).rejects.toMatchObject({ code: "notFound" });
  await expect(findUser(ctx, mine.first, "nonsense")).rejects.toMatchObject({ code: "notFound" });
  await expect(findUser(mine.as("help_desk"), mine.first, myUser?.id ?? "")).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(await findUser(ctx, mine.first, myUser?.id ?? "")).toMatchObject({
    id: myUser?.id,
    licences: [],
    mails: [],
  });
});

test("a user with the mails that went to the address, however it was typed", async () => {
  const { id, ctx } = await someUsers([{ email: "Ana@mail.example", displayName: "Ana" }]);
  await arrange(async (tx) => {
    await ownerQuery(
      `INSERT INTO core.mail (organization_id, to_email, template, locale, props)
       VALUES ($1, 'ANA@mail.example', 'invitation', 'en', '{}'), ($1, 'other@mail.example', 'invitation', 'en', '{}')`,
      [id],
    );
    return tx;
  });
  const [ana] = (await listUsers(ctx, id, userFilter(id, {}))).rows;
  const user = await findUser(ctx, id, ana?.id ?? "");
  expect(user.mails).toMatchObject([{ template: "invitation", state: "queued" }]);
});
