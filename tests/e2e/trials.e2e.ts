import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { at, expect, test } from "./support/people";

const unique = () => `trial-${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;

async function fillCompany(page: Page, name: string, email: string, country = "FR") {
  await page.getByLabel("Company name").fill(name);
  await page.getByLabel("Business").selectOption("retail");
  await page.getByLabel("Country or region").selectOption(country);
  await page.getByLabel("Administrator’s e-mail").fill(email);
}

const start = (page: Page) => page.getByRole("button", { name: "Start trial" }).click();

test("a trial for a new customer: refused at its fields, then started, extended with both days told, ended", async ({
  browserOf,
}) => {
  const name = unique();
  const page = await at("ada", browserOf);
  await page.getByRole("link", { name: "Start trial" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Start a trial");
  await expectAccessible(page);

  await fillCompany(page, name, "pablo@northwind.example", "KP");
  await page.getByLabel("Meetings", { exact: true }).check();
  await page.getByLabel("Licences of Meetings").fill("2000000000");
  await start(page);
  const refused = page.locator("form").getByRole("alert");
  await expect(refused).toContainText("A whole number from 1 to 10,000");
  await expect(refused).toContainText("There is no service in this country yet");
  await expect(page.getByLabel("Company name")).toHaveValue(name);
  await expect(page.getByLabel("Meetings", { exact: true })).toBeChecked();
  await expectAccessible(page);

  await page.getByLabel("Country or region").selectOption("FR");
  await page.getByLabel("Licences of Meetings").fill("25");
  await page.getByLabel("URL name of the meetings site").fill("martisor");
  await expect(page.getByText("“martisor” is taken")).toBeVisible();
  await start(page);
  await expect(refused).toContainText("your own organization cannot be one");
  await expect(refused).toContainText("This name is taken");

  await page.getByLabel("Administrator’s e-mail").fill(`admin@${name}.example`);
  await page.getByLabel("URL name of the meetings site").fill(name);
  await page.getByLabel("90 days").check();
  await start(page);
  await expect(page).toHaveURL(/\/customers\/[\w-]{36}\/trials$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await expect(page.getByText("Running", { exact: true })).toBeVisible();
  await expect(page.getByText(`An invitation is on its way to admin@${name}.example`)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Extend…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("60 days earlier");
  await dialog.getByRole("button", { name: /^End on/ }).click();
  await expect(page.getByText(/^Extended on .* by Ada Lindqvist/)).toBeVisible();
  await expect(page.getByText("extending would change nothing")).toBeVisible();

  await page.getByRole("button", { name: "End now…" }).click();
  await expect(page.getByRole("dialog")).toContainText("Nobody has a licence of this trial");
  await page.getByRole("dialog").getByRole("button", { name: "End trial now" }).click();
  await expect(page.getByText("Ended early")).toBeVisible();
  await expect(page.getByRole("link", { name: "Start trial" })).toBeVisible();
});

test("without scripts: a trial for a customer that is there by its domain, then as another company; its administrator comes in", async ({
  browserOf,
}) => {
  const name = unique();
  const page = await at("ada", browserOf, { javaScriptEnabled: false });
  await page.goto("/customers/new-trial");
  await fillCompany(page, name, `${name}@martisor.example`, "DE");
  await expect(page.getByLabel("URL name of the meetings site")).toBeHidden();
  await page.getByLabel("Messaging", { exact: true }).check();
  await start(page);
  await expect(page.getByRole("link", { name: "Open Cofetăria Mărțișor SRL" })).toBeVisible();
  await page.getByLabel("This is another company").check();
  await start(page);
  await expect(page).toHaveURL(/\/customers\/[\w-]{36}\/trials$/);
  await expect(page.getByText("0 of 100")).toBeVisible();

  const invited = await (await browserOf("visitor")).newPage();
  const mail = invited.getByRole("link", { name: new RegExp(`${name}@martisor`) }).first();
  await expect(async () => {
    await invited.goto("/outbox");
    await expect(mail).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 90_000 });
  await mail.click();
  await invited.goto((await invited.getByRole("link", { name: /\/l\// }).getAttribute("href")) ?? "");
  await invited.getByRole("main").getByRole("button").first().click();
  await invited.getByLabel("Password").fill("copper window april boats");
  await invited.getByRole("button", { name: "Save password and continue" }).click();
  await expect(invited).toHaveURL(/\/organizations\/[\w-]{36}/);
  await expect(invited.getByText(name, { exact: true }).first()).toBeVisible();
  expect((await invited.goto("/customers"))?.status()).toBe(403);
});
