import { expect, type Page } from "@playwright/test";

/** What one set-up says that no other may say. */
export type Own = { customer: string; email: string; site: string };

/** How each step of the wizard is answered, in order. */
export const wizardSteps: { name: string; fill(page: Page, own: Own): Promise<void> }[] = [
  { name: "who", fill: async () => {} },
  { name: "partner", fill: async () => {} },
  {
    name: "customer",
    async fill(page, { customer, email }) {
      await page.goto(new URL("/setup/customer?way=new", page.url()).href);
      await page.getByLabel("Company name").fill(customer);
      await page.getByLabel("Business").selectOption("retail");
      await page.getByLabel("Country or region").selectOption("DE");
      await page.getByLabel("First name").fill("Ida");
      await page.getByLabel("Last name").fill("Lind");
      await page.getByLabel("E-mail").fill(email);
    },
  },
  { name: "review", fill: async () => {} },
  {
    name: "services",
    async fill(page, { site }) {
      const now = page.getByRole("link", { name: "Set up now" });
      const field = page.getByLabel("URL name of the meetings site");
      await expect(now.or(field).first()).toBeVisible();
      if (await now.isVisible()) await now.click();
      await field.fill(site);
      await page.getByLabel("Street and number").first().fill("Hauptstraße 1");
      await page.getByLabel("Postal code").first().fill("10115");
      await page.getByLabel("City").first().fill("Berlin");
    },
  },
  { name: "summary", fill: async () => {} },
];

/** The button that saves a step. */
export const stepButton = (page: Page) =>
  page.getByRole("main").getByRole("button", { name: /^(Next|Finish set-up)$/ });
