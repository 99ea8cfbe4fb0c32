import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import { type Locale, localeCookie } from "@/lib/core/locales";
import { themeCookie } from "@/lib/core/themes";
import { madePlaces, type Places } from "./places";

export const password = process.env.DEMO_PASSWORD ?? "partner-hub-demo";

/** Everybody who can sign in to the demo. */
export const people = {
  ada: "ada@northwind.example",
  pablo: "pablo@northwind.example",
  rosa: "rosa@northwind.example",
  hana: "hana@northwind.example",
  otto: "otto@southwind.example",
  carla: "carla@martisor.example",
  remus: "remus@martisor.example",
} as const;
export type Person = keyof typeof people;

export async function signIn(page: Page, person: Person): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(people[person]);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

type State = Awaited<ReturnType<BrowserContext["storageState"]>>;
type View = BrowserContextOptions & { language?: Locale; theme?: "light" | "dark" };

/** A person, nobody, or the browser in which a mail's link was opened. */
export type Who = Person | "visitor" | keyof Places["visits"];
type BrowserOf = (who: Who, view?: View) => Promise<BrowserContext>;

const home = () => test.info().project.use.baseURL ?? "";

/** Signing in takes a while by intent: each person does it once per worker. */
async function signedIn(browser: Browser, person: Person): Promise<State> {
  const context = await browser.newContext({ baseURL: home() });
  await signIn(await context.newPage(), person);
  const state = await context.storageState();
  await context.close();
  return state;
}

type OfTest = { browserOf: BrowserOf };
type OfWorker = {
  stateOf: (who: Person) => Promise<State>;
  places: Places;
  newBrowserOf: BrowserOf;
  /** The same browser for the same wish: what it has loaded once stays loaded. */
  keptBrowserOf: BrowserOf;
};

export const test = base.extend<OfTest, OfWorker>({
  stateOf: [
    async ({ browser }, use) => {
      const states = new Map<Person, Promise<State>>();
      await use((who) => {
        const state = states.get(who) ?? signedIn(browser, who);
        states.set(who, state);
        return state;
      });
    },
    { scope: "worker" },
  ],
  places: [
    async ({ browser, stateOf }, use) => use(await madePlaces(browser, home(), await stateOf("ada"))),
    { scope: "worker", timeout: 180_000 },
  ],
  newBrowserOf: [
    async ({ browser, stateOf, places }, use) => {
      const stateFor = async (who: Who) => {
        if (who === "visitor") return undefined;
        return who === "setUp" || who === "welcome" ? places.visits[who] : stateOf(who);
      };
      await use(async (who, { language = "en", theme = "light", ...view } = {}) => {
        const storageState = await stateFor(who);
        const context = await browser.newContext({ baseURL: home(), storageState, ...view });
        const chosen = { [localeCookie]: language, [themeCookie]: theme };
        await context.addCookies(
          Object.entries(chosen).map(([name, value]) => ({ name, value, url: home() })),
        );
        return context;
      });
    },
    { scope: "worker" },
  ],
  keptBrowserOf: [
    async ({ newBrowserOf }, use) => {
      const kept = new Map<string, Promise<BrowserContext>>();
      await use((who, view) => {
        const wish = JSON.stringify([who, view]);
        const context = kept.get(wish) ?? newBrowserOf(who, view);
        kept.set(wish, context);
        return context;
      });
      for (const context of kept.values()) await (await context).close();
    },
    { scope: "worker" },
  ],
  browserOf: async ({ newBrowserOf }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (who, view) => {
      const context = await newBrowserOf(who, view);
      opened.push(context);
      return context;
    });
    for (const context of opened) await context.close();
  },
});

/** A page of somebody who has signed in, at where they begin. */
export async function at(person: Person, browserOf: BrowserOf, view?: View): Promise<Page> {
  const page = await (await browserOf(person, view)).newPage();
  await page.goto("/");
  return page;
}

export { expect };
