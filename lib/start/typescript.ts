import { registerHooks } from "node:module";
import "tsx";

// Loaded before every program of ours, which are TypeScript. And Drizzle as CommonJS: Node parses a package's whole
// package.json again for each of its ES files. Drizzle's tells hundreds of names: a second of work and 150 MB.
registerHooks({
  resolve: (name, context, next) =>
    /^drizzle-orm(\/|$)/.test(name)
      ? next(name, { ...context, conditions: ["node", "require"] })
      : next(name, context),
});
