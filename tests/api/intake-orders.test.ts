import { POST } from "@/app/v1/intake/orders/route";
import { operatorCtx } from "@/lib/access";
import { makeApiToken, REQUESTS_PER_MINUTE, revokeApiToken } from "@/lib/api";
import { closeSender } from "@/lib/jobs";
import { sampleOrder } from "../orders/sample";
import { ownerQuery, testDatabase } from "../support/database";

testDatabase();

let token: string;
beforeAll(async () => {
  token = (await makeApiToken(operatorCtx(), { name: "ordering", scopes: ["intake:orders"] })).token;
});
afterAll(closeSender);

type Headers = Record<string, string>;

async function post(body: unknown, headers: Headers = {}) {
  const request = new Request("http://hub.example/v1/intake/orders", {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const answer = await POST(request);
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
}

const count = async (sql: string, values: unknown[] = []) =>
  Number((await ownerQuery<{ count: string }>(`select count(*) from ${sql}`, values))[0]?.count);

test("an order is taken in, recorded, and its contact mailed", async () => {
  const order = sampleOrder();
  const { status, body, headers } = await post(order);
  expect({ status, body }).toMatchObject({ status: 200, body: { webOrderNumber: order.webOrderNumber } });
  expect(headers.get("trackingid")).toMatch(/^HUB_/);
  const [row] = await ownerQuery("select * from core.orders where number = $1", [order.webOrderNumber]);
  expect(row).toMatchObject({ state: "mailed", mailed_to: order.contactEmail, partner_id: null });
  const [mail] = await ownerQuery("select * from core.mail where to_email = $1", [order.contactEmail]);
  expect(mail).toMatchObject({
    template: "orderReady",
    link: { purpose: "provisioning", orderNumber: order.webOrderNumber, days: 30 },
  });
  const actions = await ownerQuery(
    "select action, actor_kind, actor_name from core.audit where target_id = $1",
    [order.webOrderNumber],
  );
  expect(actions).toEqual([
    { action: "order.received", actor_kind: "token", actor_name: "ordering" },
    { action: "order.mailed", actor_kind: "token", actor_name: "ordering" },
  ]);
});

test("the same order again has the same answer and no second effect; key order and letter case do not matter", async () => {
  const order = sampleOrder();
  const first = await post(order);
  const reordered = Object.fromEntries(Object.entries(order).reverse());
  const second = await post({ ...reordered, contactEmail: order.contactEmail.toUpperCase() });
  expect({ status: second.status, body: second.body }).toEqual({ status: 200, body: first.body });
  expect(await count("core.mail where to_email = $1", [order.contactEmail])).toBe(1);
});

test("ten at once under one number make one order", async () => {
  const order = sampleOrder();
  const answers = await Promise.all(Array.from({ length: 10 }, () => post(order)));
  expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
  expect(await count("core.mail where to_email = $1", [order.contactEmail])).toBe(1);
});

test("other content under a number is refused with what differs", async () => {
  const order = sampleOrder();
  await post(order);
  const [meetings, calling] = order.lines;
  const changed = { ...order, customerName: "Lumen", lines: [{ ...meetings, quantity: 30 }, calling] };
  const { status, body } = await post(changed);
  expect(status).toBe(409);
  expect(body.errors).toEqual([
    { field: "customerName", description: "was Lumen Bakery, is Lumen", errorCode: 40900 },
    { field: "lines[0].quantity", description: "was 25, is 30", errorCode: 40900 },
  ]);
  const less = await post({ ...order, lines: [meetings] });
  expect(less.body.errors[0]).toMatchObject({ field: "lines", description: "was 2, is 1" });
});

const badLine = (values: object) => ({ lines: [{ ...sampleOrder().lines[0], ...values }] });

test.each([
  ["webOrderNumber", { webOrderNumber: "../etc" }],
  ["webOrderNumber", { webOrderNumber: undefined }],
  ["orderDate", { orderDate: "2026-02-30" }],
  ["requestedStartDate", { requestedStartDate: "tomorrow" }],
  ["contactEmail", { contactEmail: "nobody" }],
  ["partnerName", { partnerName: "x".repeat(201) }],
  ["customerName", { customerName: 7 }],
  ["lines", { lines: [] }],
  ["lines[0]", { lines: ["meetings"] }],
  ["lines[0].product", badLine({ product: "teleport" })],
  ["lines[0].quantity", badLine({ quantity: 0 })],
  ["lines[0].quantity", badLine({ quantity: 1.5 })],
  ["lines[0].termMonths", badLine({ termMonths: "12" })],
  ["lines[0].autoRenew", badLine({ autoRenew: "yes" })],
  ["lines[0].amount", badLine({ amount: "12.345" })],
  ["lines[0].amount", badLine({ amount: -1 })],
  ["lines[0].currency", badLine({ currency: "euro" })],
])("a bad %s is refused by name", async (field, values) => {
  const { status, body } = await post(sampleOrder(values));
  expect(status).toBe(422);
  expect(body.errors).toHaveLength(1);
  expect(body.errors[0]).toEqual({ field, description: expect.any(String), errorCode: 42200 });
  expect(body.errors[0].description).not.toMatch(/^errors\.|invalid|expected/i);
});

test("a batch answers item by item; a refused one stops no other", async () => {
  const good = sampleOrder();
  const bad = sampleOrder({ contactEmail: "nobody" });
  const { status, body } = await post({ orders: [good, bad, 7, good] });
  expect(status).toBe(200);
  expect(
    body.items.map((item: Record<string, unknown>) => [item.status, item.webOrderNumber, item.code]),
  ).toEqual([
    ["accepted", good.webOrderNumber, undefined],
    ["refused", bad.webOrderNumber, 422],
    ["refused", undefined, 422],
    ["accepted", good.webOrderNumber, undefined],
  ]);
  expect((await post({ orders: [] })).status).toBe(422);
});

test("an order for later waits", async () => {
  const order = sampleOrder({ requestedStartDate: "2199-01-01" });
  expect((await post(order)).body.mailOn).toBe("2199-01-01");
  expect(await count("core.mail where to_email = $1", [order.contactEmail])).toBe(0);
});

test("requests without a token that counts are refused, and all alike", async () => {
  const { token: old } = await makeApiToken(operatorCtx(), { name: "old", scopes: ["intake:orders"] });
  await revokeApiToken(operatorCtx(), { name: "old" });
  const { token: late } = await makeApiToken(operatorCtx(), {
    name: "late",
    scopes: ["intake:orders"],
    days: 1,
  });
  await ownerQuery("update core.api_tokens set expires_at = now() - interval '1 s' where name = 'late'");
  for (const authorization of [
    "",
    "Bearer",
    "Basic abc",
    `Bearer ${"x".repeat(43)}`,
    `Bearer ${old}`,
    `Bearer ${late}`,
  ]) {
    const { status, body, headers } = await post(sampleOrder(), { authorization });
    expect(status).toBe(401);
    expect(body.errors[0].errorCode).toBe(40100);
    expect(headers.get("www-authenticate")).toBe("Bearer");
  }
});

test("a token without the scope, or of a partner, is refused", async () => {
  const { token: other } = await makeApiToken(operatorCtx(), { name: "other", scopes: ["intake:orders"] });
  await ownerQuery("update core.api_tokens set scopes = '{}' where name = 'other'");
  expect((await post(sampleOrder(), { authorization: `Bearer ${other}` })).status).toBe(403);
  await ownerQuery(`with p as (insert into core.organizations (name, is_partner, region, country)
    values ('P', true, 'EU', 'DE') returning id)
    update core.api_tokens set scopes = '{intake:orders}', partner_id = p.id from p where api_tokens.name = 'other'`);
  expect((await post(sampleOrder(), { authorization: `Bearer ${other}` })).status).toBe(403);
});

test("what is not JSON, or too much of it, is refused before it is read", async () => {
  expect((await post("{")).status).toBe(400);
  expect((await post("[]")).status).toBe(422);
  expect((await post("a=b", { "content-type": "application/x-www-form-urlencoded" })).status).toBe(415);
  expect((await post(sampleOrder({ padding: "x".repeat(1024 * 1024) }))).status).toBe(413);
});

test("a token may make so many requests a minute, and is told when to come back", async () => {
  const { token: busy } = await makeApiToken(operatorCtx(), { name: "busy", scopes: ["intake:orders"] });
  await ownerQuery(
    "update core.api_tokens set window_requests = $1, window_started_at = now() where name = 'busy'",
    [REQUESTS_PER_MINUTE],
  );
  const { status, headers } = await post(sampleOrder(), { authorization: `Bearer ${busy}` });
  expect(status).toBe(429);
  expect(Number(headers.get("retry-after"))).toBeGreaterThan(50);
  await ownerQuery(
    "update core.api_tokens set window_started_at = now() - interval '61 s' where name = 'busy'",
  );
  expect((await post(sampleOrder(), { authorization: `Bearer ${busy}` })).status).toBe(200);
});

test("the last use of a token is noted once a minute", async () => {
  const noted = async () =>
    (
      await ownerQuery<{ last: Date }>(
        "select last_used_at as last from core.api_tokens where name = 'ordering'",
      )
    )[0];
  await post(sampleOrder());
  const first = await noted();
  await post(sampleOrder());
  expect(await noted()).toEqual(first);
});

test("sentences come in the language asked for", async () => {
  const { body } = await post(sampleOrder({ orderDate: "x" }), { "accept-language": "ro" });
  expect(body.errors[0].description).toBe("Aceasta nu este o dată.");
});

test("only an operator makes and revokes tokens, and it is recorded", async () => {
  const visitor = { ...operatorCtx(), actor: { ...operatorCtx().actor, kind: "user" as const } };
  await expect(makeApiToken(visitor, { name: "x", scopes: ["intake:orders"] })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(revokeApiToken(visitor, { name: "ordering" })).rejects.toMatchObject({ code: "forbidden" });
  await expect(makeApiToken(operatorCtx(), { name: "x", scopes: ["everything"] })).rejects.toMatchObject({
    code: "invalidInput",
  });
  await expect(
    makeApiToken(operatorCtx(), { name: "ordering", scopes: ["intake:orders"] }),
  ).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(revokeApiToken(operatorCtx(), { name: "nobody" })).rejects.toMatchObject({ code: "notFound" });
  const lines = await ownerQuery(
    "select after from core.audit where action = 'apiToken.made' and target_name = 'ordering'",
  );
  expect(lines).toEqual([{ after: { name: "ordering", scopes: ["intake:orders"], expiresAt: null } }]);
});
