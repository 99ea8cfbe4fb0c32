import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { intakeToken } from "./intake-token";

let sent = 0;
export const unique = () => `E2E-${Date.now().toString(36)}-${++sent}`.toLowerCase();

export async function sendOrder(request: APIRequestContext, values: Record<string, unknown>) {
  const line = { termMonths: 12, autoRenew: true, currency: "EUR" };
  return request.post("/v1/intake/orders", {
    headers: { authorization: `Bearer ${intakeToken()}` },
    data: {
      orderDate: "2026-01-10",
      requestedStartDate: "2026-01-15",
      contactEmail: "ada@northwind.example",
      lines: [
        { ...line, product: "meetings", quantity: 25, amount: "4350.00" },
        { ...line, product: "calling_professional", quantity: 10, amount: 2040 },
      ],
      ...values,
    },
  });
}

/** Waits for the mail in the outbox and answers the address that its button opens. */
export async function mailedLink(page: Page, mail: RegExp): Promise<string> {
  const entry = page.getByRole("link", { name: mail }).first();
  await expect(async () => {
    await page.goto("/outbox");
    await expect(entry).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 90_000 });
  await entry.click();
  return (await page.getByRole("link", { name: /\/l\// }).getAttribute("href")) ?? "";
}

export async function openOrder(page: Page, values: Record<string, unknown> = {}) {
  const number = unique();
  const answer = await sendOrder(page.request, { webOrderNumber: number, ...values });
  expect(answer.status()).toBe(200);
  const href = await mailedLink(page, new RegExp(`order ${number}`));
  await openLink(page, href);
  await expect(page).toHaveURL(/\/setup\/who$/);
  return { number, href };
}

export async function openLink(page: Page, href: string) {
  await page.goto(href);
  await page.getByRole("main").getByRole("button").first().click();
  await expect(page).toHaveURL(/\/setup\//);
}

export const next = (page: Page) => page.getByRole("button", { name: "Next", exact: true }).click();

export async function describeCustomer(page: Page, name: string, email: string) {
  await page.goto(new URL("/setup/customer?way=new", page.url()).href);
  await page.getByLabel("Company name").fill(name);
  await page.getByLabel("Business").selectOption("retail");
  await page.getByLabel("Country or region").selectOption("DE");
  await page.getByLabel("First name").fill("Ida");
  await page.getByLabel("Last name").fill("Lind");
  await page.getByLabel("E-mail").fill(email);
}

export async function nameServices(page: Page, site: string) {
  await page.getByLabel("URL name of the meetings site").fill(site);
  await page.getByLabel("Street and number").first().fill("Hauptstraße 1");
  await page.getByLabel("Postal code").first().fill("10115");
  await page.getByLabel("City").first().fill("Berlin");
}
