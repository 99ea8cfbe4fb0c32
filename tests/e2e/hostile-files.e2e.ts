import type { Page } from "@playwright/test";
import { createTranslator } from "next-intl";
import { loadMessages } from "@/lib/core/load-messages";
import { addressOf } from "./support/addresses";
import { expect, test } from "./support/people";

const EMAIL = "User ID/Email (Required)";
const row = "Ana,hostile@import.example";
const said = createTranslator({ locale: "fr", messages: loadMessages("fr"), namespace: "imports" });

/** Bytes of a file, and the French sentence that says what is wrong with it. */
const refused: Record<string, [string | Buffer, string]> = {
  "workbook.csv": [Buffer.from("504b03041400060008000000", "hex"), said("refusals.spreadsheet")],
  "zero.csv": [`First Name,${EMAIL}\nA\0na,hostile@import.example\n`, said("refusals.nul")],
  "unclosed.csv": [
    `First Name,${EMAIL}\n"Ana,hostile@import.example\n`,
    said("refusals.unclosedQuote", { row: 2 }),
  ],
  "twice.csv": [
    `First Name,${EMAIL},first name\n${row},Ana\n`,
    said("refusals.duplicateHeader", { header: "first name" }),
  ],
};

/** Bytes of a file that is understood, and what its preview says. */
const understood: Record<string, [string | Buffer, string]> = {
  "proto.csv": [
    `First Name,${EMAIL},__proto__,constructor\n${row},x,y\n`,
    said("warnings.unknownColumn", { header: "__proto__" }),
  ],
  "utf16.csv": [
    Buffer.from(`\uFEFFFirst Name,${EMAIL}\n${row}\n`, "utf16le"),
    said("warnings.converted", { encoding: "UTF-16 LE" }),
  ],
  "latin.csv": [
    Buffer.from(`First Name,${EMAIL}\nJosé,hostile@import.example\n`, "latin1"),
    said("warnings.converted", { encoding: "Windows-1252" }),
  ],
};

async function send(page: Page, users: string, name: string, content: string | Buffer) {
  await page.goto(`${users}/import`);
  await page
    .getByLabel(said("upload.file"))
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
  await page.getByRole("button", { name: said("upload.submit") }).click();
}

/** What the page says when the file was read; without scripts it is loaded again until then. */
const comesToSay = (page: Page, sentence: string) =>
  expect(async () => {
    if (!(await page.evaluate(() => "next" in window).catch(() => false))) await page.reload();
    await expect(page.getByRole("main")).toContainText(sentence, { timeout: 500 });
  }).toPass({ timeout: 30_000 });

test("hostile files: each is refused in the reader's language, or read as what it is, and nothing is changed", async ({
  browserOf,
  places,
}) => {
  const page = await (await browserOf("ada", { language: "fr" })).newPage();
  const users = addressOf("/organizations/[organizationId]/users", places);
  const exported = async () => (await page.request.get(`${users}/export`)).text();
  const before = await exported();
  for (const [name, [content, sentence]] of Object.entries({ ...refused, ...understood })) {
    await send(page, users, name, content);
    await comesToSay(page, sentence);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    if (name in refused) await expect(page.getByRole("main")).toContainText(said("sentences.refused"));
  }
  await send(page, users, "empty.csv", "");
  await expect(page.getByRole("alert").filter({ hasText: /vide/ })).toBeVisible();
  expect(await exported()).toBe(before);
});

test("without scripts a spreadsheet by another name is refused just so", async ({ browserOf, places }) => {
  const context = await browserOf("ada", { language: "fr", javaScriptEnabled: false });
  const page = await context.newPage();
  const users = addressOf("/organizations/[organizationId]/users", places);
  for (const name of ["workbook.csv", "zero.csv"]) {
    const [content = "", sentence = ""] = refused[name] ?? [];
    await send(page, users, name, content);
    await comesToSay(page, sentence);
    await expect(page.getByRole("main")).toContainText(said("sentences.refused"));
  }
});
