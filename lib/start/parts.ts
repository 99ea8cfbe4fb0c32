import { ensureBuilt } from "./build";
import { demoProgram, developmentWebProgram, webProgram, workerProgram } from "./programs";
import type { Parts } from "./supervisor";

const common = { worker: workerProgram, demo: demoProgram };

export const production: Parts = {
  ...common,
  mode: "production",
  build: ensureBuilt,
  web: webProgram,
};

export const development: Parts = {
  ...common,
  mode: "development",
  build: async () => {},
  web: developmentWebProgram,
};
