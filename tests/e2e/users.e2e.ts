import { readFileSync } from "node:fs";
import { expect, test } from "./support/people";

test("people are pasted, added and invited; the bad one is mended by itself; then one is deactivated", async ({
  places,
  browserOf,
}) => {
  const users = `/organizations/${places.organizationId}/users`;
  const mark = Date.now().toString(36);
  const page = await (await browserOf("ada")).newPage();
  await page.goto(users);
  await page.getByRole("button", { name: "Manage users" }).click();
  await page.getByRole("link", { name: "Add users manually" }).click();
  await page.getByText("Paste from a spreadsheet").click();
  const lines = [`Nell\tOrchard\tnell.${mark}@martisor.example`, "Bob\tWrong\twrong"];
  await page.getByLabel(/^One person per line/).fill(lines.join("\n"));
  await page.getByRole("button", { name: "Fill the rows" }).click();
  await expect(page.getByLabel("E-mail, person 2")).toHaveValue("wrong");

  // What was typed survives leaving.
  await page.goto(`${users}/add`);
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await expect(page.getByText("This is not an e-mail address.")).toBeVisible();
  await page.getByRole("button", { name: "Add 2 users" }).click();
  await expect(page.getByText("1 person was added and invited. 1 was not.")).toBeVisible();
  await page.getByRole("link", { name: "Mend 1 and send again" }).click();
  await page.getByLabel("E-mail, person 1").fill(`bob.${mark}@martisor.example`);
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await page.getByRole("button", { name: "Add 1 user" }).click();
  await expect(page.getByText("1 person was added and invited.")).toBeVisible();
  await page.getByRole("button", { name: "Close" }).click();

  await page.goto(`${users}?q=bob.${mark}`);
  await page.getByRole("checkbox", { name: "Select Bob Wrong" }).check();
  await page.getByRole("button", { name: "Deactivate…" }).click();
  await page.getByRole("button", { name: "Deactivate 1 user" }).click();
  await expect(page.getByRole("row", { name: /Bob Wrong/ })).toContainText("Inactive");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download CSV" }).click(),
  ]);
  const [header, ...rows] = readFileSync(await file.path(), "utf8")
    .trim()
    .split("\r\n");
  expect(header).toContain("Name,E-mail,Status,Package,Licences,Number or extension,Extension,Location");
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain(`bob.${mark}@martisor.example,Inactive`);
});
