import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { expect, test } from "./support/people";

const boxes = (page: Page) => page.locator("tbody .pick input");
const bar = (page: Page) => page.getByRole("group", { name: "What to do with the selected customers" });

/** A name of this run's own: other tests and earlier runs leave theirs. */
const own = (word: string) => `${word} ${Date.now().toString(36)}`;

test("two customers are tagged after a preview; the list finds them by it, the toast takes it back", async ({
  browserOf,
}) => {
  const page = await (await browserOf("ada")).newPage();
  const name = own("Visit");
  await page.goto("/customers?sort=name&q=srl");
  await expect(bar(page)).toBeHidden();
  await boxes(page).nth(0).check();
  await boxes(page).nth(1).check();
  await expect(bar(page)).toContainText("2 selected");
  // In a window that holds all rows: the bar at its end halves the row that happens to be below it.
  await page.setViewportSize({ width: 1280, height: 4_000 });
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 720 });
  await bar(page).getByRole("button", { name: "Tag…", exact: true }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tag customers");
  await expectAccessible(page);
  await page.getByLabel(/^New tag/).fill("x".repeat(26));
  await page.getByRole("button", { name: "Show what happens" }).click();
  await expect(page.getByText("At most 25 characters.", { exact: true }).last()).toBeVisible();
  await page.getByLabel(/^New tag/).fill(name);
  await page.getByRole("button", { name: "Show what happens" }).click();
  await expect(page.getByText(`2 customers get ${name}`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Tag 2 customers" }).click();
  await expect(page.getByRole("status").filter({ hasText: "2 customers tagged." })).toBeVisible();

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Undone for 2 customers." })).toBeVisible();
  await page.goto("/customers/tags");
  await expect(page.getByText(name)).toHaveCount(0);
  await expectAccessible(page);
});

test("without scripts a customer is picked, tagged and its tags edited, the sixth refused", async ({
  browserOf,
}) => {
  const page = await (await browserOf("pablo", { javaScriptEnabled: false })).newPage();
  const name = own("Plain");
  await page.goto("/customers?sort=name");
  const href = await page.locator("tbody a.row-link").first().getAttribute("href");
  await boxes(page).first().check();
  await bar(page).getByRole("button", { name: "Tag…", exact: true }).click();
  await page.getByLabel(/^New tag/).fill(name);
  await page.getByRole("button", { name: "Show what happens" }).click();
  await page.getByRole("button", { name: "Tag 1 customer" }).click();
  await expect(page).toHaveURL(/\/customers\?/);

  await page.goto(`${href}/tags`);
  await expect(page.getByRole("checkbox", { name })).toBeChecked();
  const ticks = page.locator("input[name^='tag:']");
  for (let box = 0; box < (await ticks.count()); box++) await ticks.nth(box).check();
  await page.getByRole("button", { name: "Save tags" }).click();
  await expect(page.getByText("A customer has at most 5 tags.").first()).toBeVisible();
  for (let box = 0; box < (await ticks.count()); box++) await ticks.nth(box).uncheck();
  await page.getByRole("button", { name: "Save tags" }).click();
  await expect(page).toHaveURL(new RegExp(`${href}$`));
});

test("a view is saved and shared, and a colleague finds it above the list", async ({ browserOf }) => {
  const page = await (await browserOf("ada")).newPage();
  const name = own("Suspended by name");
  await page.goto("/customers?status=suspended&sort=name");
  await page.getByRole("button", { name: "Save view" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Save this view" });
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByLabel(/^Share with everybody/).check();
  await dialog.getByRole("button", { name: "Save view" }).click();
  await expect(page.getByRole("status").filter({ hasText: `The view ${name} is saved.` })).toBeVisible();

  const colleague = await (await browserOf("rosa")).newPage();
  await colleague.goto("/customers/views");
  await expectAccessible(colleague);
  const row = colleague.getByRole("row").filter({ hasText: name });
  await expect(row).toContainText("Ada Lindqvist");
  await row.getByRole("link", { name, exact: true }).click();
  await expect(colleague).toHaveURL(/status=suspended&sort=name/);
  await expect(colleague.getByRole("button", { name: "Save view" })).toHaveCount(0);

  await page.goto("/customers/views");
  await page.getByRole("link", { name: `Edit view ${name}` }).click();
  await page.getByRole("button", { name: "Delete view…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete view" }).click();
  await expect(page.getByRole("status").filter({ hasText: `The view ${name} is deleted.` })).toBeVisible();
});

test("who only looks picks to export, and is refused the rest", async ({ browserOf }) => {
  const page = await (await browserOf("rosa")).newPage();
  await page.goto("/customers?sort=name");
  await boxes(page).first().check();
  await expect(bar(page).getByRole("button", { name: /^(Tag|Untag|Assign|Unassign)/ })).toHaveCount(0);
  await bar(page).getByRole("button", { name: "Export…" }).click();
  await expect(page.getByText("1 customer is written as CSV")).toBeVisible();
  const href = await page.getByRole("link", { name: "Download CSV" }).getAttribute("href");
  const csv = await (await page.request.get(href ?? "")).text();
  expect(csv.trimEnd().split("\r\n")).toHaveLength(2);
  expect((await page.goto("/customers/bulk?do=tag&all=on"))?.status()).toBe(403);
});
