import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { at, expect, test } from "./support/people";

const rows = (page: Page) => page.locator("table tbody tr");
/** How many the partner has: other journeys add some to the demo's thousand. */
const thousand = "1,0\\d\\d";
const search = (page: Page) => page.getByRole("main").getByRole("searchbox");

test("a partner's administrator finds a customer by a user's e-mail, opens it and launches its view", async ({
  browserOf,
}) => {
  const page = await at("ada", browserOf);
  await expect(page).toHaveTitle("Customers · Partner Hub");
  await expect(page.getByText(new RegExp(`^${thousand} customers`))).toBeVisible();
  await expect(rows(page)).toHaveCount(50);
  await expectAccessible(page);

  await search(page).fill("Remus@Martisor");
  await expect(page).toHaveURL(/[?&]q=Remus/);
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText("User remus@martisor.example");
  await page.getByRole("link", { name: /^Cofetăria Mărțișor SRL/ }).click();

  await expect(page).toHaveURL(/\/customers\/[\w-]{36}$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cofetăria Mărțișor SRL");
  await expectAccessible(page);
  for (const tab of ["Subscriptions", "Activity"]) {
    await page.getByRole("link", { name: tab, exact: true }).click();
    await expect(page).toHaveTitle(new RegExp(`^${tab} · Cofetăria Mărțișor SRL`));
    await expectAccessible(page);
  }

  await page.getByRole("link", { name: "Launch customer view" }).click();
  await expect(page).toHaveURL(/\/organizations\/[\w-]{36}\/users$/);
  const band = page.getByRole("complementary", { name: "Whose organization this is" });
  await expect(band).toContainText("Cofetăria Mărțișor SRL");
  await expect(rows(page).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: /^Remus/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Remus");
  await expectAccessible(page);
  await band.getByRole("link", { name: /^Leave/ }).click();
  await expect(page).toHaveURL(/\/customers\/[\w-]{36}$/);
});

test("sorting, statuses and paging are in the address, and the back button knows them", async ({
  browserOf,
}) => {
  const page = await at("ada", browserOf);
  await page.getByRole("columnheader", { name: "Customer" }).getByRole("link").click();
  await expect(page).toHaveURL(/sort=name/);
  const first = await rows(page).first().textContent();
  await page.getByRole("link", { name: "Next", exact: true }).click();
  await expect(page.getByText(new RegExp(`51–100 of ${thousand}`))).toBeVisible();
  await page.getByRole("link", { name: "Previous", exact: true }).click();
  await expect(page.getByText(new RegExp(`1–50 of ${thousand}`))).toBeVisible();
  expect(await rows(page).first().textContent()).toBe(first);

  const chip = page.getByRole("list", { name: "Status" }).getByRole("link", { name: /^Suspended/ });
  const count = Number((await chip.textContent())?.match(/\d+/)?.[0]);
  await chip.click();
  await expect(page).toHaveURL(/status=suspended/);
  await expect(rows(page)).toHaveCount(Math.min(count, 50));
  await page.goBack();
  await expect(page.getByText(new RegExp(`1–50 of ${thousand}`))).toBeVisible();
});

test("the CSV holds what is shown, all pages, and comes whole", async ({ browserOf }) => {
  const page = await at("ada", browserOf);
  const response = await page.request.get("/customers/csv?status=suspended");
  const body = await response.body();
  expect(Number(response.headers()["content-length"])).toBe(body.length);
  const lines = body.toString("utf8").trimEnd().split("\r\n");
  await page.goto("/customers?status=suspended");
  await expect(page.getByText(`${lines.length - 1} customers match`)).toBeVisible();
  expect(lines[0]).toContain("Customer,Status,Tags,Products");
});

test("an address with nonsense in it shows the list and says what was left out", async ({ browserOf }) => {
  const page = await at("ada", browserOf);
  await page.goto("/customers?status=holy&sort=price&page=%00%ff&size=7&dir=sideways");
  await expect(rows(page)).toHaveCount(50);
  await expect(page.getByRole("status").filter({ hasText: "status=holy" })).toBeVisible();
});

test("a partner admin sees the customers assigned; the other partner its own", async ({ browserOf }) => {
  const page = await at("pablo", browserOf);
  // Those of the demo, one that made him its external administrator, and what he starts in other journeys.
  await expect(page.getByText(/^2\d customers/)).toBeVisible();
  const other = await at("otto", browserOf);
  await other.goto("/customers");
  await expect(other.getByText(/^5\d customers/)).toBeVisible();
  await search(other).fill("martisor");
  await expect(other.getByText("Nothing found for “martisor”")).toBeVisible();
});

test("two tabs with two customers never mix; a customer's administrator is at home and nowhere else", async ({
  browserOf,
}) => {
  const page = await at("ada", browserOf);
  const second = await page.context().newPage();
  const band = (tab: Page) => tab.getByRole("complementary", { name: "Whose organization this is" });
  const links = page.getByRole("link", { name: /^Launch customer view of/ });
  const [one, two] = [await links.nth(0).getAttribute("href"), await links.nth(1).getAttribute("href")];
  await page.goto(one ?? "");
  await second.goto(two ?? "");
  const names = [
    await band(page).locator("strong").textContent(),
    await band(second).locator("strong").textContent(),
  ];
  expect(names[0]).not.toBe(names[1]);
  await page.getByRole("link", { name: "Sites", exact: true }).click();
  await expect(page).toHaveURL(/\/sites$/);
  await expect(band(page)).toContainText(names[0] ?? "");

  const own = await at("carla", browserOf);
  await expect(own.getByRole("link", { name: /^Leave/ })).toHaveCount(0);
  expect((await own.goto(one ?? ""))?.status()).toBe(404);
  expect((await own.goto("/customers"))?.status()).toBe(403);
});
