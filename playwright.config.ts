import { defineConfig } from "@playwright/test";
import { browserPath } from "./tests/e2e/support/browser";
import { ownPort, PRODUCTS } from "./tests/e2e/support/ports";

const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.e2e.ts",
  outputDir: "test-results",
  workers: PRODUCTS,
  forbidOnly: true,
  // For what hangs; a busy machine makes no test fail.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/results.json" }]],
  globalSetup: "./tests/e2e/support/all-ready.ts",
  use: {
    // This file is read by every worker.
    baseURL: `http://localhost:${ownPort}`,
    locale: "en-GB",
    timezoneId: "UTC",
    // No traces: each test would write one to throw it away. A picture and the page as text tell enough.
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: browserPath(),
      args: ["--disable-background-networking", ...(asRoot ? ["--no-sandbox"] : [])],
    },
  },
  webServer: {
    command: "node --import ./lib/start/typescript.ts tests/e2e/support/products.ts",
    url: `http://localhost:${ownPort}/readyz`,
    timeout: 300_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 60_000 },
  },
});
