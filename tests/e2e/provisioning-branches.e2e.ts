import { expectAccessible } from "./support/axe";
import { expect, test } from "./support/people";
import {
  describeCustomer,
  mailedLink,
  nameServices,
  next,
  openLink,
  openOrder,
  unique,
} from "./support/set-up";

test("someone else completes it: found by the domain, set aside, taken up again, licences on two sites", async ({
  page,
  browser,
}) => {
  const { number, href } = await openOrder(page, { contactEmail: `buyer@${unique()}.example` });
  const email = `new.${number}@northwind.example`;
  await page.getByRole("radio", { name: /^I want someone else/ }).check();
  await page.getByLabel("Their e-mail").fill(email);
  await next(page);
  await expect(page.getByRole("main")).toContainText(email);
  await expectAccessible(page);
  await page.goto(href);
  await expect(page.getByRole("button", { name: "Set up service" })).toHaveCount(0);

  const context = await browser.newContext({ locale: "en-GB" });
  const theirs = await context.newPage();
  const link = await mailedLink(page, new RegExp(email));
  await openLink(theirs, link);
  await next(theirs);
  await expect(theirs.getByText(/^We found organizations that match/)).toBeVisible();
  await expectAccessible(theirs);
  await theirs.getByRole("radio", { name: /Northwind/ }).check();
  await next(theirs);
  await expect(theirs).toHaveURL(/\/setup\/customer/);
  await describeCustomer(theirs, `Branch ${number}`, `ida@${number}.example`);
  await next(theirs);
  await expect(theirs).toHaveURL(/\/setup\/review$/);
  await next(theirs);
  await theirs.getByRole("button", { name: "Set up later" }).click();
  await expect(theirs.getByRole("heading", { name: `Order ${number} is set aside` })).toBeVisible();
  await expectAccessible(theirs);

  await openLink(theirs, link);
  await expect(theirs.getByText(/^This order was set aside/)).toBeVisible();
  await theirs.getByRole("link", { name: "Set up now" }).click();
  await nameServices(theirs, `one-${number}`);
  await theirs.getByRole("button", { name: "I need more URLs" }).click();
  await theirs.getByLabel("URL name of the meetings site").nth(1).fill(`two-${number}`);
  const shares = theirs.getByLabel("Meetings: licences on this site");
  await shares.first().fill("15");
  await shares.nth(1).fill("9");
  await next(theirs);
  await expect(theirs.locator("form").getByRole("alert")).toContainText("1 licence");
  await shares.nth(1).fill("10");
  await expectAccessible(theirs);
  await next(theirs);
  await theirs.getByRole("button", { name: "Finish set-up" }).click();
  await expect(theirs.getByRole("heading", { name: `Order ${number} is set up` })).toBeVisible();
  await expect(theirs.getByRole("heading", { name: /^Subscription Sub/ })).toHaveCount(2);
  await expect(theirs.getByText(`A mail to ${email} is on its way`)).toBeVisible();
  await context.close();
});

test("for my company, which is new here: no customer is asked for, and its first administrator is the contact", async ({
  page,
}) => {
  const contactEmail = `otilia@${unique()}.example`;
  const { number } = await openOrder(page, { contactEmail });
  await page.getByRole("radio", { name: /^My company/ }).check();
  await next(page);
  await expect(page).toHaveURL(/\/setup\/partner$/);
  await page.getByRole("link", { name: "New organization" }).click();
  await page.getByLabel("Company name").fill(`Own ${number}`);
  await page.getByLabel("Business").selectOption("technology");
  await page.getByLabel("Country or region").selectOption("DE");
  await page.getByLabel("First name").fill("Otilia");
  await page.getByLabel("Last name").fill("Pop");
  await next(page);
  await expect(page).toHaveURL(/\/setup\/review$/);
  await expectAccessible(page);
  await next(page);
  await page.getByRole("link", { name: "Set up now" }).click();
  await nameServices(page, `own-${number}`);
  await next(page);
  await page.getByRole("button", { name: "Finish set-up" }).click();
  await expect(page.getByRole("heading", { name: `Order ${number} is set up` })).toBeVisible();
  await page.goto(await mailedLink(page, new RegExp(`invites you to manage Own ${number}`)));
  await page.getByRole("main").getByRole("button").first().click();
  await page.getByLabel("Password").fill("copper window april boats");
  await page.getByRole("button", { name: "Save password and continue" }).click();
  await expect(page).toHaveURL(/\/organizations\/[\w-]+$/);
});

test("an organization of nobody's or of another partner's is found by its domain, and opens itself no further", async ({
  page,
}) => {
  await openOrder(page, { contactEmail: "otto@southwind.example" });
  await next(page);
  await expect(page).toHaveURL(/\/setup\/partner$/);
  await next(page);
  await expect(page).toHaveURL(/\/setup\/customer/);
  await page.goto("/setup/customer?way=search");
  await page.getByRole("searchbox").fill("martisor.example");
  await page.getByRole("button", { name: "Find" }).click();
  // Only the page that was found is to be judged, not the one that is being left.
  await page.getByRole("radio", { name: /Mărțișor/ }).check();
  await expectAccessible(page);
  await next(page);
  await expect(page.getByText("Provisioning administrator", { exact: true })).toBeVisible();
  await page.getByRole("checkbox", { name: /^My customer will set up/ }).check();
  await next(page);
  await expect(page.locator("form").getByRole("alert")).toBeVisible();
});
