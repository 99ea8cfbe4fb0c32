import { ownerQuery, testDatabase } from "@/tests/support/database";
import { aCustomer, aPartner } from "../customers/people";

testDatabase();

const MANY = 10_000;
let partnerId = "";
let organizationId = "";

beforeAll(async () => {
  partnerId = (await aPartner()).id;
  organizationId = await aCustomer(partnerId);
});

const found = (organization = organizationId) =>
  ownerQuery<{ term: string }>(
    "SELECT term FROM core.directory WHERE kind = 'user' AND organization_id = $1 ORDER BY term",
    [organization],
  ).then((rows) => rows.map(({ term }) => term));

const add = (from: number, to: number) =>
  ownerQuery(
    `INSERT INTO core.users (organization_id, email, email_key)
     SELECT $1, 'u' || i || '@many.example', 'u' || i || '@many.example' FROM generate_series($2::int, $3::int) AS i`,
    [organizationId, from, to],
  );

test("a session that changed one user changes ten thousand without comparing each with each", async () => {
  await add(1, 1);
  await ownerQuery("UPDATE core.users SET title = 'Chief' WHERE organization_id = $1", [organizationId]);
  await add(2, MANY);
  // Each with each takes twenty times as long, alone on a machine.
  await ownerQuery("SET statement_timeout = '10s'");
  await ownerQuery("UPDATE core.users SET title = 'Head' WHERE organization_id = $1", [organizationId]);
  await ownerQuery("RESET statement_timeout");
  expect(await found()).toHaveLength(MANY);
});

test("another address is found instead of the old one; who is gone is not found", async () => {
  const rename = "UPDATE core.users SET email = $1, email_key = $1 WHERE email_key = $2";
  await ownerQuery(rename, ["new@many.example", "u7@many.example"]);
  await ownerQuery("DELETE FROM core.users WHERE email_key = 'u8@many.example'");
  const terms = await found();
  expect(terms).toHaveLength(MANY - 1);
  expect(terms).toContain("new@many.example");
  expect(terms).not.toContain("u7@many.example");
  expect(terms).not.toContain("u8@many.example");
});

test("with the management its partner finds the users no longer, with a new one again", async () => {
  await ownerQuery("DELETE FROM core.management WHERE organization_id = $1", [organizationId]);
  expect(await found()).toEqual([]);
  await ownerQuery(
    "INSERT INTO core.management (partner_id, organization_id, access) VALUES ($1, $2, 'full')",
    [partnerId, organizationId],
  );
  expect(await found()).toHaveLength(MANY - 1);
});

test("a key is without accents and capitals, with or without the dictionary", async () => {
  const [row] = await ownerQuery(
    "SELECT core.search_key('Plain NAME') AS plain, core.search_key('Ștefan ÉCOLE') AS accents, core.search_key(NULL) AS none",
  );
  expect(row).toEqual({ plain: "plain name", accents: "stefan ecole", none: null });
});
