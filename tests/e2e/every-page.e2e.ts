import { gzipSync } from "node:zlib";
import type { BrowserContext, Page } from "@playwright/test";
import { addressOf, everyAddress } from "./support/addresses";
import { violationsOf } from "./support/axe";
import { expectFits } from "./support/fits";
import { coveredFields } from "./support/led-to";
import { expect, test } from "./support/people";

const KB = 1024;
const customerPages = /\/(customers|organizations)\/\[/;

/** What a browser complains about: scripts, styles and pictures that the policy refuses are among it. */
function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on("console", (message) => {
    // A mail's frame allows no script: what axe puts into every frame is refused there, as it must be.
    const isOfFrame =
      message.text().startsWith("Blocked script execution in") && /\/(html|preview)\b/.test(message.text());
    if (["error", "warning"].includes(message.type()) && !isOfFrame)
      heard.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => heard.push(`${page.url()}: ${error.message}`));
  return heard;
}

/** The pages before go only now: a picture of what failed is taken after its test. */
async function freshPage(context: BrowserContext): Promise<Page> {
  for (const page of context.pages()) await page.close();
  return context.newPage();
}

const darken = (page: Page) =>
  page.evaluate(() => document.documentElement.setAttribute("data-theme", "dark"));

for (const { page: pattern, step, who } of everyAddress) {
  test(`${pattern} ${step}: named, accessible, as wide as its window, nothing to complain about`, async ({
    places,
    keptBrowserOf,
  }) => {
    const path = addressOf(pattern, places, step);
    const page = await freshPage(await keptBrowserOf(who, { reducedMotion: "reduce" }));
    const heard = complaints(page);
    expect((await page.goto(path))?.status()).toBe(200);
    expect(new URL(page.url()).pathname).toBe(path);
    const title = await page.title();
    expect.soft(title).toMatch(/^.{3,} · Partner Hub$/);
    if (customerPages.test(pattern)) expect.soft(title).toContain("Cofetăria Mărțișor SRL");
    await expect.soft(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await page.keyboard.press("Tab");
    await expect.soft(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
    await expect.soft(page.getByRole("link", { name: "Skip to content" })).toBeInViewport();

    expect.soft(await violationsOf(page), "in light").toEqual([]);
    await expectFits(page, 1440);
    await expectFits(page, 1024);
    await expectFits(page, 360);
    await darken(page);
    expect.soft(await violationsOf(page), "in dark, on a phone").toEqual([]);
    expect.soft(heard).toEqual([]);
  });
}

/** The frame of all pages and each kind of what is in it: what only a wide window shows, or only a phone. */
const ofEachKind = [
  ...["/customers", "/customers/[customerId]", "/customers/[customerId]/subscriptions", "/orders/[number]"],
  ...["/organizations/[organizationId]/users", "/organizations/[organizationId]/settings", "/audit"],
  "/organizations/[organizationId]/users/imports/[importId]",
];

test("each kind of page has its contrasts in a wide dark window and on a light phone too", async ({
  places,
  keptBrowserOf,
}) => {
  const page = await freshPage(await keptBrowserOf("ada", { reducedMotion: "reduce" }));
  for (const pattern of ofEachKind) {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(addressOf(pattern, places));
    expect.soft(await violationsOf(page, ["color-contrast"]), `${pattern} on a phone`).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 800 });
    await darken(page);
    expect.soft(await violationsOf(page, ["color-contrast"]), `${pattern} in dark`).toEqual([]);
  }
});

/**
 * KB of HTML, compressed. The aim is 25, and 150 of scripts: what is above it never grows. Other tests leave orders and
 * runs of reports in the lists.
 */
const lists = { audit: 22, customers: 23, orders: 24.5, reports: 21.5, users: 23.5 };
const scriptsOfCustomers = 153.5;

test("lists are small: their HTML, and the scripts of a first visit", async ({ places, browserOf }) => {
  const context = await browserOf("ada");
  const page = await context.newPage();
  const users = `/organizations/${places.organizationId}/users`;
  for (const [name, most] of Object.entries(lists)) {
    const html = await (await page.request.get(name === "users" ? users : `/${name}`)).body();
    expect.soft(gzipSync(html).length / KB, `${name}: KB of HTML`).toBeLessThanOrEqual(most);
  }
  const scripts: Promise<number>[] = [];
  page.on("response", (answer) => {
    if (answer.request().resourceType() === "script")
      scripts.push(answer.body().then((body) => gzipSync(body).length));
  });
  await page.goto("/customers", { waitUntil: "networkidle" });
  const sizes = await Promise.all(scripts);
  const sum = sizes.reduce((total, size) => total + size, 0) / KB;
  expect(sum, "KB of scripts").toBeLessThanOrEqual(scriptsOfCustomers);
});

test("a field that one is led to is seen with its name, below the bar", async ({ places, keptBrowserOf }) => {
  const page = await freshPage(await keptBrowserOf("ada"));
  for (const pattern of [
    "/customers/new",
    "/customers/new-trial",
    "/organizations/[organizationId]/locations/new",
  ]) {
    await page.goto(addressOf(pattern, places));
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 600 });
      expect.soft(await coveredFields(page), `${pattern} at ${width}`).toEqual([]);
    }
    await page.getByRole("main").locator("[type=submit]").last().click();
    await expect.soft(page.locator("label:has(+ :focus)"), pattern).toBeInViewport({ ratio: 1 });
  }
});

test("what is not there, and an address that never was, keep the frame and say so", async ({ browserOf }) => {
  const context = await browserOf("ada");
  const page = await context.newPage();
  for (const path of [
    `/customers/${crypto.randomUUID()}`,
    "/customers/nonsense",
    "/no/such/page",
    "/reports/1",
  ]) {
    expect.soft((await page.goto(path))?.status(), path).toBe(404);
    await expect.soft(page.getByRole("heading", { level: 1 }), path).toHaveCount(1);
    await expect.soft(page, path).toHaveTitle(/.{3,} · Partner Hub/);
    expect.soft(await violationsOf(page), path).toEqual([]);
  }
});
