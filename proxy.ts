import { type NextRequest, NextResponse } from "next/server";
import { config as configuration } from "@/lib/core/config";
import { PATH_HEADER } from "@/lib/core/headers";
import { securityHeaders } from "@/lib/web/security-headers";

/**
 * Security headers and the nonce of every page and route handler, and what pages cannot ask for otherwise: their own
 * address. Whatever a client sends under these names is overwritten. Who may see what is decided by pages and verbs.
 */
export function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl;
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const headers = securityHeaders({
    path: pathname,
    nonce,
    publicUrl: configuration().publicUrl,
    developing: process.env.NODE_ENV === "development",
  });

  const asked = new Headers(request.headers);
  asked.set("x-nonce", nonce);
  asked.set(PATH_HEADER, pathname + search);
  // Next takes the nonce for its own scripts from here.
  asked.set("Content-Security-Policy", headers["Content-Security-Policy"] ?? "");

  const response = NextResponse.next({ request: { headers: asked } });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

// Bodies of matched routes are cut at 10 MB: uploads and the intake stay outside, next.config.ts sets their headers.
export const config = {
  matcher: ["/((?!_next/static/|_next/image|uploads/|v1/|healthz$|readyz$|favicon\\.ico$).*)"],
};
