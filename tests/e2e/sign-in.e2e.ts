import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";

const password = process.env.DEMO_PASSWORD ?? "partner-hub-demo";

const people = [
  ["ada@northwind.example", /\/customers$/],
  ["pablo@northwind.example", /\/customers$/],
  ["rosa@northwind.example", /\/customers$/],
  ["hana@northwind.example", /\/profile$/],
  ["otto@southwind.example", /\/launch\/plan$/],
  ["carla@martisor.example", /\/organizations\/[\w-]+$/],
  ["remus@martisor.example", /\/organizations\/[\w-]+$/],
] as const;

async function signIn(page: Page, email: string, secret = password) {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(secret);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function withoutScripts(browser: Browser, work: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  await work(await context.newPage());
  await context.close();
}

for (const [email, home] of people) {
  test(`${email} signs in and begins at ${home.source}`, async ({ page }) => {
    await signIn(page, email);
    await expect(page).toHaveURL(home);
    await page.goto("/profile");
    await page.getByRole("button", { name: /Your account:/ }).click();
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(page).toHaveURL(/\/sign-in$/);
    await page.goto("/profile");
    await expect(page).toHaveURL(/\/sign-in\?next=%2Fprofile$/);
  });
}

test("a wrong password and an unknown address are refused in the same words", async ({ page }) => {
  const refusal = page.locator("form").getByRole("alert");
  await signIn(page, "ada@northwind.example", "not the right one at all");
  await expect(refusal).toContainText("E-mail and password do not go together.");
  const words = await refusal.textContent();
  await expect(page.getByLabel("E-mail")).toHaveValue("ada@northwind.example");
  await expectAccessible(page);
  await signIn(page, "nobody@northwind.example", "not the right one at all");
  await expect(refusal).toHaveText(words ?? "");
});

test("without scripts: refused, signed in, brought to the page that was asked for, signed out", async ({
  browser,
}) => {
  await withoutScripts(browser, async (page) => {
    await signIn(page, "ada@northwind.example", "not the right one at all");
    await expect(page.getByText("E-mail and password do not go together.")).toBeVisible();
    await page.goto("/profile");
    await page.getByLabel("E-mail").fill("ada@northwind.example");
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/\/profile$/);
    await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible();
  });
});

test("a role that does not include a page is told so", async ({ page }) => {
  await signIn(page, "hana@northwind.example");
  await expect(page).toHaveURL(/\/profile$/);
  const response = await page.goto("/customers");
  expect(response?.status()).toBe(403);
  await expect(page.getByRole("heading", { name: "Your role does not include this page" })).toBeVisible();
});

test("a forgotten password: mail, link, a new password, the link is used up; signed out in both browsers", async ({
  page,
  browser,
}) => {
  const email = "doru.sandru@martisor.example";
  await page.goto("/forgotten-password");
  await expectAccessible(page);
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByRole("heading", { name: "Look into your mailbox" })).toBeVisible();

  const mail = page.getByRole("link", { name: /doru\.sandru@martisor\.example/ }).first();
  await expect(async () => {
    await page.goto("/outbox");
    await expect(mail).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 90_000 });
  await expectAccessible(page);
  await mail.click();
  const link = page.getByRole("link", { name: /\/l\// });
  const href = (await link.getAttribute("href")) ?? "";
  await expectAccessible(page);

  const head = await page.request.head(href);
  expect(head.headers()).toMatchObject({ "referrer-policy": "strict-origin" });
  await page.goto(href);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveURL(/\/welcome$/);
  await expectAccessible(page);
  await page.getByLabel("Password").fill("password12345678");
  await page.getByRole("button", { name: "Save password and continue" }).click();
  await expect(page.locator("form").getByRole("alert")).toContainText("Others would think of this one first");
  const secret = "copper window april boats";
  await page.getByLabel("Password").fill(secret);
  await page.getByRole("button", { name: "Save password and continue" }).click();
  await expect(page).toHaveURL(/\/organizations\/[\w-]+$/);

  await page.goto(href);
  await expect(page.getByRole("heading", { name: "This link was already used" })).toBeVisible();

  const other = await browser.newContext();
  const elsewhere = await other.newPage();
  await signIn(elsewhere, email, secret);
  await expect(elsewhere).toHaveURL(/\/organizations\/[\w-]+$/);
  await page.goto("/profile");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Sign out everywhere…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await elsewhere.goto("/profile");
  await expect(elsewhere).toHaveURL(/\/sign-in\?next=/);
  await other.close();
});

test("the pages before sign-in are accessible, and a link leads to no other site", async ({ page }) => {
  for (const path of ["/sign-in?next=//elsewhere.example", "/l/nonsense", "/welcome", "/outbox"]) {
    await page.goto(path);
    await expectAccessible(page);
  }
  await page.goto("/sign-in?next=//elsewhere.example");
  await expect(page.locator("input[name=next]")).toHaveValue("/");
});
