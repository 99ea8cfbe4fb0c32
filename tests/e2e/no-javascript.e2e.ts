import { readFileSync } from "node:fs";
import { expect, signIn, test } from "./support/people";

test.use({ javaScriptEnabled: false });

test("without scripts: signed in, a customer found, sorted, paged and opened, a CSV applied, a report fetched", async ({
  page,
}) => {
  const main = page.getByRole("main");
  const rows = page.locator("tbody tr");
  await signIn(page, "ada");
  await expect(rows).toHaveCount(50);

  await page.getByRole("columnheader", { name: "Customer" }).getByRole("link").click();
  await expect(page).toHaveURL(/sort=name/);
  const first = await rows.first().getByRole("link").first().textContent();
  await main.getByRole("link", { name: "Next", exact: true }).click();
  await expect(main.getByText(/^51–100 of 1,\d{3}$/)).toBeVisible();
  await main.getByRole("link", { name: "Previous", exact: true }).click();
  await expect(rows.first()).toContainText(first ?? "");
  await main.getByRole("searchbox").fill("martisor");
  await main.getByRole("searchbox").press("Enter");
  await expect(rows).toHaveCount(1);
  await rows.getByRole("link", { name: /^Cofetăria/ }).click();
  await page.getByRole("link", { name: "Launch customer view" }).click();

  const email = `nell.${Date.now().toString(36)}@martisor.example`;
  const lines = [
    "First Name,Last Name,Display Name,User ID/Email (Required)",
    `Nell,Orchard,Nell Orchard,${email}`,
    "Nobody,,,not an address",
  ];
  await page.getByRole("button", { name: "Manage users" }).click();
  await page.getByRole("link", { name: "Add or modify users by CSV" }).click();
  await page.getByRole("radio", { name: "Add services only" }).check();
  await page
    .getByLabel("CSV file")
    .setInputFiles({ name: "nell.csv", mimeType: "text/csv", buffer: Buffer.from(lines.join("\r\n")) });
  await page.getByRole("button", { name: "Upload and check" }).click();
  await expect(page).toHaveURL(/\/imports\/[\w-]{36}$/);
  await expect(async () => {
    await page.reload();
    await expect(main.getByText("1 to add")).toBeVisible({ timeout: 200 });
  }).toPass({ timeout: 90_000 });
  await expect(main.getByRole("row", { name: /Nell Orchard|nell\./ })).toContainText("Add");
  await main.getByRole("button", { name: /^Apply/ }).click();
  await expect(async () => {
    await page.reload();
    await expect(main.getByText(/^1 added/)).toBeVisible({ timeout: 200 });
  }).toPass({ timeout: 90_000 });
  const [errors] = await Promise.all([
    page.waitForEvent("download"),
    main.getByRole("link", { name: "Download errors as CSV" }).click(),
  ]);
  expect(readFileSync(await errors.path(), "utf8")).toContain("not an address");
  await page.getByRole("link", { name: "Users", exact: true }).first().click();
  await main.getByRole("searchbox").fill(email);
  await main.getByRole("searchbox").press("Enter");
  await expect(rows).toHaveCount(1);

  await page.getByRole("link", { name: "Reports", exact: true }).click();
  await main.getByRole("button", { name: "Run report" }).click();
  await expect(async () => {
    await page.reload();
    await expect(main.getByRole("link", { name: "Download CSV" })).toBeVisible({ timeout: 200 });
  }).toPass({ timeout: 90_000 });
  const [report] = await Promise.all([
    page.waitForEvent("download"),
    main.getByRole("link", { name: "Download CSV" }).click(),
  ]);
  expect(readFileSync(await report.path(), "utf8")).toContain("Customer organization ID");
});
