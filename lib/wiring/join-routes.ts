import { actions, handlers, type Needs, pages, type Reach } from "./route-access";

export type Route = {
  path: string;
  kind: "page" | "handler" | "action";
  methods: string[];
  permission: Needs;
  scope: Reach;
};

/** What the build wrote: server/app-paths-manifest.json and server/server-reference-manifest.json. */
export type Build = {
  paths: Record<string, string>;
  actions: Record<"node" | "edge", Record<string, { filename?: string; exportedName?: string }>>;
};

/** The address without what is in brackets for the programmer: `/(portal)/customers/page` is `/customers`. */
export const addressOf = (path: string) =>
  path.replace(/\/\([^)]*\)/g, "").replace(/\/(?:page|route|actions)(?:\.tsx?)?$/, "") || "/";

/** Next's own (`/_not-found`), and files that it serves as they are (`/icon.svg`). */
const isOurs = (path: string) => !path.startsWith("/_") && !/\.\w+\/route$/.test(path);

/** Every page, handler and action of the build with what it takes to get in; and those of which nobody has said it. */
export function joinRoutes(build: Build): { routes: Route[]; undeclared: string[] } {
  const built = Object.keys(build.paths).filter(isOurs);
  const found = [
    ...built.filter((path) => path.endsWith("/page")).map(pageOf),
    ...built.filter((path) => path.endsWith("/route")).flatMap(handlersOf),
    ...actionsOf(build),
  ];
  return {
    routes: found.filter((each) => typeof each !== "string").sort((a, b) => order(a).localeCompare(order(b))),
    undeclared: found.filter((each) => typeof each === "string"),
  };
}

const order = ({ path, kind }: Route) => `${path} ${kind}`;

function pageOf(built: string): Route | string {
  const path = addressOf(built);
  const entry = pages[path];
  if (!entry) return `page ${path}`;
  return { path, kind: "page", methods: ["GET", "HEAD"], permission: entry[0], scope: entry[1] };
}

/** A handler's methods are in its entries: the build does not tell them. */
function handlersOf(built: string): (Route | string)[] {
  const path = addressOf(built);
  const entries = Object.entries(handlers).filter(([key]) => key.endsWith(` ${path}`));
  if (entries.length === 0) return [`handler ${path}`];
  return entries.map(([key, [permission, scope]]) => ({
    path,
    kind: "handler" as const,
    methods: [key.split(" ")[0] ?? ""],
    permission,
    scope,
  }));
}

function actionsOf(build: Build): (Route | string)[] {
  const all = [...Object.values(build.actions.node), ...Object.values(build.actions.edge)];
  const names = all.flatMap(({ filename, exportedName }) =>
    filename && exportedName ? [`${addressOf(filename.replace(/^app(?=\/)/, ""))}#${exportedName}`] : [],
  );
  return [...new Set(names)].map((path) => {
    const entry = actions[path];
    if (!entry) return `action ${path}`;
    return { path, kind: "action" as const, methods: ["POST"], permission: entry[0], scope: entry[1] };
  });
}
