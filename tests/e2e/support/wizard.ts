import { expect, type Page } from "@playwright/test";
import { describeCustomer, nameServices } from "./set-up";

/** What one set-up says that no other may say. */
export type Own = { customer: string; email: string; site: string };

/** How each step of the wizard is answered, in order. */
export const wizardSteps: { name: string; fill(page: Page, own: Own): Promise<void> }[] = [
  { name: "who", fill: async () => {} },
  { name: "partner", fill: async () => {} },
  {
    name: "customer",
    async fill(page, { customer, email }) {
      await describeCustomer(page, customer, email);
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
      await nameServices(page, site);
    },
  },
  { name: "summary", fill: async () => {} },
];

/** The button that saves a step. */
export const stepButton = (page: Page) =>
  page.getByRole("main").getByRole("button", { name: /^(Next|Finish set-up)$/ });
