import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { expect, test } from "./support/people";

const band = (page: Page) => page.getByRole("complementary", { name: "Whose organization this is" });
/** Of the address itself; that of emergency calls is another. */
const town = (page: Page) => page.getByLabel("City").first();
async function fillAddress(page: Page) {
  await page.getByLabel("Time zone").selectOption("Europe/Bucharest");
  await page.getByLabel("Street and number").first().fill("Calea Victoriei 1");
  await page.getByLabel("Postal code").first().fill("010061");
  await town(page).fill("București");
}
const save = (page: Page) => page.getByRole("button", { name: "Save changes" }).click();

test("two windows change one location: the second is shown both, and overwrites knowingly", async ({
  browserOf,
  places,
}) => {
  const base = `/organizations/${places.organizationId}/locations`;
  const name = `Depot ${Date.now()}`;
  const [ada, carla] = await Promise.all([browserOf("ada"), browserOf("carla")]);
  const first = await ada.newPage();
  await first.goto(`${base}/new`);
  await first.getByLabel("Name").fill(name);
  await fillAddress(first);
  await first.getByRole("button", { name: "Add location" }).click();
  await expect(first).toHaveURL(new RegExp(`${base}$`));
  await first.getByRole("link", { name }).click();
  await expect(first.getByRole("heading", { level: 1 })).toHaveText(name);

  const second = await carla.newPage();
  await second.goto(first.url());
  await town(first).fill("Cluj");
  await save(first);
  await expect(first.getByText("Saved.")).toBeVisible();

  await town(second).fill("Iași");
  await save(second);
  const note = second.getByRole("alert").filter({ hasText: "Nothing of yours was saved yet" });
  await expect(note).toContainText("changed it");
  await expect(note).toBeFocused();
  await expect(town(second)).toHaveValue("Iași");
  await expect(second.getByText("Saved now: Cluj")).toBeVisible();
  await expectAccessible(second);

  await second.getByRole("button", { name: "Take what is saved now" }).click();
  await expect(town(second)).toHaveValue("Cluj");
  await town(second).fill("Timișoara");
  await save(second);
  await expect(second.getByText("Saved.")).toBeVisible();

  await town(first).fill("Brașov");
  await save(first);
  await expect(first.getByText("Saved now: Timișoara")).toBeVisible();
  await first.getByRole("button", { name: "Save mine anyway" }).click();
  await expect(first.getByText("Saved.")).toBeVisible();
  await expect(town(first)).toHaveValue("Brașov");
});

test("without scripts an overtaken form shows both too", async ({ browserOf, places }) => {
  const context = await browserOf("ada", { javaScriptEnabled: false });
  const [first, second] = [await context.newPage(), await context.newPage()];
  const address = `/organizations/${places.organizationId}/settings`;
  const planned = () => String(1 + Math.floor(Math.random() * 1_000_000));
  await first.goto(address);
  await second.goto(address);
  const theirs = planned();
  await first.getByLabel("Planned users").fill(theirs);
  await save(first);
  await second.getByLabel("Planned users").fill(planned());
  await save(second);
  await expect(second.getByText(`Saved now: ${theirs}`)).toBeVisible();
  await second.getByRole("button", { name: "Take what is saved now" }).click();
  await expect(second.getByLabel("Planned users")).toHaveValue(theirs);
});

test("two customers side by side never mix", async ({ browserOf, places }) => {
  const context = await browserOf("ada");
  const [one, other] = [await context.newPage(), await context.newPage()];
  await one.goto(`/organizations/${places.organizationId}/locations/new`);
  const name = (await band(one).locator("strong").textContent()) ?? "";
  await other.goto("/customers");
  const href = await other
    .locator(`tbody a[href^='/customers/']:not([href$='${places.organizationId}'])`)
    .first()
    .getAttribute("href");
  await other.goto(`/organizations/${href?.split("/").at(-1)}/locations`);
  const otherName = (await band(other).locator("strong").textContent()) ?? "";
  expect(otherName).not.toBe(name);
  await expect(other).toHaveTitle(new RegExp(`· ${otherName.replace(/[^\p{L}\p{N} ]/gu, ".")} ·`, "u"));

  const made = `Side by side ${Date.now()}`;
  await one.getByLabel("Name").fill(made);
  await fillAddress(one);
  await one.getByRole("button", { name: "Add location" }).click();
  await expect(one.getByRole("link", { name: made })).toBeVisible();
  await expect(band(one).locator("strong")).toHaveText(name);
  await other.reload();
  await expect(band(other).locator("strong")).toHaveText(otherName);
  await expect(other.getByText(made)).toHaveCount(0);
});

test("a site and a domain are added; the domain waits for its record", async ({ browserOf, places }) => {
  const page = await (await browserOf("ada")).newPage();
  const base = `/organizations/${places.organizationId}`;
  const site = `site-${Date.now()}`;
  await page.goto(`${base}/sites/new`);
  await page.getByLabel("Name of the site").fill(site);
  await expect(page.getByText(`“${site}” is free.`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Add site" }).click();
  await page.getByRole("link", { name: site }).click();
  await page.getByRole("button", { name: "Remove site…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove site" }).click();
  await expect(page.getByRole("link", { name: site })).toHaveCount(0);

  const domain = `company-${Date.now()}.example`;
  await page.goto(`${base}/domains/new`);
  await page.getByLabel("Domain", { exact: true }).fill(domain);
  await page.getByRole("button", { name: "Add domain" }).click();
  await expect(page.getByText(`_partner-hub.${domain}`)).toBeVisible();
  await page.getByRole("button", { name: "Look now" }).click();
  await expect(page.getByText(/DNS (has no such record yet|did not answer)/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Remove domain…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove domain" }).click();
  await expect(page.getByRole("link", { name: domain })).toHaveCount(0);
});

test("support access: the customer switches it, the partner sees it and who may", async ({
  browserOf,
  places,
}) => {
  const address = `/organizations/${places.organizationId}/settings`;
  const carla = await (await browserOf("carla")).newPage();
  await carla.goto(address);
  await carla.getByLabel("7 days").check();
  await carla.getByRole("button", { name: /^(Allow support access|Change the end)$/ }).click();
  await expect(carla.getByText(/^Allowed until/)).toBeVisible();

  const ada = await (await browserOf("ada")).newPage();
  await ada.goto(address);
  await expect(ada.getByText(/^Allowed until/)).toBeVisible();
  await expect(ada.getByRole("button", { name: /support access/ })).toHaveCount(0);
  await expect(ada.getByText(/own full administrators decide this/)).toBeVisible();

  await carla.getByRole("button", { name: "End it now" }).click();
  await expect(carla.getByText("Not allowed at present")).toBeVisible();
});
