import type { Browser, Page } from "@playwright/test";
import { png } from "../partner-account/images";
import { written } from "./support/files";
import { operator } from "./support/operator";
import { expect, test } from "./support/people";

const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** A partner of its own, so that the demo's second one stays as it is. */
async function newPartner(browser: Browser, baseURL: string, name: string) {
  const email = `nina@${name.toLowerCase()}.example`;
  const answer = operator(
    baseURL,
    ...["partner", "create", "--name", name, "--country", "DE", "--region", "EU", "--print-link"],
    ...["--admin-email", email, "--admin-name", "Nina Berg"],
  );
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(new URL(/https?:\S+\/l\/\S+/.exec(answer)?.[0] ?? "").pathname);
  await main(page).getByRole("button").first().click();
  await page.getByLabel(/password/i).fill("violet tram beneath seven oaks");
  await main(page).getByRole("button").first().click();
  return { page, context };
}

test("a new partner's first administrator comes by the link and launches the organization, without scripts", async ({
  browser,
  baseURL,
}) => {
  const name = `Launchpad-${Date.now().toString(36)}`;
  const { page, context } = await newPartner(browser, baseURL ?? "", name);
  await expect(page).toHaveURL(/\/launch\/plan$/);
  for (const ahead of ["terms", "organization", "summary"]) {
    await page.goto(`/launch/${ahead}`);
    await expect(page).toHaveURL(/\/launch\/plan$/);
  }
  await press(page, "Begin");
  await main(page).getByLabel("I accept these terms for my organization").check();
  await press(page, "Next");
  await expect(heading(page)).toHaveText("About your organization");
  const other = await context.newPage();
  await other.goto("/launch");
  await expect(other).toHaveURL(/\/launch\/organization$/);

  await main(page).getByLabel("Canada").check();
  await main(page).getByLabel("Business").selectOption({ label: "Retail" });
  await main(page).getByLabel("Planned users").fill("25");
  await press(page, "Next");
  await expect(page).toHaveURL(/\/launch\/summary$/);
  await other.getByLabel("Business").selectOption({ label: "Education" });
  await other.getByLabel("Planned users").fill("9");
  await press(other, "Next");
  await expect(other.getByRole("alert")).toContainText("saved something meanwhile");

  await page.reload();
  await expect(main(page)).toContainText("Canada");
  await expect(main(page)).toContainText("Accepted by Nina Berg");
  await press(page, "Launch my organization");
  await expect(page).toHaveURL(/\/organizations\/[\w-]{36}/);
  await expect(page.getByRole("link", { name: "Launch my organization" })).toHaveCount(0);
  await page.goto("/launch/plan");
  await expect(page).toHaveURL(/\/organizations\/[\w-]{36}/);
  await page.goto("/account");
  await expect(main(page).getByLabel("Planned users")).toHaveValue("25");
  await expect(main(page).getByRole("row", { name: /Terms of use/ })).toContainText("Nina Berg");
  await context.close();
});

test("an API token is shown once, opens what it is for, and ends when it is revoked", async ({
  browserOf,
}) => {
  const context = await browserOf("ada");
  const page = await context.newPage();
  const name = `E2E ${Date.now().toString(36)}`;
  await page.goto("/account/tokens");
  await main(page).getByLabel("Name", { exact: true }).fill(name);
  await press(page, "Make token");
  await expect(main(page).getByRole("alert")).toContainText("at least one thing");
  await main(page).getByLabel("Read users").check();
  await press(page, "Make token");
  const shown = main(page)
    .locator("code.select-all")
    .filter({ hasText: /^[\w-]{43}$/ });
  const token = (await shown.textContent()) ?? "";
  const call = async () => {
    const answer = await page.request.post("/v1/intake/orders", {
      headers: { authorization: `Bearer ${token}` },
      data: {},
    });
    return answer.status();
  };
  expect(await call()).toBe(403);
  await page.reload();
  await expect(main(page).getByRole("row", { name: new RegExp(name) })).toContainText("Works");
  expect(await page.content()).not.toContain(token);

  const row = main(page).getByRole("row", { name: new RegExp(name) });
  await row.hover();
  await row.getByRole("button", { name: "Revoke…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke token" }).click();
  await expect(row).toContainText("Revoked");
  expect(await call()).toBe(401);

  const rosa = await (await browserOf("rosa")).newPage();
  await rosa.goto("/account/tokens");
  await expect(main(rosa).getByRole("row", { name: new RegExp(name) })).toBeVisible();
  await expect(main(rosa).getByRole("button", { name: /token|Revoke/i })).toHaveCount(0);
});

test("a logo is judged by what is in it; mails carry it, the signature and the reply-to address", async ({
  browserOf,
}) => {
  const page = await (await browserOf("ada")).newPage();
  await page.goto("/account/email");
  const upload = async (name: string, buffer: Buffer) => {
    await main(page)
      .getByLabel("Image file")
      .setInputFiles(await written(name, buffer));
    await main(page)
      .getByRole("button", { name: /^(Upload|Replace) logo$/ })
      .click();
  };
  await upload("logo.png", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"));
  await expect(main(page)).toContainText("no PNG or JPEG image");
  await upload("logo.png", Buffer.alloc(45 * 1024 * 1024, 1));
  await expect(main(page)).toContainText("larger than 200 KB");
  await upload("logo.png", png(40, 20).subarray(0, 60));
  await expect(main(page)).toContainText("not whole");
  await upload("logo.png", png(40, 20));
  await expect(page).toHaveURL(/\/account\/email$/);
  await expect(page.frameLocator("iframe").locator("img")).toHaveJSProperty("naturalWidth", 40);

  await main(page).getByLabel("Signature").fill("With kind regards, <Northwind>");
  await press(page, "Save e-mail settings");
  await expect(page.frameLocator("iframe").getByText("With kind regards, <Northwind>")).toBeVisible();
  await press(page, "Send me a test mail");
  await expect(page.getByText("A test mail is on its way to ada@northwind.example.")).toBeVisible();
  await expect(async () => {
    await page.goto("/outbox");
    await page
      .getByRole("link", { name: /Test of the e-mail settings/ })
      .first()
      .click({ timeout: 500 });
  }).toPass({ timeout: 90_000 });
  await expect(main(page)).toContainText("With kind regards, <Northwind>");

  await page.goto("/account/email");
  await press(page, "Remove logo…");
  await page.getByRole("dialog").getByRole("button", { name: "Remove logo" }).click();
  await expect(main(page).getByRole("button", { name: "Upload logo" })).toBeVisible();
});
