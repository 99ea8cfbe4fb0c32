import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { pdfText } from "@/tests/support/pdf-text";
import { expectAccessible } from "./support/axe";
import { expect, test } from "./support/people";

/** The pages of the first customers of the list, as it is filtered. */
async function customers(page: Page, query: string, count: number): Promise<string[]> {
  await page.goto(`/customers?${query}`);
  await page.locator("a.row-link").first().waitFor();
  const links = await page.locator("a.row-link").all();
  const found = await Promise.all(links.slice(0, count).map((link) => link.getAttribute("href")));
  return found.map((href) => href ?? "");
}

test("from the status that needs me to the invoice in my language", async ({ browserOf }) => {
  const page = await (await browserOf("ada", { language: "fr" })).newPage();
  const [customer = ""] = await customers(page, "status=suspended", 1);
  await page.goto(customer);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Voir la facture impayée" }).click();
  await expect(page).toHaveURL(`${customer}/subscriptions`);
  await expectAccessible(page);
  const overdue = page.getByRole("row", { name: /En retard/ }).first();
  await overdue.getByRole("group").locator("summary").click();
  await expect(overdue.getByRole("list")).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    overdue.getByRole("link", { name: /PDF/ }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^INV-[\d-]+\.pdf$/);
  const bytes = readFileSync(await file.path());
  const text = pdfText(bytes);
  expect(text).toContain(`Facture ${file.suggestedFilename().replace(".pdf", "")}`);
  expect(text).toContain("En retard de paiement");
  const answer = await page.request.get(file.url());
  expect(answer.headers()).toMatchObject({
    "content-type": "application/pdf",
    "content-length": String((await answer.body()).length),
    "content-disposition": expect.stringContaining(file.suggestedFilename()),
  });
  for (const [who, status] of [
    ["otto", 404],
    ["hana", 403],
    ["rosa", 200],
  ] as const)
    expect((await (await browserOf(who)).request.get(file.url())).status()).toBe(status);
  expect((await page.request.get(file.url().replace("INV-", "INV-9"))).status()).toBe(404);
});

test("two tabs with two customers never mix", async ({ browserOf }) => {
  const context = await browserOf("ada");
  const [one, other] = [await context.newPage(), await context.newPage()];
  const [first = "", second = ""] = await customers(one, "status=subscription", 2);
  await one.goto(first);
  await other.goto(second);
  const nameOf = async (page: Page) => (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  const [firstName, secondName] = [await nameOf(one), await nameOf(other)];
  expect(firstName).not.toBe(secondName);
  for (const tab of ["Subscriptions", "Activity", "Overview"]) {
    for (const [page, path, name] of [
      [one, first, firstName],
      [other, second, secondName],
    ] as const) {
      await page.getByRole("link", { name: tab, exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`${path}(/\\w+)?$`));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
      await expect(page).toHaveTitle(new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")));
    }
  }
  await one.reload();
  await expect(one.getByRole("heading", { level: 1 })).toHaveText(firstName);
  // Nothing about a customer rests in the browser: the address alone says which one it is.
  const kept = (await context.cookies()).map(({ value }) => value).join(" ");
  for (const path of [first, second]) expect(kept).not.toContain(path.replace("/customers/", ""));
});

test("the region is chosen in the top bar, without scripts too, and reports follow it", async ({
  browserOf,
}) => {
  const page = await (await browserOf("ada", { javaScriptEnabled: false })).newPage();
  await page.goto("/reports");
  await page.getByRole("button", { name: /Region:/ }).click();
  await page.getByRole("button", { name: "Canada (CA)" }).click();
  await expect(page.getByRole("button", { name: "Region: Canada (CA)" })).toBeVisible();
  await expect(page.getByText(/^Region: Canada \(CA\)\./)).toHaveCount(1);
  await page.goto("/customers?region=EU");
  await expect(page.getByRole("button", { name: "Region: Canada (CA)" })).toBeVisible();
  expect(await page.locator("a.row-link").count()).toBeGreaterThan(10);
});
