import { globSync, readFileSync } from "node:fs";
import type { Config } from "jest";

/** Packages published as ES modules: compiled like our own files, because Jest runs CommonJS. */
function esModules(): string[] {
  const manifests = globSync("node_modules/{*,@*/*}/package.json");
  return manifests
    .map((file): { name: string; type?: string } => JSON.parse(readFileSync(file, "utf8")))
    .filter(({ type }) => type === "module")
    .map(({ name }) => name);
}

const common: Config = {
  transform: {
    "^.+\\.(ts|tsx|mts|js|jsx|mjs)$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2023",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "commonjs" },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules().join("|")})/)`],
  moduleNameMapper: {
    "^@/(.*)$": "<rootDir>/$1",
    "^use-intl/format-message$": "<rootDir>/lib/format/format-message.ts",
    // Its exports name no way for CommonJS.
    "^@react-pdf/hyphenate/(.*)$": "<rootDir>/node_modules/@react-pdf/hyphenate/lib/$1.js",
    "\\.css$": "<rootDir>/tests/support/nothing.ts",
  },
  modulePathIgnorePatterns: ["<rootDir>/\\.next", "<rootDir>/\\.data"],
  setupFilesAfterEnv: ["<rootDir>/tests/support/setup.ts"],
};

const config: Config = {
  maxWorkers: 2,
  // For what hangs; a busy machine makes no test fail.
  testTimeout: 180_000,
  // A file that leaves something open has failed already; it must not hold up the run.
  forceExit: true,
  projects: [
    {
      ...common,
      displayName: "structure",
      testEnvironment: "node",
      testMatch: ["<rootDir>/tests/structure/**/*.test.ts"],
    },
    {
      ...common,
      displayName: "components",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/tests/components/**/*.test.tsx"],
      setupFilesAfterEnv: ["<rootDir>/tests/support/setup.ts", "<rootDir>/tests/support/setup-dom.ts"],
    },
    {
      ...common,
      displayName: "product",
      testEnvironment: "<rootDir>/tests/support/node-environment.ts",
      testMatch: ["<rootDir>/tests/**/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/tests/structure/", "<rootDir>/tests/components/"],
      globalSetup: "<rootDir>/tests/support/global-setup.ts",
      globalTeardown: "<rootDir>/tests/support/global-teardown.ts",
    },
  ],
};

export default config;
