import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { expectAccessible } from "./support/axe";

const password = process.env.DEMO_PASSWORD ?? "partner-hub-demo";

async function signIn(page: Page, email: string) {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

async function runReport(page: Page): Promise<string> {
  await page.goto("/reports");
  await page.getByRole("button", { name: "Run Subscription Details" }).click();
  const dialog = page.getByRole("dialog", { name: "Run Subscription Details" });
  await dialog.getByRole("button", { name: "Run report" }).click();
  await expect(page).toHaveURL(/\/reports\/[0-9a-f-]{36}$/);
  await expect(page.getByText("Ready", { exact: true })).toBeVisible({ timeout: 30_000 });
  return page.url();
}

async function download(page: Page, link: string) {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: link, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test("an administrator runs Subscription Details and downloads it, plain and compressed", async ({
  page,
}) => {
  await signIn(page, "ada@northwind.example");
  const url = await runReport(page);
  await expectAccessible(page);
  const plain = await download(page, "Download CSV");
  expect(plain.name).toMatch(/^Subscription Details_[0-9A-Z]{8}_\d{4}-\d\d-\d\d\.csv$/);
  const text = plain.bytes.toString();
  expect(text.startsWith("\uFEFFCalculation date,Customer name,Customer organization ID,")).toBe(true);
  const rows = parse<Record<string, string>>(text, { bom: true, columns: true, record_delimiter: "\r\n" });
  expect(new Set(rows.map((row) => row["Customer organization ID"])).size).toBeGreaterThan(300);
  const packed = await download(page, "Download compressed");
  expect(gunzipSync(packed.bytes).equals(plain.bytes)).toBe(true);

  const answer = await page.request.get(`${url}/file`);
  expect(answer.headers()).toMatchObject({
    "content-length": String(plain.bytes.length),
    "x-content-type-options": "nosniff",
  });

  await page.goto("/reports");
  await expect(page.getByRole("row", { name: /Subscription Details.*Ready/ }).first()).toBeVisible();
  await expectAccessible(page);
});

test("a partner admin's report holds the assigned customers; the run of another person is not there", async ({
  page,
  browser,
}) => {
  await signIn(page, "pablo@northwind.example");
  const url = await runReport(page);
  const { bytes } = await download(page, "Download CSV");
  const rows = parse<Record<string, string>>(bytes, { bom: true, columns: true, record_delimiter: "\r\n" });
  const customers = new Set(rows.map((row) => row["Customer organization ID"]));
  expect(customers.size).toBeGreaterThan(0);
  expect(customers.size).toBeLessThanOrEqual(20);
  for (const [email, status] of [
    ["otto@southwind.example", 404],
    ["hana@northwind.example", 403],
    ["carla@martisor.example", 403],
    ["rosa@northwind.example", 200],
  ] as const) {
    await asAnother(browser, email, async (other) => {
      expect((await other.request.get(`${url}/file`)).status()).toBe(status);
      expect((await other.goto(url))?.status()).toBe(status);
    });
  }
});

test("who may only look downloads, and is offered nothing to run", async ({ page }) => {
  await signIn(page, "rosa@northwind.example");
  await page.goto("/reports");
  await expect(page.getByRole("heading", { name: "Runs" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Run report/ })).toHaveCount(0);
});

test("without scripts a report is run and downloaded all the same", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, "pablo@northwind.example");
  await page.goto("/reports");
  await page.getByRole("button", { name: "Run report" }).click();
  await expect(page).toHaveURL(/\/reports\/[0-9a-f-]{36}$/);
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("link", { name: "Download CSV" })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await context.close();
});

async function asAnother(browser: Browser, email: string, work: (page: Page) => Promise<void>) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, email);
  await work(page);
  await context.close();
}
