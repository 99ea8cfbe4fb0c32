import { currentTerms } from "@/lib/terms";
import { pages } from "@/lib/wiring/route-access";
import type { Who } from "./people";
import type { Places } from "./places";

/** Of each wizard the pages that its visitor can open. */
const stepsOf: Record<string, string[]> = {
  "/setup/[step]": ["who", "partner", "customer", "review", "services", "summary"],
  "/launch/[step]": ["plan"],
};
/** Only leads elsewhere, or is not in a build that people use. */
const adding = "/organizations/[organizationId]/users/add";
const leadingOn = [
  "/",
  "/launch",
  "/setup",
  "/setup/later",
  "/styleguide",
  `${adding}/result`,
  `${adding}/services`,
];
/** A change of more customers at once than the demo has; tests/components draws it. */
const beyondTheDemo = ["/customers/bulk/[bulkId]"];
const withoutOwnPage = [...leadingOn, ...beyondTheDemo];

/** Every page of the table of routes, the wizard once per step, and one who may open it. */
export const everyAddress = Object.entries(pages)
  .filter(([page]) => !withoutOwnPage.includes(page))
  .flatMap(([page, [needs]]) => {
    const stages = stepsOf[page] ?? [""];
    return stages.map((step) => ({ page, step, who: visitorOf(page, needs) }));
  });

function visitorOf(page: string, needs: string): Who {
  // Ada's partner is launched.
  if (needs === "launch:edit") return "otto";
  if (needs === "link") return page === "/welcome" ? "welcome" : "setUp";
  return needs === "everybody" || needs === "demo" ? "visitor" : "ada";
}

/** The page's address with this installation's ids in it. */
export function addressOf(page: string, places: Places, step = ""): string {
  const values: Record<string, string> = {
    customerId: places.organizationId,
    organizationId: places.organizationId,
    userId: page.startsWith("/administrators/") ? places.administratorId : places.userId,
    siteId: places.siteId,
    locationId: places.locationId,
    name: places.name,
    importId: places.importId,
    runId: places.runId,
    number: places.orderNumber,
    mailId: places.mailId,
    tagId: places.tagId,
    viewId: places.viewId,
    bulkId: "00000000-0000-4000-8000-000000000000",
    slug: "roles",
    token: "no-such-link",
    version: currentTerms(),
    step: step || "plan",
  };
  return page.replace(/\[(\w+)\]/g, (_, name: string) => {
    const value = values[name];
    if (!value) throw new Error(`${page}: no ${name} for it in support/addresses.ts`);
    return value;
  });
}
