import { type Browser, type BrowserContextOptions, expect, type Page } from "@playwright/test";
import type { Locale } from "@/lib/core/locales";
import { mailedLink, sendOrder } from "./set-up";

type State = Exclude<BrowserContextOptions["storageState"], string | undefined>;

/** What addresses with an id in them need, and the browsers that have opened a mailed link. */
export type Places = {
  organizationId: string;
  userId: string;
  /** Of the partner: Pablo. */
  administratorId: string;
  siteId: string;
  locationId: string;
  /** A domain's. */
  name: string;
  /** Checked, and not applied. */
  importId: string;
  runId: string;
  orderNumber: string;
  mailId: string;
  tagId: string;
  viewId: string;
  /** The order's wizard, at its last page; a forgotten password, before the new one is chosen. */
  visits: { setUp: State; welcome: State };
};

const lastOf = (path: string | null) => path?.split("?")[0]?.split("/").at(-1) ?? "";
const opened = (page: Page) => lastOf(new URL(page.url()).pathname);
const language: Locale = "en";

/** Made once, through the product, without scripts: it is quicker, and there is nothing to wait for but mails. */
export async function madePlaces(browser: Browser, baseURL: string, ada: State): Promise<Places> {
  const context = (storageState?: State) =>
    browser.newContext({ baseURL, storageState, javaScriptEnabled: false, locale: language });
  const staff = await context(ada);
  const page = await staff.newPage();
  await page.goto("/customers?q=carla@martisor.example");
  const customer = page.locator("tbody a[href^='/customers/']").first();
  const organizationId = lastOf(await customer.getAttribute("href"));
  await page.goto(`/organizations/${organizationId}/users?q=carla`);
  const userId = lastOf(await page.locator("tbody a").first().getAttribute("href"));
  await page.goto("/administrators?q=pablo");
  const administratorId = lastOf(await page.locator("tbody a").first().getAttribute("href"));
  await page.goto("/customers/tags");
  const tagId = lastOf(await page.locator("tbody a.row-link").first().getAttribute("href"));
  await page.goto("/customers/views");
  const view = page.locator("tbody a[href^='/customers/views/']").first();
  const viewId = lastOf(await view.getAttribute("href"));
  const firstOf = async (list: string) => {
    await page.goto(`/organizations/${organizationId}/${list}`);
    return lastOf(await page.locator("tbody a.row-link").first().getAttribute("href"));
  };
  const siteId = await firstOf("sites");
  const locationId = await firstOf("locations");
  const name = await firstOf("domains");
  const importId = await checkedImport(page, organizationId);
  const runId = await reportRun(page);
  const orderNumber = await sentOrder(page);
  await staff.close();

  const [setUp, welcome] = [await context(), await context()];
  const { mailId } = await followMail(await setUp.newPage(), new RegExp(`order ${orderNumber}`));
  await answerWizard(setUp.pages()[0] ?? page, orderNumber);
  const forgetful = await welcome.newPage();
  await forgetful.goto("/forgotten-password");
  await forgetful.getByLabel("E-mail").fill("anca.popa@martisor.example");
  await forgetful.getByRole("button", { name: "Send the link" }).click();
  await followMail(forgetful, /anca\.popa@martisor\.example/);
  const visits = { setUp: await setUp.storageState(), welcome: await welcome.storageState() };
  await Promise.all([setUp.close(), welcome.close()]);
  const inside = { userId, administratorId, siteId, locationId, name };
  return { organizationId, ...inside, importId, runId, orderNumber, mailId, tagId, viewId, visits };
}

const rows = [
  "First Name,Last Name,Display Name,User ID/Email (Required)",
  "Nora,Vale,Nora Vale,nora.vale@martisor.example",
  "Carla,Enescu-Pop,Carla Enescu,carla@martisor.example",
  "Zyx,,,zyx",
];

async function checkedImport(page: Page, organizationId: string): Promise<string> {
  await page.goto(`/organizations/${organizationId}/users/import`);
  await page
    .getByLabel("CSV file")
    .setInputFiles({ name: "zyx.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\r\n")) });
  await page.getByRole("button", { name: "Upload and check" }).click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("This is what the file would change.")).toBeVisible({ timeout: 200 });
  }).toPass({ timeout: 90_000 });
  return opened(page);
}

async function reportRun(page: Page): Promise<string> {
  await page.goto("/reports");
  await page.getByRole("button", { name: "Run report" }).click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("link", { name: "Download CSV" })).toBeVisible({ timeout: 200 });
  }).toPass({ timeout: 90_000 });
  return opened(page);
}

async function sentOrder(page: Page): Promise<string> {
  const webOrderNumber = `places-${Date.now().toString(36)}`;
  const answer = await sendOrder(page.request, { webOrderNumber, customerName: "Atelier Colibri" });
  expect(answer.status()).toBe(200);
  return webOrderNumber;
}

/** Waits for the mail, opens its link and begins the visit. */
async function followMail(page: Page, mail: RegExp): Promise<{ mailId: string }> {
  const href = await mailedLink(page, mail);
  const mailId = opened(page);
  await page.goto(href);
  await page.getByRole("main").getByRole("button").first().click();
  await expect(page).toHaveURL(/\/(setup|welcome)/);
  return { mailId };
}

/** To the last page, which is left unsent. */
async function answerWizard(page: Page, orderNumber: string): Promise<void> {
  const next = () => page.getByRole("button", { name: "Next", exact: true }).click();
  await next();
  await next();
  await page.goto("/setup/customer?way=new");
  await page.getByLabel("Company name").fill("Atelier Colibri");
  await page.getByLabel("Business").selectOption("retail");
  await page.getByLabel("Country or region").selectOption("FR");
  await page.getByLabel("First name").fill("Ida");
  await page.getByLabel("Last name").fill("Lind");
  await page.getByLabel("E-mail").fill(`ida@${orderNumber}.example`);
  await next();
  await next();
  await expect(page).toHaveURL(/\/setup\/services$/);
  await page.getByRole("link", { name: "Set up now" }).click();
  await page.getByLabel("URL name of the meetings site").fill(orderNumber);
  await page.getByLabel("Street and number").first().fill("Rue Haute 1");
  await page.getByLabel("Postal code").first().fill("69001");
  await page.getByLabel("City").first().fill("Lyon");
  await next();
  await expect(page).toHaveURL(/\/setup\/summary$/);
}
