import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import pg from "pg";
import { hashToken, newToken } from "@/lib/core/tokens";
import { intakeToken } from "./support/intake-token";
import type { Moment } from "./support/mortal";
import { aLife, type Life, ownerUrl } from "./support/web-lives";
import { stepButton, wizardSteps } from "./support/wizard";

/*
 * The web process is killed at every step of the wizard: what it said was saved is, what it did not say is saved wholly
 * or not at all, and the mailed link goes on from there.
 */

const CONTACT = "ada@northwind.example";
const moments: Moment[] = ["before it begins", "before it is committed", "when it is committed"];

test.use({ javaScriptEnabled: false });
test.setTimeout(300_000);

const database = new pg.Client({ connectionString: ownerUrl() });
test.beforeAll(() => database.connect());
test.afterAll(() => database.end());

const one = async (sql: string, values: unknown[]) => (await database.query(sql, values)).rows[0];

/** An order, and the token of a link to it as its mail would have. */
async function anOrder(request: APIRequestContext, number: string): Promise<string> {
  const line = { termMonths: 12, autoRenew: true, currency: "EUR", amount: "100.00", quantity: 5 };
  const answer = await request.post("/v1/intake/orders", {
    headers: { authorization: `Bearer ${intakeToken()}` },
    data: {
      ...{ webOrderNumber: number, orderDate: "2026-01-10", requestedStartDate: "2026-01-15" },
      contactEmail: CONTACT,
      lines: ["meetings", "calling_professional"].map((product) => ({ ...line, product })),
    },
  });
  expect(answer.status()).toBe(200);
  const token = newToken();
  await database.query(
    `INSERT INTO core.links (purpose, email, order_number, token_hash, expires_at)
     VALUES ('provisioning', $1, $2, $3, now() + interval '1 day')`,
    [CONTACT, number, hashToken(token)],
  );
  return token;
}

/** What is saved of the order's set-up, and what came of it. */
const saved = (number: string) =>
  one(
    `SELECT o.state, coalesce(p.version, 0) AS version,
       (SELECT count(*)::int FROM core.audit WHERE target_id = o.number AND action = 'order.stepSaved') AS recorded,
       (SELECT count(*)::int FROM core.audit WHERE target_id = o.number AND action = 'order.provisioned') AS finished,
       (SELECT count(*)::int FROM core.subscriptions WHERE order_number = o.number) AS subscriptions,
       (SELECT count(*)::int FROM core.organizations WHERE name = o.number) AS customers,
       (SELECT count(*)::int FROM core.sites WHERE url_name = lower(o.number)) AS sites,
       (SELECT count(*)::int FROM core.mail WHERE to_email = lower(o.number) || '@killed.example') AS invitations
     FROM core.orders o LEFT JOIN core.provisionings p ON p.order_number = o.number WHERE o.number = $1`,
    [number],
  );

async function openLink(page: Page, { url }: Life, token: string) {
  await page.goto(`${url}/l/${token}`);
  await page.getByRole("main").getByRole("button").first().click();
}

test("the web process killed before, during and after each step: the link goes on where it was, nothing twice", async ({
  context,
  request,
}) => {
  const number = `KILL-${Date.now().toString(36)}`;
  const own = {
    customer: number,
    email: `${number.toLowerCase()}@killed.example`,
    site: number.toLowerCase(),
  };
  const token = await anOrder(request, number);
  // Every process has another address: nothing of this would come from the browser's cache.
  await context.route("**/_next/**", (route) => route.abort());
  let heir = aLife();
  let life = await heir;
  for (const [index, { name, fill }] of wizardSteps.entries())
    for (const moment of moments) {
      heir = aLife();
      await test.step(`${name}, ${moment}`, async () => {
        // What becomes of the page whose process died is the browser's affair.
        const page = await context.newPage();
        await openLink(page, life, token);
        await expect(page).toHaveURL(`${life.url}/setup/${name}`);
        await fill(page, own);
        const before = await saved(number);
        const died = await life.willDie(moment);
        await stepButton(page).click({ noWaitAfter: true });
        expect(await died()).toBe("SIGKILL");
        await page.close();
        if (moment !== "when it is committed") expect(await saved(number)).toEqual(before);
        else if (name !== "summary")
          expect(await saved(number)).toEqual({
            ...before,
            state: "in_progress",
            version: index + 1,
            recorded: index + 1,
          });
      });
      life = await heir;
    }
  expect(await saved(number)).toEqual({
    ...{ state: "provisioned", version: 5, recorded: 5, finished: 1 },
    ...{ subscriptions: 1, customers: 1, sites: 1, invitations: 1 },
  });
  const page = await context.newPage();
  await page.goto(`${life.url}/setup`);
  await expect(page.getByRole("heading", { name: `Order ${number} is set up` })).toBeVisible();
  await page.goto(`${life.url}/l/${token}`);
  await expect(page.getByRole("button", { name: "Set up service" })).toHaveCount(0);
  life.end();
});
