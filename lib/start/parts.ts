import { ensureBuilt } from "./build";
import { demoProgram, webProgram, workerProgram } from "./programs";
import type { Parts } from "./supervisor";

const common = { worker: workerProgram, demo: demoProgram };

export const production: Parts = {
  ...common,
  mode: "production",
  build: ensureBuilt,
  web: (settings, env) => webProgram(settings, env, "start"),
};

export const development: Parts = {
  ...common,
  mode: "development",
  build: async () => {},
  web: (settings, env) => webProgram(settings, env, "dev"),
};
