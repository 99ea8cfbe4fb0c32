import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { bareCsp, baseHeaders } from "./lib/web/security-headers";

/** What proxy.ts does not match. Strict-Transport-Security is not here: these are fixed when the product is built. */
const outsideTheProxy = [
  "/_next/static/:path*",
  "/uploads/:path*",
  "/v1/:path*",
  "/:file(healthz|readyz|favicon.ico)",
];
const fixedHeaders = Object.entries({ ...baseHeaders, "Content-Security-Policy": bareCsp });

const config: NextConfig = {
  // A second checkout, test run or developer may build beside this one.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` checks them, and so does every test run: whoever starts the portal need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["@node-rs/argon2", "pg", "pg-boss", "nodemailer"],
  // Messages are parsed on the server alone, each once: see lib/format/format-message.ts.
  turbopack: {
    resolveAlias: {
      "use-intl/format-message": {
        browser: "./node_modules/use-intl/dist/esm/production/format-message/format-only.js",
        default: "./lib/format/format-message.ts",
      },
    },
  },
  experimental: { serverActions: { bodySizeLimit: "1mb" }, authInterrupts: true },
  headers: async () =>
    outsideTheProxy.map((source) => ({
      source,
      headers: fixedHeaders.map(([key, value]) => ({ key, value })),
    })),
};

export default createNextIntlPlugin("./lib/web/request-locale.ts")(config);
