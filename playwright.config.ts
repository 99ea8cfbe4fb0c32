import { defineConfig } from "@playwright/test";
import { browserPath } from "./tests/e2e/support/browser";

const PORT = Number(process.env.E2E_PORT ?? 4173);
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.e2e.ts",
  outputDir: "test-results",
  // One product and one database for all specs: what they change must not meet.
  workers: 1,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/results.json" }]],
  use: {
    baseURL: `http://localhost:${PORT}`,
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
    command: `node --import tsx tests/e2e/support/product.ts ${PORT}`,
    url: `http://localhost:${PORT}/readyz`,
    timeout: 300_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 60_000 },
  },
});
