import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { expect, people, test } from "./support/people";

const confirm = (page: Page, name: string) =>
  page.getByRole("dialog").getByRole("button", { name, exact: true });

test("an administrator is invited, gets customers and another role, and is removed", async ({
  browserOf,
}) => {
  const page = await (await browserOf("ada")).newPage();
  const email = `nora.${Date.now()}@northwind.example`;
  await page.goto("/administrators");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Invite administrator" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Invite an administrator");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("First name").fill("Nora");
  await page.getByRole("button", { name: "Make administrator" }).click();
  await expect(page.getByText("Choose at least one role.").first()).toBeVisible();
  await page.getByLabel("Partner administrator").check();
  await page.getByRole("button", { name: "Make administrator" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nora");
  await page.getByRole("link", { name: "Add customers" }).click();
  await page.getByRole("main").getByRole("searchbox").fill("martisor");
  await expect(page.getByLabel(/^Choose Cofet/)).toBeVisible();
  await page.getByLabel(/^Choose Cofet/).check();
  await page.getByRole("button", { name: "Add ticked customers" }).click();
  await expect(page.getByRole("link", { name: /^Cofet/ })).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel("Help desk").check();
  await page.getByRole("button", { name: "Save roles" }).click();
  await expect(page.getByText(/^The roles of Nora are changed/)).toBeVisible();
  await page.getByRole("button", { name: "Remove administrator…" }).click();
  await confirm(page, "Remove administrator").click();
  await expect(page).toHaveURL(/\/administrators$/);
  await page.goto(`/administrators?q=${email}`);
  await expect(page.getByText("Nobody matches").first()).toBeVisible();
});

test("the last full administrator stays, and is asked before", async ({ browserOf }) => {
  const page = await (await browserOf("otto")).newPage();
  await page.goto("/administrators?role=partner_full_admin");
  await page.getByRole("link", { name: "Otto Brandt" }).click();
  await page.getByRole("checkbox", { name: /^Full administrator/ }).uncheck();
  await page.getByLabel("Help desk").check();
  await page.getByRole("button", { name: "Save roles" }).click();
  await expect(page.getByText(/^You are taking this right from yourself/).first()).toBeVisible();
  await page.getByLabel("I give up my own full rights").check();
  await page.getByRole("button", { name: "Save roles" }).click();
  await expect(page.getByText(/^Nobody else with full rights could sign in/).first()).toBeVisible();
});

test("a customer lets somebody in from outside: they look, change nothing, and are out at the next click", async ({
  browserOf,
  places,
}) => {
  const customer = await (await browserOf("carla")).newPage();
  const outsider = await (await browserOf("otto")).newPage();
  const view = `/organizations/${places.organizationId}`;
  expect((await outsider.goto(`${view}/users`))?.status()).toBe(404);

  await customer.goto(`${view}/administrators`);
  await customer.getByLabel("E-mail of the person").fill(people.otto.toUpperCase());
  await customer.getByLabel("Read-only administrator").check();
  await customer.getByRole("button", { name: "Make external administrator" }).click();
  await expect(customer.getByText(/Southwind/)).toBeVisible();
  await expectAccessible(customer);

  expect((await outsider.goto(`${view}/users`))?.status()).toBe(200);
  await expect(outsider.getByRole("checkbox", { name: /^Select/ })).toHaveCount(0);
  expect((await outsider.goto(`${view}/users/import`))?.status()).toBe(403);

  await customer.getByRole("button", { name: "Remove", exact: true }).click();
  await confirm(customer, "Remove").click();
  await expect(customer.getByText(/^Otto Brandt does not get in any more/)).toBeVisible();
  expect((await outsider.goto(`${view}/users`))?.status()).toBe(404);
});

test("the table of rights in the reader's language; a partner admin does not open it", async ({
  browserOf,
}) => {
  const page = await (await browserOf("rosa", { language: "fr" })).newPage();
  await page.goto("/administrators/roles");
  await expect(page.getByRole("row", { name: /^Donner des rôles du partenaire/ })).toBeVisible();
  await expectAccessible(page);
  const other = await (await browserOf("pablo")).newPage();
  expect((await other.goto("/administrators"))?.status()).toBe(403);
});
