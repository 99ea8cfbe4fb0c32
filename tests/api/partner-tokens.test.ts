import type { Ctx } from "@/lib/access";
import { operatorCtx } from "@/lib/access";
import {
  listPartnerTokens,
  MAX_PARTNER_TOKENS,
  makeApiToken,
  makePartnerToken,
  partnerTokenForm,
  revokePartnerToken,
} from "@/lib/api";
import { callerOf } from "@/lib/api/caller";
import { twoPartners } from "@/tests/access/two-partners";
import { ownerQuery, testDatabase } from "@/tests/support/database";

testDatabase();

const wanted = { name: "Sync", scopes: ["people:read" as const], days: 30 };
const call = (token: string) => callerOf(`Bearer ${token}`, "people:read", "192.0.2.7");
const unauthorized = { kind: "unauthorized" };

async function world() {
  const { mine, theirs, asCustomer } = await twoPartners();
  return { mine, theirs, asCustomer, ada: mine.as("partner_full_admin") };
}
const idOf = async (ctx: Ctx, name = "Sync") =>
  (await listPartnerTokens(ctx)).find((token) => token.name === name)?.id ?? "";

test("a token works as the person who made it, is recorded, and only its fingerprint is kept", async () => {
  const { mine, ada } = await world();
  const { token } = await makePartnerToken(ada, wanted);
  const { actor } = await call(token);
  expect(actor).toMatchObject({
    kind: "token",
    id: ada.actor.id,
    name: `Sync (${ada.actor.name})`,
    partnerId: mine.partnerId,
    address: "192.0.2.7",
  });
  const [stored] = await ownerQuery("SELECT * FROM core.api_tokens WHERE partner_id = $1", [mine.partnerId]);
  expect(JSON.stringify(stored)).not.toContain(token);
  const [line] = await ownerQuery<{ action: string; after: unknown }>(
    "SELECT action, after FROM core.audit WHERE organization_id = $1 AND action LIKE 'apiToken.%'",
    [mine.partnerId],
  );
  expect(line).toMatchObject({ action: "apiToken.made", after: { name: "Sync", scopes: ["people:read"] } });
  expect(JSON.stringify(line)).not.toContain(token);
  const [listed] = await listPartnerTokens(ada);
  expect(listed).toMatchObject({ state: "counts", madeBy: ada.actor.name, lastUsedAt: expect.any(String) });
  expect(JSON.stringify(listed)).not.toContain(token);
});

test("revoked, it is refused at the next request, and once only", async () => {
  const { mine, ada } = await world();
  const { token } = await makePartnerToken(ada, wanted);
  await call(token);
  const tokenId = await idOf(ada);
  await revokePartnerToken(ada, { tokenId });
  await expect(call(token)).rejects.toMatchObject(unauthorized);
  await expect(revokePartnerToken(ada, { tokenId })).rejects.toMatchObject({
    ref: { key: "account.tokenGone" },
  });
  expect((await listPartnerTokens(ada))[0]).toMatchObject({ state: "revoked" });
  const lines = await ownerQuery(
    "SELECT FROM core.audit WHERE organization_id = $1 AND action = 'apiToken.revoked'",
    [mine.partnerId],
  );
  expect(lines).toHaveLength(1);
});

test("it ends with its days and with the person, and opens nothing it was not made for", async () => {
  const { ada } = await world();
  const { token } = await makePartnerToken(ada, wanted);
  await expect(callerOf(`Bearer ${token}`, "people:write", null)).rejects.toMatchObject({
    kind: "forbidden",
  });
  await expect(callerOf(`Bearer ${token}`, "intake:orders", null)).rejects.toMatchObject({
    kind: "forbidden",
  });
  const { token: old } = await makePartnerToken(
    { ...ada, now: new Date(ada.now.getTime() - 31 * 86_400_000) },
    { ...wanted, name: "Old" },
  );
  await expect(call(old)).rejects.toMatchObject(unauthorized);
  expect((await listPartnerTokens(ada)).find(({ name }) => name === "Old")).toMatchObject({
    state: "expired",
  });
  await ownerQuery("UPDATE core.users SET status = 'inactive' WHERE id = $1", [ada.actor.id]);
  await expect(call(token)).rejects.toMatchObject(unauthorized);
  expect((await listPartnerTokens(ada)).find(({ name }) => name === "Sync")).toMatchObject({
    state: "ownerGone",
  });
});

test("it can do no more than the person can by now", async () => {
  const { ada } = await world();
  const { token } = await makePartnerToken(ada, wanted);
  await ownerQuery(
    "INSERT INTO core.user_roles (organization_id, user_id, role) VALUES ($1, $2, 'partner_readonly_admin')",
    [ada.actor.partnerId, ada.actor.id],
  );
  expect((await call(token)).actor.roles).toEqual(["partner_readonly_admin"]);
  await ownerQuery("DELETE FROM core.user_roles WHERE user_id = $1", [ada.actor.id]);
  expect((await call(token)).actor.roles).toEqual([]);
});

test("a submission that comes twice makes one token and gets the same one back, for a minute", async () => {
  const { mine, ada } = await world();
  const twice = { ...ada, submission: crypto.randomUUID() };
  const made = await Promise.all([1, 2, 3].map(() => makePartnerToken(twice, wanted)));
  expect(new Set(made.map(({ token }) => token)).size).toBe(1);
  expect(
    await ownerQuery("SELECT FROM core.api_tokens WHERE partner_id = $1", [mine.partnerId]),
  ).toHaveLength(1);
  const later = { ...twice, now: new Date(ada.now.getTime() + 61_000) };
  await expect(makePartnerToken(later, wanted)).rejects.toMatchObject({ ref: { key: "alreadySubmitted" } });
});

test("a name counts once, a number at once, and something must be chosen", async () => {
  const { ada } = await world();
  await makePartnerToken(ada, wanted);
  await expect(makePartnerToken(ada, wanted)).rejects.toMatchObject({
    fields: { name: { key: "api.nameTaken" } },
  });
  await expect(makePartnerToken(ada, { ...wanted, name: "None", scopes: [] })).rejects.toMatchObject({
    fields: { scopes: { key: "account.noScope" } },
  });
  for (let count = 1; count < MAX_PARTNER_TOKENS; count++)
    await makePartnerToken(ada, { ...wanted, name: `Sync ${count}` });
  await expect(makePartnerToken(ada, { ...wanted, name: "One more" })).rejects.toMatchObject({
    ref: { key: "account.tooManyTokens" },
  });
  await revokePartnerToken(ada, { tokenId: await idOf(ada) });
  await makePartnerToken(ada, { ...wanted, name: "One more" });
});

test("another partner's token is not there, and its names are free", async () => {
  const { theirs, ada } = await world();
  await makePartnerToken(ada, wanted);
  const otto = theirs.as("partner_full_admin");
  expect(await listPartnerTokens(otto)).toEqual([]);
  const tokenId = await idOf(ada);
  await expect(revokePartnerToken(otto, { tokenId })).rejects.toMatchObject({ code: "notFound" });
  await makePartnerToken(otto, wanted);
});

test("a read-only admin looks, the other roles do neither", async () => {
  const { mine, asCustomer, ada } = await world();
  await makePartnerToken(ada, wanted);
  const tokenId = await idOf(ada);
  expect(await listPartnerTokens(mine.as("partner_readonly_admin"))).toHaveLength(1);
  const lookers = [mine.as("partner_admin"), mine.as("help_desk"), asCustomer("customer_full_admin")];
  for (const ctx of lookers)
    await expect(listPartnerTokens(ctx)).rejects.toMatchObject({ code: "forbidden" });
  for (const ctx of [...lookers, mine.as("partner_readonly_admin")]) {
    await expect(makePartnerToken(ctx, wanted)).rejects.toMatchObject({ code: "forbidden" });
    await expect(revokePartnerToken(ctx, { tokenId })).rejects.toMatchObject({ code: "forbidden" });
  }
});

test("the vendor's tokens are made for the vendor's scopes only, and a form cannot ask for those", async () => {
  const operator = { name: "Feed", scopes: ["people:read"] };
  await expect(makeApiToken(operatorCtx(), operator)).rejects.toMatchObject({
    fields: { scopes: { key: "field.choice" } },
  });
  const form = { name: "x", days: "30", "scope-intake:orders": "on", "scope-tags:read": "on" };
  expect(partnerTokenForm.parse(form)).toEqual({ name: "x", days: 30, scopes: ["tags:read"] });
});
