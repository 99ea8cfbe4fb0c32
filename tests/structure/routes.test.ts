import { addressOf, joinRoutes } from "@/lib/wiring/join-routes";
import { actions, handlers, pages } from "@/lib/wiring/route-access";
import { sources } from "./support/source";

const files = (name: string) =>
  sources.filter(({ path }) => path.startsWith("app/") && path.endsWith(`/${name}`));
const address = (path: string) => addressOf(path.replace(/^app/, ""));
const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

const exported = (text: string) =>
  [...text.matchAll(/^export (?:const|(?:async )?function) (\w+)/gm)].map(([, name = ""]) => name);

test("every page has its entry, and every entry its page", () => {
  const found = [...files("page.tsx"), ...sources.filter(({ path }) => path === "app/page.tsx")];
  expect(sorted(Object.keys(pages))).toEqual(sorted(found.map(({ path }) => address(path))));
});

test("every method of a route handler has its entry", () => {
  const found = files("route.ts").flatMap(({ path, text }) =>
    exported(text)
      .filter((name) => /^[A-Z]+$/.test(name))
      .map((method) => `${method} ${address(path)}`),
  );
  expect(sorted(Object.keys(handlers))).toEqual(sorted(found));
});

test("every server action has its entry", () => {
  const server = sources.filter(
    ({ path, text }) => path.startsWith("app/") && /^["']use server["']/m.test(text),
  );
  expect(server.filter(({ path }) => !path.endsWith("/actions.ts")).map(({ path }) => path)).toEqual([]);
  const found = server.flatMap(({ path, text }) => exported(text).map((name) => `${address(path)}#${name}`));
  expect(sorted(Object.keys(actions))).toEqual(sorted(found));
});

test("a page's entry says what the page asks for", () => {
  const wrong = files("page.tsx").flatMap(({ path, text }) => {
    const said = pages[address(path)]?.[0] ?? "";
    const asks = sorted(
      [...text.matchAll(/\bpageCtx\("([^"]+)"\)/g)].map(([, permission = ""]) => permission),
    );
    if (asks.length === 0) return said.includes(":") ? [`${path} asks for nothing, not ${said}`] : [];
    return asks.join() === said ? [] : [`${path} asks for ${asks}, not ${said}`];
  });
  expect(wrong).toEqual([]);
});

test("the build is joined with the entries, and what has none is named", () => {
  const paths = {
    "/(portal)/customers/page": "",
    "/(portal)/reports/[runId]/file/route": "",
    "/(portal)/secret/page": "",
    "/_not-found/page": "",
    "/healthz/route": "",
  };
  const node = {
    a: { filename: "app/(public)/sign-in/actions.ts", exportedName: "signInAction" },
    b: { filename: "app/(portal)/secret/actions.ts", exportedName: "tellAction" },
  };
  expect(joinRoutes({ paths, actions: { node, edge: {} } })).toEqual({
    routes: [
      {
        path: "/customers",
        kind: "page",
        methods: ["GET", "HEAD"],
        permission: "customers:view",
        scope: "partner",
      },
      { path: "/healthz", kind: "handler", methods: ["GET"], permission: "everybody", scope: "nothing" },
      {
        path: "/reports/[runId]/file",
        kind: "handler",
        methods: ["GET"],
        permission: "reports:view",
        scope: "partner",
      },
      {
        path: "/reports/[runId]/file",
        kind: "handler",
        methods: ["HEAD"],
        permission: "reports:view",
        scope: "partner",
      },
      {
        path: "/sign-in#signInAction",
        kind: "action",
        methods: ["POST"],
        permission: "everybody",
        scope: "nothing",
      },
    ],
    undeclared: ["page /secret", "action /secret#tellAction"],
  });
});
