import { randomUUID } from "node:crypto";
import type { BrowserContext, Page } from "@playwright/test";
import { pages as routes } from "@/lib/wiring/route-access";
import { addressOf } from "./support/addresses";
import { expect, type Person, people, signIn, test } from "./support/people";

type Answer = "open" | "refused" | "nothing there";
type Line = { open: Person[]; nothing?: Person[] };

const everybody = Object.keys(people) as Person[];
const northwind: Person[] = ["ada", "pablo", "rosa"];
const inside: Person[] = [...northwind, "carla", "remus"];

/** Who opens what: the others' role does not include it, but for whom it includes it elsewhere nothing is there. */
const lines: Record<string, Line> = {
  "/audit": { open: [...northwind, "hana", "otto"] },
  "/find": { open: everybody },
  "/organizations/[organizationId]/activity": { open: inside, nothing: ["otto"] },
  "/resources": { open: [...northwind, "hana", "otto"] },
  "/resources/[slug]": { open: [...northwind, "hana", "otto"] },
  "/resources/help-desk": { open: [...northwind, "hana", "otto"] },
  "/account": { open: ["ada", "rosa", "otto"] },
  "/account/email": { open: ["ada", "rosa", "otto"] },
  "/account/terms/[version]": { open: ["ada", "rosa", "otto"] },
  "/account/tokens": { open: ["ada", "rosa", "otto"] },
  "/launch": { open: ["ada", "otto"] },
  "/launch/[step]": { open: ["ada", "otto"] },
  "/profile": { open: everybody },
  "/administrators": { open: ["ada", "rosa", "otto"] },
  "/administrators/[userId]": { open: ["ada", "rosa"], nothing: ["otto"] },
  "/administrators/[userId]/add": { open: ["ada"], nothing: ["otto"] },
  "/administrators/invite": { open: ["ada", "otto"] },
  "/administrators/roles": { open: ["ada", "rosa", "otto"] },
  "/customers": { open: [...northwind, "otto"] },
  "/customers/[customerId]": { open: northwind, nothing: ["otto"] },
  "/customers/[customerId]/administrators": { open: northwind, nothing: ["otto"] },
  "/customers/[customerId]/activity": { open: northwind, nothing: ["otto"] },
  "/customers/[customerId]/subscriptions": { open: northwind, nothing: ["otto"] },
  "/customers/[customerId]/subscriptions/packages": { open: ["ada", "pablo"], nothing: ["otto"] },
  "/customers/[customerId]/tags": { open: ["ada", "pablo"], nothing: ["otto"] },
  "/customers/[customerId]/trials": { open: northwind, nothing: ["otto"] },
  "/customers/[customerId]/trials/new": { open: ["ada", "pablo"], nothing: ["otto"] },
  // Without a word of what is to be done: a file, which everybody may have.
  "/customers/bulk": { open: [...northwind, "otto"] },
  // The demo has none: whoever may look finds nothing.
  "/customers/bulk/[bulkId]": { open: [], nothing: [...northwind, "otto"] },
  "/customers/new": { open: ["ada", "pablo", "otto"] },
  "/customers/new-trial": { open: ["ada", "pablo", "otto"] },
  "/customers/tags": { open: [...northwind, "otto"] },
  "/customers/tags/[tagId]": { open: ["ada", "pablo"], nothing: ["otto"] },
  "/customers/views": { open: [...northwind, "otto"] },
  // A view that its owner keeps to herself.
  "/customers/views/[viewId]": { open: ["ada"], nothing: ["pablo", "rosa", "otto"] },
  "/orders": { open: [...northwind, "otto"] },
  "/orders/[number]": { open: northwind, nothing: ["otto"] },
  "/organizations/[organizationId]": { open: inside, nothing: ["otto"] },
  "/organizations/[organizationId]/domains": { open: inside, nothing: ["otto"] },
  "/organizations/[organizationId]/domains/[name]": { open: inside, nothing: ["otto"] },
  "/organizations/[organizationId]/domains/new": { open: ["ada", "pablo", "carla"], nothing: ["otto"] },
  "/organizations/[organizationId]/locations": { open: inside, nothing: ["otto"] },
  "/organizations/[organizationId]/locations/[locationId]": { open: inside, nothing: ["otto"] },
  "/organizations/[organizationId]/locations/new": { open: ["ada", "pablo", "carla"], nothing: ["otto"] },
  "/organizations/[organizationId]/settings": { open: inside, nothing: ["otto"] },
  "/organizations/[organizationId]/sites": { open: inside, nothing: ["otto"] },
  "/organizations/[organizationId]/sites/[siteId]": { open: inside, nothing: ["otto"] },
  "/organizations/[organizationId]/sites/new": { open: ["ada", "pablo", "carla"], nothing: ["otto"] },
  "/organizations/[organizationId]/users": { open: inside, nothing: ["otto"] },
  "/organizations/[organizationId]/users/[userId]": { open: inside, nothing: ["otto"] },
  "/organizations/[organizationId]/administrators": { open: inside, nothing: ["otto"] },
  "/organizations/[organizationId]/users/[userId]/roles": { open: inside, nothing: ["otto"] },
  "/organizations/[organizationId]/users/[userId]/calling": {
    open: ["ada", "pablo", "carla"],
    nothing: ["otto"],
  },
  "/organizations/[organizationId]/users/[userId]/edit": {
    open: ["ada", "pablo", "carla"],
    nothing: ["otto"],
  },
  "/organizations/[organizationId]/users/[userId]/licences": {
    open: ["ada", "pablo", "carla"],
    nothing: ["otto"],
  },
  "/organizations/[organizationId]/users/[userId]/package": {
    open: ["ada", "pablo", "carla"],
    nothing: ["otto"],
  },
  "/organizations/[organizationId]/users/add": { open: ["ada", "pablo", "carla"], nothing: ["otto"] },
  "/organizations/[organizationId]/users/add/result": { open: ["ada", "pablo", "carla"], nothing: ["otto"] },
  "/organizations/[organizationId]/users/add/services": {
    open: ["ada", "pablo", "carla"],
    nothing: ["otto"],
  },
  "/organizations/[organizationId]/users/bulk": { open: ["ada", "pablo", "carla"], nothing: ["otto"] },
  "/organizations/[organizationId]/users/import": { open: ["ada", "pablo", "carla"], nothing: ["otto"] },
  "/organizations/[organizationId]/users/imports": { open: inside, nothing: ["otto"] },
  "/organizations/[organizationId]/users/imports/[importId]": { open: inside, nothing: ["otto"] },
  "/reports": { open: [...northwind, "otto"] },
  // It belongs to the person who ran it, and to those who see all customers.
  "/reports/[runId]": { open: ["ada", "rosa"], nothing: ["pablo", "otto"] },
};

const statuses: Record<Answer, number> = { open: 200, refused: 403, "nothing there": 404 };
const headings: Record<Answer, string> = {
  open: "",
  refused: "Your role does not include this page",
  "nothing there": "There is nothing at this address",
};

function answerFor({ open, nothing = [] }: Line, person: Person): Answer {
  if (open.includes(person)) return "open";
  return nothing.includes(person) ? "nothing there" : "refused";
}

test("the table below names every page that needs a role", () => {
  const general = ["everybody", "link", "demo", "development"];
  const asked = Object.entries(routes).filter(([page, [needs]]) => page !== "/" && !general.includes(needs));
  expect(Object.keys(lines).sort()).toEqual(asked.map(([page]) => page).sort());
});

for (const person of everybody) {
  test(`${person} opens what the role includes, is refused the rest, and finds nothing of others`, async ({
    places,
    browserOf,
  }) => {
    const { request } = await browserOf(person);
    for (const [page, line] of Object.entries(lines)) {
      const answer = answerFor(line, person);
      const got = await request.get(addressOf(page, places));
      expect.soft(got.status(), `${person} ${page}`).toBe(statuses[answer]);
      expect.soft(await got.text(), `${person} ${page}`).toContain(headings[answer]);
    }
  });
}

const told = async (page: Page, path: string) => {
  const answer = await page.goto(path);
  return `${answer?.status()} ${await page.title()} ${await page.getByRole("main").textContent()}`;
};

test("what belongs to others looks exactly like what never was", async ({ places, browserOf }) => {
  const { organizationId, userId, importId, runId, orderNumber } = places;
  const unknown = randomUUID();
  const organization = `/organizations/${organizationId}`;
  const pairs = [
    [`/customers/${organizationId}`, `/customers/${unknown}`],
    [`/customers/${organizationId}/activity`, `/customers/${unknown}/activity`],
    [organization, `/organizations/${unknown}`],
    [`${organization}/users`, `/organizations/${unknown}/users`],
    [`${organization}/users/${userId}`, `${organization}/users/${unknown}`],
    [`${organization}/users/imports/${importId}`, `${organization}/users/imports/${unknown}`],
    [`/reports/${runId}`, `/reports/${unknown}`],
    [`/orders/${orderNumber}`, "/orders/no-such-order"],
  ] as const;
  const page = await (await browserOf("otto")).newPage();
  for (const [theirs, never] of pairs) {
    const answer = await told(page, theirs);
    expect.soft(answer, theirs).toMatch(/^404 /);
    expect.soft(answer, theirs).toBe(await told(page, never));
  }
});

test("files of others are not there either, whoever asks", async ({ places, browserOf }) => {
  const { organizationId, importId, runId } = places;
  const users = `/organizations/${organizationId}/users`;
  const files = [`${users}/export`, `${users}/imports/${importId}/errors`, `/reports/${runId}/file`];
  const statusesOf = async (context: BrowserContext) =>
    Promise.all(files.map(async (file) => (await context.request.get(file, { maxRedirects: 0 })).status()));
  expect.soft(await statusesOf(await browserOf("otto")), "otto").toEqual([404, 404, 404]);
  expect.soft(await statusesOf(await browserOf("hana")), "hana").toEqual([403, 403, 403]);
  expect.soft(await statusesOf(await browserOf("remus")), "remus").toEqual([200, 200, 403]);
  expect.soft(await statusesOf(await browserOf("visitor")), "visitor").not.toContain(200);
});

test("a customer's administrator finds no other customer", async ({ places, browserOf }) => {
  const ada = await (await browserOf("ada")).newPage();
  await ada.goto("/customers?sort=name");
  const rows = ada.locator("tbody a[href^='/customers/']");
  const hrefs = await rows.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const other = hrefs.map((href) => href.split("/").at(-1)).find((id) => id !== places.organizationId);
  for (const person of ["carla", "remus"] as const) {
    const { request } = await browserOf(person);
    for (const path of ["", "/users", "/sites", "/locations", "/users/imports"]) {
      const got = await request.get(`/organizations/${other}${path}`);
      expect.soft(got.status(), `${person} ${path}`).toBe(404);
    }
  }
});

/** By page: what changes something, and who is offered it. */
const offers: [page: string, role: "link" | "button", name: string | RegExp, to: Person[]][] = [
  ["/organizations/[organizationId]/users/[userId]", "link", "Edit", ["ada", "pablo", "carla"]],
  ["/organizations/[organizationId]/users/imports", "link", "Import users", ["ada", "pablo", "carla"]],
  ["/organizations/[organizationId]/users/imports/[importId]", "button", /^Apply/, ["ada", "pablo", "carla"]],
  [
    "/organizations/[organizationId]/users/imports/[importId]",
    "button",
    "Discard",
    ["ada", "pablo", "carla"],
  ],
  ["/reports", "button", "Run report: Subscription Details", ["ada", "pablo", "otto"]],
  ["/orders/[number]", "button", /^(Set up|Continue)/, ["ada", "pablo"]],
  ["/orders/[number]", "button", "Send the mail again…", ["ada", "pablo"]],
  ["/orders/[number]", "button", "Hand over…", ["ada", "pablo"]],
  ["/orders/[number]", "button", "Cancel order…", ["ada", "pablo"]],
  ["/account", "button", "Save account", ["ada", "otto"]],
  ["/account/tokens", "button", "Make token", ["ada", "otto"]],
  ["/account/email", "button", "Save e-mail settings", ["ada", "otto"]],
];

test("nobody is offered what the role cannot do", async ({ places, browserOf }) => {
  for (const person of everybody) {
    const page = await (await browserOf(person)).newPage();
    for (const [pattern, role, name, to] of offers) {
      if (answerFor(lines[pattern] ?? { open: [] }, person) !== "open") continue;
      const path = addressOf(pattern, places);
      if (!page.url().endsWith(path)) await page.goto(path);
      const offered = page.getByRole("main").getByRole(role, { name, exact: true });
      await expect.soft(offered, `${person} ${pattern} ${name}`).toHaveCount(to.includes(person) ? 1 : 0);
    }
  }
});

const menus: Record<Person, string[]> = {
  ada: [
    ...["Customers", "Orders", "Reports", "Administrators", "Account", "Audit log", "Resources & Help"],
    "My organization",
  ],
  pablo: ["Customers", "Orders", "Reports", "Audit log", "Resources & Help"],
  rosa: [
    ...["Customers", "Orders", "Reports", "Administrators", "Account", "Audit log", "Resources & Help"],
    "My organization",
  ],
  hana: ["Audit log", "Resources & Help"],
  otto: [
    ...["Customers", "Orders", "Reports", "Administrators", "Account", "Audit log", "Resources & Help"],
    "My organization",
  ],
  carla: ["My organization", "Audit log"],
  remus: ["My organization", "Audit log"],
};

test("the menu holds what the person may open, and all of it opens", async ({ browserOf }) => {
  for (const person of everybody) {
    const page = await (await browserOf(person)).newPage();
    await page.goto("/profile");
    const links = page.getByRole("navigation", { name: "Main navigation" }).locator("ul").getByRole("link");
    expect.soft(await links.allTextContents(), person).toEqual(menus[person]);
    const hrefs = await links.evaluateAll((each) => each.map((link) => link.getAttribute("href") ?? ""));
    for (const href of hrefs) expect.soft((await page.request.get(href)).status(), href).toBe(200);
  }
});

test("a session that was ended elsewhere is over at the next click", async ({ browser, baseURL }) => {
  const [here, there] = [
    await browser.newContext({ baseURL }),
    await browser.newContext({ baseURL, userAgent: "Mozilla/5.0 (X11; Linux) Firefox/140.0" }),
  ];
  const [page, other] = [await here.newPage(), await there.newPage()];
  await signIn(page, "pablo");
  await signIn(other, "pablo");
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Customers");
  await page.goto("/profile");
  const ends = page.getByRole("form", { name: "End session: Firefox on Linux" });
  const before = await ends.count();
  // The latest stands first.
  await ends.first().getByRole("button").click();
  await expect(ends).toHaveCount(before - 1);
  await other.getByRole("link", { name: "Orders", exact: true }).click();
  await expect(other).toHaveURL(/\/sign-in\?next=%2Forders$/);
  await Promise.all([here.close(), there.close()]);
});
