import type { Page } from "@playwright/test";
import { locales } from "@/lib/core/locales";
import { formatFor } from "@/lib/format";
import { addressOf, everyAddress } from "./support/addresses";
import { expectFits } from "./support/fits";
import { expect, test } from "./support/people";
import { englishLeftIn } from "./support/vocabulary";

/** Every text that people read or hear, once; not ids, codes and the names in long choices of places. */
const textsOf = (page: Page) =>
  page.evaluate(() => {
    const attributes = ["aria-label", "placeholder", "title", "alt", "data-label", "data-tip"];
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ALL);
    const found = new Set<string>();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (
        element?.closest(
          "script, style, noscript, .font-mono, :not(html)[lang], select:has(:nth-child(30)), datalist",
        )
      )
        continue;
      const texts =
        node instanceof Element ? attributes.map((name) => node.getAttribute(name)) : [node.textContent];
      for (const text of texts) if (text?.trim()) found.add(text.trim());
    }
    return [...found];
  });

/** Names: of products, organizations and languages, and what was typed into the demo and by this test. */
const names =
  /Partner Hub|Northwind Communications|Customer Assist|Common Area|(?:Calling|Messaging|Meetings|Real-time translations|Suite|Voice)(?: Professional| Standard)?|Subscription Details|Cofetăria Mărțișor SRL|Atelier Colibri|places-\w+|[\w.+-]+@[\w.-]+|\w+\/\w+|Windows-1252|English|[\w-]+\.csv|status=holy|Main Street|Main office|Enter|Nouvelles versions|[Mm]eetings|calling_(?:professional|standard)/g;

/** Tags, views and tokens of the demo, and what other journeys wrote to the help desk. */
const typed =
  /Key account|Called at least once a month|Education|Public sector|Needs offers in writing|Migrating|From another vendor, help wanted|At risk|Told us they look around|Reference|Agreed to be named|Franchise|24\/7 support|Has the premium support contract|Trials that end soon|Unpaid in Europe|Billing export|Helpdesk sync|Old inventory script|A list <b>ends<\/b> early|Side by side \d+|company-\d+\.example|site-\d+|First line[\s\S]*/g;

const ofProduct = (text: string) => text.replace(typed, "").replace(names, "");

/** Mails are in the language of who gets them. */
const ofMails = ["/outbox", "/outbox/[mailId]"];

/** Lists hold names in every language: the one row that is known is enough. */
const narrowed: Record<string, string> = {
  "/customers": "?q=carla@martisor.example",
  "/organizations/[organizationId]/users": "?q=carla",
  "/orders": "?q=places-",
  "/audit": "?kind=session&kind=order",
  "/administrators/[userId]": "?q=Cofet",
  "/administrators/[userId]/add": "?q=Cofet",
};

for (const language of locales.filter((locale) => locale !== "en")) {
  test(`every page is wholly in its language, and fits a phone: ${language}`, async ({
    places,
    browserOf,
  }) => {
    const isEnglish = englishLeftIn(language);
    const pages = new Map<string, Page>();
    for (const { page: pattern, step, who } of everyAddress) {
      const page = pages.get(who) ?? (await (await browserOf(who, { language })).newPage());
      pages.set(who, page);
      const path = addressOf(pattern, places, step);
      await page.goto(path + (narrowed[pattern] ?? ""));
      await expectFits(page, 360);
      if (ofMails.includes(pattern)) continue;
      expect.soft(await page.locator("html").getAttribute("lang"), path).toBe(language);
      const left = (await textsOf(page)).map(ofProduct).filter(isEnglish);
      expect.soft(left, path).toEqual([]);
    }
  });

  test(`figures, days and refusals are in the reader's language: ${language}`, async ({
    places,
    browserOf,
  }) => {
    const format = formatFor(language);
    const page = await (await browserOf("ada", { language })).newPage();
    await page.goto("/customers");
    // How many there are depends on the journeys before.
    const thousand = new RegExp(format.number(1_000).replace(/000$/, "\\d{3}"));
    await expect.soft(page.getByRole("main")).toContainText(thousand);
    await page.goto(`/orders/${places.orderNumber}`);
    await expect.soft(page.getByRole("main")).toContainText(format.day("2026-01-15"));
    await expect.soft(page.getByRole("main")).toContainText(format.money("4350.00", "EUR"));
    const isEnglish = englishLeftIn(language);
    for (const path of ["/customers/nonsense", "/no/such/page", "/customers?q=zzz&status=holy"]) {
      await page.goto(path);
      const left = (await textsOf(page)).map(ofProduct).filter(isEnglish);
      expect.soft(left, path).toEqual([]);
    }
    const refused = await (await browserOf("hana", { language })).newPage();
    await refused.goto("/customers");
    const left = (await textsOf(refused)).map(ofProduct).filter(isEnglish);
    expect.soft(left, "refused").toEqual([]);
  });
}
