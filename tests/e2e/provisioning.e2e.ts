import { expectAccessible } from "./support/axe";
import { expect, test } from "./support/people";
import {
  describeCustomer,
  mailedLink,
  nameServices,
  next,
  openOrder,
  sendOrder,
  unique,
} from "./support/set-up";

test("an order becomes a customer with an active subscription and an administrator", async ({
  page,
  browser,
}) => {
  const { number, href } = await openOrder(page, { customerName: "Lumen Bakery" });
  const email = `ida@${number}.example`;
  await expectAccessible(page);
  await next(page);
  await expect(page.getByText("we have matched the order with your organization")).toBeVisible();
  await expectAccessible(page);
  await next(page);
  await expect(page).toHaveURL(/\/setup\/customer/);

  await page.goto("/setup/services");
  await expect(page).toHaveURL(/\/setup\/customer/);

  await describeCustomer(page, `Lumen ${number}`, "rosa@northwind.example");
  await next(page);
  await expect(page.locator("form").getByRole("alert")).toContainText(
    "already has an account in another organization",
  );
  await expectAccessible(page);
  await page.getByLabel("E-mail").fill(email);
  await next(page);
  await expect(page.getByText("Full access")).toBeVisible();
  await expectAccessible(page);
  await next(page);

  await expect(page).toHaveURL(/\/setup\/services$/);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Set up now" }).click();
  await page.getByLabel("URL name of the meetings site").fill("martisor");
  await expect(page.getByText("“martisor” is taken.")).toBeVisible();
  await nameServices(page, `site-${number}`);
  await expect(page.getByText("is free.")).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await nameServices(page, `site-${number}`);
  await next(page);
  await expect(page.getByRole("heading", { name: "Check and finish" })).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel("URL name of the meetings site")).toHaveValue(`site-${number}`);
  await next(page);
  await expect(page.getByRole("heading", { name: "Check and finish" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Finish set-up" }).click();
  await expect(page.getByRole("heading", { name: `Order ${number} is set up` })).toBeVisible();
  await expect(page.getByText(`Ida Lind was invited at ${email}`)).toBeVisible();
  await expectAccessible(page);
  const summary = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download order summary (PDF)" }).click();
  expect((await summary).suggestedFilename()).toBe(`${number}.pdf`);

  await page.goto("/setup/who");
  await expect(page).toHaveURL(/\/setup\/summary$/);
  await page.goto(href);
  await expect(page.getByRole("button", { name: "Set up service" })).toHaveCount(0);

  const invited = await browser.newContext({ locale: "en-GB" });
  const theirs = await invited.newPage();
  await theirs.goto(await mailedLink(page, new RegExp(email)));
  await theirs.getByRole("main").getByRole("button").first().click();
  await theirs.getByLabel("Password").fill("copper window april boats");
  await theirs.getByRole("button", { name: "Save password and continue" }).click();
  await expect(theirs).toHaveURL(/\/organizations\/[\w-]+$/);
  await theirs.goto(`${theirs.url()}/users`);
  await expect(theirs.getByRole("main").getByText(email)).toBeVisible();
  expect((await theirs.goto("/customers"))?.status()).toBe(403);
  expect((await theirs.goto("/orders"))?.status()).toBe(403);
  await invited.close();
});

test("without scripts, for a customer that exists, with a second window that is behind", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const { number } = await openOrder(page);
  await next(page);
  await next(page);
  const second = await context.newPage();
  await second.goto("/setup/customer?q=m&way=search");
  await page.goto("/setup/customer?q=m%C4%83r%C8%9Bi%C8%99or&way=search");
  await page.getByRole("radio").first().check();
  await next(page);
  await expect(page).toHaveURL(/\/setup\/review$/);
  await second.getByRole("radio").last().check();
  await next(second);
  await expect(second.locator("form").getByRole("alert")).toContainText(
    "was changed after this page was opened",
  );
  await second.getByRole("link", { name: "Show what is saved now" }).click();
  await next(page);
  await page.getByRole("link", { name: "Set up now" }).click();
  await nameServices(page, "-wrong-");
  await page.getByRole("button", { name: "I need more URLs" }).click();
  await expect(page.getByLabel("URL name of the meetings site").first()).toHaveValue("-wrong-");
  await expect(page.getByLabel("Meetings: licences on this site").first()).toHaveValue("25");
  await page.getByRole("button", { name: "Remove site 2" }).click();
  await page.getByLabel("Country or region").selectOption("AE");
  await page.getByRole("button", { name: "Show the fields of this country" }).click();
  await expect(page.getByLabel("Emirate").first()).toBeVisible();
  await page.getByLabel("Country or region").selectOption("DE");
  await page.getByRole("button", { name: "Show the fields of this country" }).click();
  await expect(page.getByLabel("City").first()).toHaveValue("Berlin");
  await next(page);
  await expect(page.locator("form").getByRole("alert")).toContainText("3 to 63 letters");
  await page.getByLabel("URL name of the meetings site").fill(`bare-${number}`);
  await next(page);
  await page.getByRole("button", { name: "Finish set-up" }).click();
  await expect(page.getByRole("heading", { name: `Order ${number} is set up` })).toBeVisible();
  await second.goto("/setup/review");
  await expect(second).toHaveURL(/\/setup\/summary$/);
  await context.close();
});

test("a contact whom nobody knows creates the partner, leaves the services to the customer, who finishes", async ({
  page,
  browser,
}) => {
  const contactEmail = `noa@${unique()}.example`;
  const { number } = await openOrder(page, { contactEmail, partnerName: "Fresh Partner" });
  await next(page);
  await expect(page.getByText(/^No organization was found that matches/)).toBeVisible();
  await page.getByRole("link", { name: "New organization" }).click();
  await page.getByLabel("Business").selectOption("technology");
  await page.getByLabel("Country or region").selectOption("CA");
  await expect(page.getByText("Data is kept in: Canada")).toBeVisible();
  await page.getByLabel("First name").fill("Noa");
  await page.getByLabel("Last name").fill("Roy");
  await expectAccessible(page);
  await next(page);
  await expect(page).toHaveURL(/\/setup\/customer$/);
  const email = `ida@${number}.example`;
  await describeCustomer(page, `Fresh ${number}`, email);
  await next(page);
  await page.getByRole("checkbox", { name: /^My customer will set up/ }).check();
  await next(page);
  await expect(page.getByText(`${email} was asked to set up the services`)).toBeVisible();

  const asked = await browser.newContext({ locale: "en-GB" });
  const theirs = await asked.newPage();
  await theirs.goto(await mailedLink(page, new RegExp(`Set up your services for order ${number}`)));
  await theirs.getByRole("button", { name: "Set up services" }).click();
  await expect(theirs).toHaveURL(/\/setup\/services$/);
  await theirs.getByRole("link", { name: "Set up now" }).click();
  await nameServices(theirs, `fresh-${number}`);
  await next(theirs);
  await theirs.getByRole("button", { name: "Finish set-up" }).click();
  await expect(theirs.getByRole("heading", { name: `Order ${number} is set up` })).toBeVisible();
  await asked.close();
  await page.goto("/setup");
  await expect(page.getByText(`A mail to ${contactEmail} is on its way`)).toBeVisible();
});

test("a partner sees its orders, sends the mail again and continues; the read-only role only looks", async ({
  browserOf,
}) => {
  const number = unique();
  const page = await (await browserOf("ada")).newPage();
  await sendOrder(page.request, { webOrderNumber: number, customerName: `Waiting ${number}` });
  await page.goto("/orders");
  await expectAccessible(page);
  await page.getByRole("link", { name: number }).click();
  await expect(page.getByRole("heading", { name: `Order ${number}` })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Send the mail again…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Send mail again" }).click();
  await expect(page.getByText("A new link is on its way to ada@northwind.example.")).toBeVisible();
  await page.getByRole("main").getByRole("button", { name: "Set up", exact: true }).click();
  await expect(page).toHaveURL(/\/setup\/who$/);
  const rosa = await (await browserOf("rosa")).newPage();
  await rosa.goto(`/orders/${number}`);
  await expect(rosa.getByRole("heading", { name: `Order ${number}` })).toBeVisible();
  await expect(rosa.getByRole("button", { name: "Set up", exact: true })).toHaveCount(0);
  await expect(rosa.getByRole("button", { name: "Send the mail again…" })).toHaveCount(0);
  const { request } = await browserOf("otto");
  expect((await request.get(`/orders/${number}`)).status()).toBe(404);
});
