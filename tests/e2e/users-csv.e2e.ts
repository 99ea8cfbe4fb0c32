import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { written } from "./support/files";
import { at, expect, test } from "./support/people";

/** The customer view of a wholesale customer: the address of its users. */
async function usersOf(page: Page): Promise<string> {
  await page.goto("/customers?q=martisor");
  await page.getByRole("link", { name: /^Launch customer view of Cofetăria/ }).click();
  await page.waitForURL(/\/organizations\/[\w-]{36}\/users$/);
  return new URL(page.url()).pathname;
}

async function upload(page: Page, users: string, name: string, content: string | Buffer) {
  await page.goto(`${users}/import`);
  await page.getByLabel("CSV file").setInputFiles(await written(name, content));
  await page.getByRole("button", { name: "Upload and check" }).click();
  await page.waitForURL(/\/imports\/[\w-]{36}$/, { timeout: 90_000 });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
}

const preview = (page: Page) =>
  expect(page.getByText("Preview", { exact: true })).toBeVisible({ timeout: 90_000 });
const applied = (page: Page) =>
  expect(page.getByText("Applied", { exact: true })).toBeVisible({ timeout: 90_000 });
const tab = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Rows of the file" }).getByRole("link", { name });
const textOf = async (download: Download) => readFile(await download.path(), "utf8");

/** The header of the organization's file, and a row with FALSE for every package. */
async function exported(page: Page, users: string) {
  const response = await page.request.get(`${users}/export`);
  const body = await response.body();
  expect(Number(response.headers()["content-length"])).toBe(body.length);
  const header = body.toString("utf8").replace("\uFEFF", "").split("\n")[0] ?? "";
  const columns = header.split(",");
  const row = (email: string, first: string, flag = "") =>
    columns
      .map((name) => {
        if (name === "First Name") return first;
        if (name.startsWith("User ID")) return email;
        return name.endsWith("Package") ? flag : "";
      })
      .join(",");
  return { body, header, row };
}

test("a file adds, modifies and removes users; its errors come back as CSV; the export changes nothing", async ({
  browserOf,
}) => {
  const page = await at("ada", browserOf);
  const users = await usersOf(page);
  const { header, row } = await exported(page, users);
  const people = ["one", "two", "three"].map((name) => `csv.${name}@import.example`);

  const added = [header, ...people.map((email) => row(email, "Neu")), row("not an address", "No")];
  await upload(page, users, "new.csv", added.join("\n"));
  await preview(page);
  await expect(page.getByText("This is what the file would change.")).toBeVisible();
  await expectAccessible(page);
  await tab(page, "Errors").click();
  await expect(page.getByText("This is not an e-mail address.")).toBeVisible();
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download errors as CSV" }).click();
  expect((await textOf(await coming)).split("\r\n")[1]).toMatch(
    /^No,,,not an address,.*This is not an e-mail address/,
  );
  await page.getByRole("button", { name: "Apply: 3 to add" }).click();
  await applied(page);
  await expect(page.getByText("3 added · 1 row with an error")).toBeVisible();
  await expectAccessible(page);

  const { body } = await exported(page, users);
  await upload(page, users, "unchanged.csv", body);
  await preview(page);
  await expect(page.getByText("nothing to apply")).toBeVisible();
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(page.getByText("Cancelled before anything was changed.")).toBeVisible();

  const [one = "", ...gone] = people;
  const changed = [header, row(one, "Renamed"), ...gone.map((email) => row(email, "", "FALSE"))];
  await upload(page, users, "changed.csv", changed.join("\n"));
  await preview(page);
  await tab(page, "To modify").click();
  await expect(page.getByRole("deletion")).toHaveText("Neu");
  await expect(page.getByRole("insertion")).toHaveText("Renamed");
  await remove(page, 2);
  await upload(page, users, "last.csv", [header, row(one, "", "FALSE")].join("\n"));
  await preview(page);
  await remove(page, 1);

  await page.goto(`${users}/imports`);
  await expect(page.locator("table tbody tr").first()).toContainText("last.csv");
  await expectAccessible(page);
});

/** Confirms in the dialog, typing the number where it is asked for. */
async function remove(page: Page, count: number) {
  await page.getByRole("button", { name: /^Apply: .*to remove…$/ }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText(count === 1 ? "Remove 1 user?" : `Remove ${count} users?`);
  const typed = dialog.getByRole("textbox");
  if (await typed.isVisible()) await typed.fill(String(count));
  await dialog.getByRole("button", { name: /^Apply/ }).click();
  await applied(page);
}

test("a file is read otherwise when it is asked for, and its rows are searched and taken out", async ({
  browserOf,
}) => {
  const page = await at("ada", browserOf);
  const users = await usersOf(page);
  const file = "Email;First Name\njose@import.example;José\nnobody;Ana\n";
  await upload(page, users, "latin.csv", Buffer.from(file, "latin1"));
  await preview(page);
  const reading = page.getByRole("region", { name: "Encoding and separator" });
  await expect(reading).toContainText("The file was read as Windows-1252, separated by semicolon");
  await reading.getByLabel("Encoding", { exact: true }).selectOption("UTF-8");
  await reading.getByRole("button", { name: "Read it so and check again" }).click();
  await expect(page.getByText("The file is not UTF-8")).toBeVisible({ timeout: 90_000 });
  await expectAccessible(page);
  await reading.getByLabel("Encoding", { exact: true }).selectOption("Recognise it");
  await reading.getByRole("button", { name: "Read it so and check again" }).click();
  await preview(page);
  await page.getByRole("searchbox").fill("jose");
  await expect(page.getByRole("main").getByRole("row")).toHaveCount(2);
  await expect(page).toHaveURL(/\?q=jose$/);
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download as CSV" }).click();
  const [, ...rows] = (await textOf(await coming)).trim().split("\r\n");
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatch(/^2,Add,jose@import.example,José/);
  await page.getByRole("button", { name: "Discard" }).click();
});

test("more than ten megabytes arrive whole, with scripts and without", async ({ browserOf }) => {
  const page = await at("ada", browserOf);
  const users = await usersOf(page);
  const lines = Array.from(
    { length: 12_000 },
    (_, at) => `Firstname${at},user${at}@big.example,${"x".repeat(900)}`,
  );
  const content = `First Name,User ID/Email (Required),Of no concern\n${lines.join("\n")}\n`;
  expect(content.length).toBeGreaterThan(10 * 1024 * 1024);
  await upload(page, users, "big.csv", content);
  await preview(page);
  await expect(page.getByRole("button", { name: "Apply: 12,000 to add" })).toBeVisible();
  await page.getByRole("button", { name: "Discard" }).click();

  const plain = await at("ada", browserOf, { javaScriptEnabled: false });
  await upload(plain, users, "plain.csv", content);
  await expect(async () => {
    await plain.reload();
    await expect(plain.getByRole("button", { name: "Apply: 12,000 to add" })).toBeVisible({
      timeout: 1_000,
    });
  }).toPass({ timeout: 90_000 });
  await plain.getByRole("button", { name: "Discard" }).click();
  await expect(plain.getByText("Cancelled before anything was changed.")).toBeVisible();
});

test("who may only look has no import; another customer's administrator finds none", async ({
  browserOf,
}) => {
  const page = await at("rosa", browserOf);
  const users = await usersOf(page);
  await page.goto(`${users}/import`);
  await expect(page.getByRole("button", { name: "Upload and check" })).toHaveCount(0);
  const form = { mode: "add", file: { name: "u.csv", mimeType: "text/csv", buffer: Buffer.from("Email\n") } };
  const organization = users.split("/")[2];
  const sent = await page.request.post(`/uploads/users?organization=${organization}`, {
    multipart: form,
    headers: { "sec-fetch-site": "same-origin" },
    maxRedirects: 0,
  });
  expect([sent.status(), sent.headers().location]).toEqual([303, `${users}/import?refused=forbidden`]);
  const elsewhere = await page.request.post(`/uploads/users?organization=${organization}`, {
    multipart: form,
    headers: { "sec-fetch-site": "cross-site" },
    maxRedirects: 0,
  });
  expect(elsewhere.headers().location).toBe(`${users}/import?refused=imports.otherSite`);
  const other = await at("otto", browserOf);
  expect((await other.request.get(`${users}/export`)).status()).toBe(404);
  expect((await other.goto(`${users}/imports`))?.status()).toBe(404);
});
