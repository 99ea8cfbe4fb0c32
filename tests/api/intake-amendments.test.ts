import { POST as postAmendments } from "@/app/v1/intake/amendments/route";
import { POST as postOrders } from "@/app/v1/intake/orders/route";
import { operatorCtx } from "@/lib/access";
import { makeApiToken } from "@/lib/api";
import { closeSender } from "@/lib/jobs";
import { sampleOrder } from "../orders/sample";
import { purchased, sampleAmendment, soldCustomer } from "../orders/world";
import { ownerQuery, testDatabase } from "../support/database";

testDatabase();

let token: string;
beforeAll(async () => {
  token = (await makeApiToken(operatorCtx(), { name: "ordering", scopes: ["intake:orders"] })).token;
});
afterAll(closeSender);

const posts = { orders: postOrders, amendments: postAmendments };

async function post(to: keyof typeof posts, body: unknown, bearer = token) {
  const answer = await posts[to](
    new Request(`http://hub.example/v1/intake/${to}`, {
      method: "POST",
      headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json" },
      body: typeof body === "string" ? body : JSON.stringify(body),
    }),
  );
  return { status: answer.status, body: await answer.json() };
}

const quantity = (subscriptionId: string, n: unknown, values: object = {}) =>
  sampleAmendment({
    subscriptionId,
    kind: "quantity",
    lines: [{ product: "meetings", quantity: n }],
    ...values,
  });

test("an amendment is taken in and says so in the same words for ever", async () => {
  const { sold } = await soldCustomer();
  const amendment = quantity(sold.id, 30);
  const first = await post("amendments", amendment);
  expect(first).toEqual({
    status: 200,
    body: {
      amendmentId: amendment.amendmentId,
      receivedAt: expect.any(String),
      effectiveDate: new Date().toISOString().slice(0, 10),
    },
  });
  expect(await post("amendments", Object.fromEntries(Object.entries(amendment).reverse()))).toEqual(first);
  expect(await purchased(sold.id)).toEqual({ meetings: 30 });
  const { status, body } = await post("amendments", {
    ...amendment,
    lines: [{ product: "meetings", quantity: 31 }],
  });
  expect(status).toBe(409);
  expect(body.errors).toEqual([
    { field: "lines[0].quantity", description: "was 30, is 31", errorCode: 40900 },
  ]);
});

test("a batch answers item by item; twice the same in it is one, twice another is refused", async () => {
  const { sold } = await soldCustomer();
  const one = quantity(sold.id, 30);
  const { status, body } = await post("amendments", {
    amendments: [
      one,
      one,
      quantity(sold.id, 0),
      { ...one, effectiveDate: "2026-01-01" },
      quantity(sold.id, 32),
    ],
  });
  expect(status).toBe(200);
  expect(body.items.map((item: { status: string; code?: number }) => [item.status, item.code])).toEqual([
    ["accepted", undefined],
    ["accepted", undefined],
    ["refused", 422],
    ["refused", 409],
    ["accepted", undefined],
  ]);
  expect(body.items[3]).toMatchObject({ amendmentId: one.amendmentId, errors: [{ field: "effectiveDate" }] });
  expect(await purchased(sold.id)).toEqual({ meetings: 32 });
});

test("a batch has 500 at most, and one without any is none", async () => {
  for (const amendments of [[], Array.from({ length: 501 }, () => ({})), "all", null])
    expect((await post("amendments", { amendments })).status).toBe(422);
});

test("another token than the orders' is refused", async () => {
  expect((await post("amendments", quantity("Sub1", 1), "x".repeat(43))).status).toBe(401);
});

const renewal = (values: object) => sampleAmendment({ webOrderNumber: "W", kind: "renewal", ...values });

test.each([
  ["amendmentId", { ...quantity("Sub1", 1), amendmentId: "" }],
  ["amendmentId", { ...quantity("Sub1", 1), amendmentId: "a\u0000b" }],
  ["webOrderNumber", sampleAmendment({ kind: "payment", unpaidSince: null })],
  ["subscriptionId", quantity("Sub1", 1, { webOrderNumber: "W" })],
  ["subscriptionId", quantity("trialSub.1", 1)],
  ["kind", sampleAmendment({ webOrderNumber: "W", kind: "gift" })],
  ["lines[0].quantity", quantity("Sub1", -1)],
  ["lines[0].quantity", quantity("Sub1", "5")],
  ["lines[0].quantity", quantity("Sub1", 1e9)],
  [
    "lines[1].product",
    quantity("Sub1", 1, {
      lines: [
        { product: "a", quantity: 1 },
        { product: "a", quantity: 2 },
      ],
    }),
  ],
  ["lines", quantity("Sub1", 1, { lines: Array.from({ length: 10_000 }, () => ({ product: 1 })) })],
  ["effectiveDate", quantity("Sub1", 1, { effectiveDate: "2026-02-30" })],
  ["effectiveDate", quantity("Sub1", 1, { effectiveDate: "0001-01-01" })],
  ["autoRenew", renewal({})],
  ["autoRenew", renewal({ autoRenew: "yes" })],
  ["renewedUntil", renewal({ termMonths: 12, renewedUntil: "2030-01-01" })],
  ["unpaidSince", sampleAmendment({ webOrderNumber: "W", kind: "payment" })],
  ["unpaidSince", sampleAmendment({ webOrderNumber: "W", kind: "payment", unpaidSince: "2026-13-01" })],
  ["ends", sampleAmendment({ webOrderNumber: "W", kind: "cancellation", ends: "soon" })],
])("a bad %s is refused by name", async (field, amendment) => {
  const { status, body } = await post("amendments", amendment);
  expect([status, body.errors]).toEqual([
    422,
    [{ field, description: expect.any(String), errorCode: 42200 }],
  ]);
  expect(body.errors[0].description).not.toMatch(/^errors\.|invalid|expected/i);
});

const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;

test.each([
  ["a deep list", deep, 422],
  ["a deep field", `{"lines":${deep},"orders":null}`, 422],
  ["a deep name", `{"webOrderNumber":${deep},"amendmentId":${deep}}`, 422],
  ["deep items", `{"orders":[{"webOrderNumber":${deep}}],"amendments":[{"amendmentId":${deep}}]}`, 200],
  ["a prototype", '{"__proto__":{"webOrderNumber":"X"},"constructor":1}', 422],
  ["nothing", "null", 422],
  ["a number", "1e999", 422],
])("%s breaks neither intake", async (_, body, status) => {
  for (const to of ["orders", "amendments"] as const) {
    const answer = await post(to, body);
    expect(answer.status).toBe(status);
    if (status === 200) expect(answer.body.items).toMatchObject([{ status: "refused", code: 422 }]);
  }
});

test.each([
  ["lines", { lines: Array.from({ length: 10_000 }, () => 7) }],
  ["lines[0].product", { lines: [{ ...sampleOrder().lines[0], product: "meet\u0000ings" }] }],
  ["lines[0].quantity", { lines: [{ ...sampleOrder().lines[0], quantity: -5 }] }],
  ["lines[0].quantity", { lines: [{ ...sampleOrder().lines[0], quantity: "25" }] }],
  ["contactEmail", { contactEmail: "a\u0000@nowhere.example" }],
  ["orderDate", { orderDate: "0000-01-01" }],
  ["requestedStartDate", { requestedStartDate: "9999-12-31" }],
  ["convertsTrial", { convertsTrial: "Sub1" }],
  ["convertsTrial", { convertsTrial: {} }],
])("an order with a hostile %s is refused by name", async (field, values) => {
  const { status, body } = await post("orders", sampleOrder(values));
  expect([status, body.errors]).toEqual([
    422,
    [{ field, description: expect.any(String), errorCode: 42200 }],
  ]);
});

test("an order twice in one batch is one; another under its number is refused, and nobody is mailed twice", async () => {
  const order = sampleOrder();
  const { body } = await post("orders", { orders: [order, order, { ...order, customerName: "Other" }] });
  expect(body.items.map(({ status }: { status: string }) => status)).toEqual([
    "accepted",
    "accepted",
    "refused",
  ]);
  const mails = await ownerQuery("select from core.mail where to_email = $1", [order.contactEmail]);
  expect(mails).toHaveLength(1);
});
