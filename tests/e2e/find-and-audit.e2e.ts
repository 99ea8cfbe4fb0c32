import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { expect, test } from "./support/people";

const searchField = (page: Page) => page.getByRole("combobox", { name: "Search" });

/** By keyboard, until the page's scripts listen. */
const askForSearch = (page: Page) =>
  expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(searchField(page)).toBeFocused({ timeout: 2_000 });
  }).toPass();

test("Ctrl-K leads from anywhere to a customer, a user and a page, by keyboard alone", async ({
  browserOf,
}) => {
  const page = await (await browserOf("ada")).newPage();
  await page.goto("/reports");
  const field = searchField(page);
  await askForSearch(page);
  await expect(page.getByRole("option", { name: "Audit log" })).toBeVisible();
  await expectAccessible(page);

  await field.fill("martisor");
  const option = page.getByRole("option", { name: /^Cofetăria Mărțișor SRL/ });
  await expect(option).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/customers\/[\w-]{36}$/);

  await askForSearch(page);
  await field.fill("remus@martisor");
  await page.getByRole("option", { name: /^remus@martisor\.example/ }).click();
  await expect(page).toHaveURL(/\/organizations\/[\w-]{36}\/users\/[\w-]{36}$/);

  await page.getByRole("button", { name: "Search" }).click();
  await field.fill("zzzz");
  await expect(
    page
      .getByRole("dialog")
      .getByText(/^Nothing found\./)
      .first(),
  ).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("without scripts the same search is a page, and finds only what one may see", async ({ browserOf }) => {
  const carla = await (await browserOf("carla", { javaScriptEnabled: false })).newPage();
  await carla.goto("/find");
  await carla.getByRole("main").getByRole("searchbox").fill("remus");
  await carla.getByRole("main").getByRole("searchbox").press("Enter");
  await expect(carla).toHaveURL(/\/find\?q=remus/);
  await expect(carla.getByRole("main").getByRole("link", { name: /^Remus/ })).toBeVisible();
  await carla.goto("/find?q=northwind");
  await expect(carla.getByText("Nothing found for “northwind”")).toBeVisible();
});

test("the log says what was done a moment ago, filters by address, and its file is recorded", async ({
  places,
  browserOf,
}) => {
  const page = await (await browserOf("ada")).newPage();
  await page.goto(`/audit?kind=import&organization=${places.organizationId}`);
  await expect(page.locator("tbody tr").first()).toContainText("users");
  await expect(page.getByText("About is Imports")).toBeVisible();
  const file = await page.request.get("/audit/csv?kind=import&when=today");
  expect(file.status()).toBe(200);
  expect((await file.text()).split("\r\n")[0]).toContain("actor_kind,actor_id,actor,action");
  await page.goto("/audit?kind=audit&who=nonsense-nobody&bad=1&page=zzz");
  await expect(page.getByText("No line matches all of this")).toBeVisible();
  await page.goto("/audit?action=audit.exported");
  await expect(page.locator("tbody tr").first()).toContainText("Audit log exported");
  await expectAccessible(page);
});

test("a question to the help desk is sent once, without scripts, and stands below", async ({ browserOf }) => {
  const page = await (await browserOf("hana", { javaScriptEnabled: false })).newPage();
  await page.goto("/resources/help-desk");
  await page.getByLabel("Topic").selectOption({ label: "This portal" });
  await page.getByLabel("Subject").fill("A list <b>ends</b> early");
  await page.getByLabel("Message").fill("First line\nsecond line");
  await page.getByRole("button", { name: "Send request" }).click();
  await expect(page.getByText("A list <b>ends</b> early")).toBeVisible();
});
