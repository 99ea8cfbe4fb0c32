import { parse } from "csv-parse/sync";
import { expectAccessible } from "./support/axe";
import { expect, test } from "./support/people";

const rowLinks = "table tbody .row-link";

test("by keys alone: open the list, go to the third customer, tick it, launch its view", async ({
  browserOf,
}) => {
  const page = await (await browserOf("ada")).newPage();
  await page.goto("/customers");
  const third = page.locator(rowLinks).nth(2);
  const name = await third.locator("bdi").first().textContent();
  // Keys are listened to once the page's script runs. Upwards ends at the first, however often it was pressed.
  await expect(async () => {
    await page.keyboard.press("k");
    await expect(page.locator(rowLinks).first()).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("j");
  await page.keyboard.press("ArrowDown");
  await expect(third).toBeFocused();
  await page.keyboard.press("x");
  await expect(page.locator("table tbody tr").nth(2).getByRole("checkbox")).toBeChecked();
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys" });
  await expect(keys).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
  await third.focus();
  await page.keyboard.press("o");
  await expect(page).toHaveURL(/\/organizations\/[\w-]{36}/);
  await expect(page.getByRole("complementary", { name: "Whose organization this is" })).toContainText(
    name ?? "",
  );
});

test("filters, columns and row height are in the address, and the CSV is what it shows", async ({
  browserOf,
}) => {
  const page = await (await browserOf("ada")).newPage();
  await page.goto("/customers?sort=name");
  await page.getByRole("button", { name: "Filter by Products" }).click();
  const meetings = page.locator("label", { has: page.locator("input[name=product][value=meetings]") });
  const count = await meetings.locator("small").textContent();
  await meetings.click();
  await page.getByRole("button", { name: "Show results" }).locator("visible=true").click();
  await expect(page).toHaveURL(/product=meetings/);
  await expect(page.getByText(`${count} customers match`)).toBeVisible();
  await page.getByRole("button", { name: "View", exact: true }).click();
  for (const column of ["products", "activity"])
    await page.locator(`input[name=cols][value=${column}]`).uncheck();
  await page.getByRole("radio", { name: "Comfortable" }).check();
  await page.getByRole("button", { name: "Show results" }).locator("visible=true").click();
  await expect(page).toHaveURL(/product=meetings.*density=comfortable|density=comfortable.*product=meetings/);
  await expect(page.getByRole("columnheader", { name: "Products" })).toHaveCount(0);
  await expect(page.locator("table[data-density=comfortable]")).toBeVisible();
  await expectAccessible(page);

  const href = await page.getByRole("link", { name: "Download CSV" }).getAttribute("href");
  const file = await (await page.request.get(href ?? "")).text();
  const lines: string[][] = parse(file, { bom: true });
  expect(lines[0]).toContain("Region");
  expect(lines[0]).not.toContain("Products");
  expect(lines.length - 1).toBe(Number(count?.replace(/\D/g, "")));
  const shown = await page.locator(`${rowLinks} bdi:first-child`).allTextContents();
  expect(lines.slice(1, 1 + shown.length).map(([customer]) => customer)).toEqual(shown);
});

test("whatever stands in the address, the list answers and says what it left out", async ({ browserOf }) => {
  const page = await (await browserOf("ada")).newPage();
  const names = [
    "status",
    "managed",
    "product",
    "type",
    "tag",
    "region",
    "cols",
    "density",
    "sort",
    "dir",
    "size",
    "page",
  ];
  const long = "x".repeat(10_000);
  for (const query of [
    names.map((name) => `${name}=nonsense`).join("&"),
    names.map((name) => `${name}=&${name}=%00&${name}=one&${name}=one&${name}=two`).join("&"),
    `tag=${long}`,
    `page=${long}`,
    `q=${long}`,
    "page=WyJ1cmdlbmN5LmFzYyIsMCwwLDEsIngiLCJ5Il0",
  ]) {
    const response = await page.goto(`/customers?${query}`);
    expect([query.slice(0, 60), response?.status()]).toEqual([query.slice(0, 60), 200]);
    await expect(page.getByRole("heading", { level: 1, name: "Customers" })).toBeVisible();
    if (!query.startsWith("q="))
      await expect(page.getByRole("status").filter({ hasText: "left out" })).toBeVisible();
  }
});

test("without scripts: columns and filters by their forms' addresses, the customer view by its link", async ({
  browserOf,
}) => {
  const page = await (await browserOf("rosa", { javaScriptEnabled: false })).newPage();
  await page.goto("/customers?type=trial&cols=region&cols=licences&density=comfortable");
  await expect(page.getByRole("columnheader")).toHaveText([/Customer/, /Licences/, /Region/, /Actions/]);
  await page
    .getByRole("link", { name: /^Launch customer view of/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/organizations\/[\w-]{36}/);
});
