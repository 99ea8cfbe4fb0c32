import { expect, type Page, test } from "@playwright/test";

const password = process.env.DEMO_PASSWORD ?? "partner-hub-demo";
const unique = () => `whole-${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;

async function signIn(page: Page) {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill("ada@northwind.example");
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

const packageRow = (page: Page, name: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("checkbox", { name, exact: true }) });

const quantityOf = (page: Page, name: string) =>
  page.getByRole("textbox", { name: `How many users may have ${name}`, exact: true });

test("without scripts: a customer is added by hand, told of one that is like it, and its packages are changed", async ({
  browser,
}) => {
  const name = unique();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page);
  await page.goto("/customers");
  await page.getByRole("link", { name: "Add customer" }).click();
  await page.getByLabel("Company name").fill(name);
  await page.getByLabel("External ID").fill(`ID ${name}`);
  await page.getByLabel("Business").selectOption("retail");
  await page.getByLabel("Country or region").selectOption("DE");
  await page.getByLabel("First name").fill("Ida");
  await page.getByLabel("Last name").fill("Lind");
  await page.getByLabel("E-mail", { exact: true }).fill(`${name}@martisor.example`);
  await packageRow(page, "Suite").getByRole("checkbox", { name: "Suite", exact: true }).check();
  await page.getByRole("button", { name: "Add customer" }).click();
  const refused = page.locator("form").getByRole("alert");
  await expect(refused).toContainText("A whole number from 1 to 1,000,000");
  await quantityOf(page, "Suite").fill("25");
  await page.getByRole("checkbox", { name: "Calling", exact: true }).check();
  await page.getByRole("checkbox", { name: "Not capped: Calling", exact: true }).check();
  await page.getByRole("button", { name: "Add customer" }).click();
  await expect(page.getByRole("link", { name: "Open Cofetăria Mărțișor SRL" })).toBeVisible();
  await expect(page.getByText("Data region: European Union (EU)")).toBeVisible();
  await page.getByLabel("This is another company").check();
  await page.getByRole("button", { name: "Add customer" }).click();

  await expect(page).toHaveURL(/\/customers\/[\w-]{36}\/subscriptions$/);
  await expect(page.getByRole("row", { name: /^Suite/ })).toContainText("0 of 25");
  await expect(page.getByRole("row", { name: /^Calling/ })).toContainText("Not capped");
  await page.getByRole("link", { name: "Change packages" }).click();
  await page.getByRole("checkbox", { name: "Calling Nobody has it" }).uncheck();
  await quantityOf(page, "Suite").fill("30");
  await page.getByRole("button", { name: "Save packages" }).click();
  await expect(page.getByRole("row", { name: /^Suite/ })).toContainText("0 of 30");
  await expect(page.getByRole("row", { name: /^Calling/ })).toHaveCount(0);
  await context.close();
});

test("a package that users have stays, and its cap is not below their number", async ({ page }) => {
  await signIn(page);
  await page.goto("/customers?q=martisor");
  await page
    .locator("tbody tr")
    .getByRole("link", { name: /^Cofetăria/ })
    .click();
  await page.getByRole("link", { name: "Subscriptions", exact: true }).click();
  await page.getByRole("link", { name: "Change packages" }).click();
  const suite = page.getByRole("checkbox", { name: /^Suite/ }).first();
  await suite.uncheck();
  await page.getByRole("button", { name: "Save packages" }).click();
  const refused = page.locator("form").getByRole("alert");
  await expect(refused).toContainText(/\d+ users have Suite\. Give them another package first\./);
  await suite.check();
  await page.getByRole("checkbox", { name: "Not capped: Suite" }).uncheck();
  await quantityOf(page, "Suite").fill("1");
  await page.getByRole("button", { name: "Save packages" }).click();
  await expect(refused).toContainText(/\d+ users have Suite: the cap cannot be lower/);
});
