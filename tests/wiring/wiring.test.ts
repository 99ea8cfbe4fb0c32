import { queues } from "@/db/queue";
import { operatorCtx, ownMay, type Permission, partnerMay, permissions, roles } from "@/lib/access";
import { jobs } from "@/lib/wiring/jobs";
import { addressOf, joinRoutes } from "@/lib/wiring/join-routes";
import { ownNav, partnerNav } from "@/lib/wiring/nav";
import { actions, handlers, pages } from "@/lib/wiring/route-access";
import { sweep } from "@/lib/wiring/sweep";

test("every queue has somebody who works it off", () => {
  expect(Object.keys(jobs).sort()).toEqual(Object.keys(queues).sort());
});

test("a line of the navigation leads to a page that asks for the same", () => {
  const lines = partnerNav.flatMap((section) => section.lines);
  expect(lines.length).toBeGreaterThan(0);
  for (const { href, needs } of lines) expect([href, pages[href]?.[0]]).toEqual([href, needs]);
  const own = ownNav({ ...operatorCtx(), actor: { ...operatorCtx().actor, organizationId: "o" } });
  for (const { href, needs } of own.flatMap((section) => section.lines))
    expect(pages[href.replace(/\/o\b/, "/[organizationId]")]?.[0]).toBe(needs);
  expect(ownNav(operatorCtx())).toEqual([]);
});

const entries = Object.entries({ ...pages, ...handlers, ...actions });
const isPermission = (needs: string): needs is Permission => needs in permissions;

test("what is asked for is a permission that somebody has", () => {
  const asked = entries.map(([, [needs]]) => needs).filter(isPermission);
  expect(asked.length).toBeGreaterThan(20);
  for (const needs of asked)
    expect(roles.some((role) => partnerMay([role], needs) || ownMay([role], needs))).toBe(true);
});

test("what changes something is behind more than a look: no page and no GET needs a right to change", () => {
  const changing = Object.entries(actions).filter(
    ([name, [needs]]) => isPermission(needs) && needs.endsWith(":view") && !name.includes("Locale"),
  );
  expect(changing).toEqual([]);
  const looking = Object.entries(handlers).filter(([name]) => /^(GET|HEAD) /.test(name));
  expect(looking.filter(([, [needs]]) => isPermission(needs) && !needs.endsWith(":view"))).toEqual([]);
});

test("what reaches a partner's or an organization's rows asks for a permission", () => {
  const open = entries.filter(
    ([, [needs, reach]]) => /^(partner|organization)$/.test(reach) && !isPermission(needs),
  );
  expect(open).toEqual([]);
});

const build = {
  paths: {
    "/(portal)/customers/page": "",
    "/(portal)/secret/page": "",
    "/healthz/route": "",
    "/_not-found/page": "",
  },
  actions: {
    node: {
      a: { filename: "app/(portal)/reports/actions.ts", exportedName: "runReportAction" },
      b: { filename: "app/(portal)/reports/actions.ts", exportedName: "runReportAction" },
      c: { filename: "app/(portal)/reports/actions.ts", exportedName: "undeclaredAction" },
    },
    edge: {},
  },
};

test("what was built and nobody has said the need of is named; what was said is joined with it", () => {
  const { routes, undeclared } = joinRoutes(build);
  expect(undeclared).toEqual(["page /secret", "action /reports#undeclaredAction"]);
  expect(routes.map(({ path, kind, permission }) => [path, kind, permission])).toEqual([
    ["/customers", "page", "customers:view"],
    ["/healthz", "handler", "everybody"],
    ["/reports#runReportAction", "action", "reports:run"],
  ]);
});

test.each([
  ["/page", "/"],
  ["/(portal)/page", "/"],
  ["/(portal)/(wide)/customers/[customerId]/page", "/customers/[customerId]"],
  ["/v1/intake/orders/route", "/v1/intake/orders"],
  ["/(portal)/reports/actions.ts", "/reports"],
])("the address of %s is %s", (path, address) => {
  expect(addressOf(path)).toBe(address);
});

test("the hourly work says all that failed at once, so that the queue tries again", async () => {
  const fail = (why: string) => () => Promise.reject(new Error(why));
  await expect(sweep([fail("one"), async () => {}, fail("two")])).rejects.toThrow(/one.*two/);
  await expect(sweep([async () => {}])).resolves.toBeUndefined();
});
