import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { expectAccessible } from "./support/axe";
import { at, expect, test } from "./support/people";

async function runReport(page: Page): Promise<string> {
  await page.goto("/reports");
  await page.getByRole("button", { name: "Run report: Subscription Details" }).click();
  const dialog = page.getByRole("dialog", { name: "Run Subscription Details" });
  await dialog.getByRole("button", { name: "Run report" }).click();
  await expect(page).toHaveURL(/\/reports\/[0-9a-f-]{36}$/);
  await expect(page.getByText("Ready", { exact: true })).toBeVisible({ timeout: 90_000 });
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
  browserOf,
}) => {
  const page = await at("ada", browserOf);
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
  browserOf,
}) => {
  const page = await at("pablo", browserOf);
  const url = await runReport(page);
  const { bytes } = await download(page, "Download CSV");
  const rows = parse<Record<string, string>>(bytes, { bom: true, columns: true, record_delimiter: "\r\n" });
  const customers = new Set(rows.map((row) => row["Customer organization ID"]));
  expect(customers.size).toBeGreaterThan(0);
  expect(customers.size).toBeLessThanOrEqual(20);
  for (const [person, status] of [
    ["otto", 404],
    ["hana", 403],
    ["carla", 403],
    ["rosa", 200],
  ] as const) {
    const { request } = await browserOf(person);
    for (const path of [url, `${url}/file`]) expect((await request.get(path)).status()).toBe(status);
  }
});

test("who may only look downloads, and is offered nothing to run", async ({ browserOf }) => {
  const page = await at("rosa", browserOf);
  await page.goto("/reports");
  await expect(page.getByRole("heading", { name: "Runs" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Run report/ })).toHaveCount(0);
});
