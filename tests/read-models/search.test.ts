import { domains } from "@/db/schema";
import { type Ctx, inPartner } from "@/lib/access";
import { assignCustomer, makeUser } from "@/lib/demo/make";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { aCustomer, aPartner, arrange } from "../customers/people";

testDatabase();

type Hit = { organization_id: string; kind: string; term: string };

const search = (ctx: Ctx, words: string, cap = 500) =>
  inPartner(ctx, "customers:view", async ({ client }) => {
    const { rows } = await client.query<Hit>(
      "SELECT organization_id, kind, term FROM core.search_customers($1, $2) ORDER BY term",
      [words, cap],
    );
    return rows;
  });

let mine: Awaited<ReturnType<typeof aPartner>>;
let theirs: Awaited<ReturnType<typeof aPartner>>;
let ids: Record<string, string> = {};
beforeAll(async () => {
  [mine, theirs] = [await aPartner(), await aPartner()];
  const names = ["100% Wolle", "1000 Wolle", "a_b GmbH", "axb GmbH", "C:\\Temp SA", "O'Hara & Søn", "Łódź"];
  const made = await Promise.all(names.map((name) => aCustomer(mine.id, { name })));
  ids = Object.fromEntries(names.map((name, at) => [name, made[at] ?? ""]));
  await aCustomer(theirs.id, { name: "100% Wolle of others" }, (tx, id) =>
    makeUser(tx, id, { email: "spy@wolle.example" }),
  );
  await arrange((tx) => assignCustomer(tx, mine.id, mine.personId, ids["1000 Wolle"] ?? ""));
  await arrange((tx) => makeUser(tx, ids["1000 Wolle"] ?? "", { email: "Ana_Pop%1@wolle.example" }));
});

const found = async (words: string) =>
  (await search(mine.as("partner_full_admin"), words)).map(({ organization_id }) =>
    Object.keys(ids).find((name) => ids[name] === organization_id),
  );

test.each([
  ["wolle", ["100% Wolle", "1000 Wolle"]],
  ["00% w", ["100% Wolle"]],
  ["a_b", ["a_b GmbH"]],
  ["_b g", ["a_b GmbH"]],
  ["c:\\t", ["C:\\Temp SA"]],
  ["\\te", ["C:\\Temp SA"]],
  ["o'ha", ["O'Hara & Søn"]],
  ["SON", ["O'Hara & Søn"]],
  ["lodz", ["Łódź"]],
  ["ŁÓDŹ", ["Łódź"]],
  ["  lodz  ", ["Łódź"]],
  ["ana_pop%", ["1000 Wolle"]],
  ["ana_pop%1@wolle.example", ["1000 Wolle"]],
  ["pop%1", []],
  ["anaxpop", []],
  ["%", ["100% Wolle"]],
  ["_", ["a_b GmbH"]],
  ["\\", ["C:\\Temp SA"]],
  ["%%%", []],
  ["\\\\", []],
  ["' OR true --", []],
  ["%1$L", []],
  ["'||(SELECT 1)||'", []],
  ["", []],
  ["   ", []],
])("%j finds %j", async (words, names) => {
  expect(await found(words)).toEqual(names);
});

test("300 characters are searched like three", async () => {
  const name = `${"Ä".repeat(290)} End of it`;
  const id = await aCustomer(mine.id, { name });
  const hits = await search(mine.as("partner_full_admin"), name);
  expect(hits).toEqual([{ organization_id: id, kind: "organization", term: `${"a".repeat(290)} end of it` }]);
  expect(await search(mine.as("partner_full_admin"), `${name}!`)).toEqual([]);
});

test("who has assigned customers finds these alone, by whatever", async () => {
  const ctx = mine.as("partner_admin");
  for (const words of ["wolle", "100", "a", "ana_pop", ids["100% Wolle"] ?? ""]) {
    const hits = await search(ctx, words);
    expect(hits.every(({ organization_id }) => organization_id === ids["1000 Wolle"])).toBe(true);
  }
  expect(await search(ctx, "wolle")).toHaveLength(1);
  expect(await search(ctx, ids["100% Wolle"] ?? "")).toEqual([]);
});

test("nobody finds another partner's customer, whatever is written", async () => {
  const foreign = (await search(theirs.as("partner_full_admin"), "of others"))[0]?.organization_id ?? "";
  expect(foreign).not.toBe("");
  for (const words of ["of others", "spy@", "spy@wolle.example", foreign])
    expect(await search(mine.as("partner_full_admin"), words)).toEqual([]);
});

test("a customer of two partners is found by both; when one ends, by the other alone", async () => {
  const id = await aCustomer(mine.id, { name: "Shared roof" }, (tx, organizationId) =>
    tx.db.insert(domains).values({ organizationId, name: "roof.example", status: "verified" }),
  );
  await ownerQuery("INSERT INTO core.management VALUES ($1, $2, 'full')", [theirs.id, id]);
  const both = async (words: string) => [
    (await search(mine.as("partner_full_admin"), words)).length,
    (await search(theirs.as("partner_full_admin"), words)).length,
  ];
  expect([await both("shared"), await both("roof.ex")]).toEqual([
    [1, 1],
    [1, 1],
  ]);
  await ownerQuery("DELETE FROM core.management WHERE partner_id = $1 AND organization_id = $2", [
    theirs.id,
    id,
  ]);
  expect([await both("shared"), await both("roof.ex")]).toEqual([
    [1, 0],
    [1, 0],
  ]);
});

test("no more than the cap of each kind is handed out", async () => {
  const partner = await aPartner();
  const id = await aCustomer(partner.id, { name: "Busy 0" });
  for (const count of [1, 2, 3, 4]) await aCustomer(partner.id, { name: `Busy ${count}` });
  await ownerQuery(
    `INSERT INTO core.users (organization_id, email, email_key)
     SELECT $1, 'busy' || n || '@busy.example', 'busy' || n || '@busy.example' FROM generate_series(1, 9) n`,
    [id],
  );
  const hits = await search(partner.as("partner_full_admin"), "busy", 3);
  const kinds = hits.map(({ kind }) => kind).sort();
  expect(kinds).toEqual(["organization", "organization", "organization", "user", "user", "user"]);
  expect(await search(partner.as("partner_full_admin"), "bu", 3)).toHaveLength(6);
});

test("without a partner in the settings nothing is found, and the directory itself cannot be read", async () => {
  const ctx = mine.as("partner_full_admin");
  const unset = inPartner(ctx, "customers:view", async ({ client }) => {
    await client.query("SELECT set_config('app.partner', '', true)");
    return (await client.query("SELECT * FROM core.search_customers('wolle')")).rows;
  });
  expect(await unset).toEqual([]);
  const direct = inPartner(ctx, "customers:view", ({ client }) => client.query("SELECT FROM core.directory"));
  await expect(direct).rejects.toThrow("permission denied");
});
