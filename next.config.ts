import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  // A second checkout, test run or developer may build beside this one.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  images: { unoptimized: true },
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["@node-rs/argon2", "pg", "pg-boss", "@react-pdf/renderer", "nodemailer"],
  experimental: { serverActions: { bodySizeLimit: "1mb" } },
};

export default createNextIntlPlugin("./lib/web/request-locale.ts")(config);
