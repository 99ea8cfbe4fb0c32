import { ownPath } from "@/lib/web/own-path";
import { isSameOrigin } from "@/lib/web/same-origin";
import { baseHeaders, securityHeaders } from "@/lib/web/security-headers";

test.each([
  ["/customers?q=a%20b", "/customers?q=a%20b"],
  ["/organizations/1/users", "/organizations/1/users"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["/..//evil.example", "/"],
  ["/\t/evil.example", "/"],
  ["https://evil.example/", "/"],
  ["javascript:alert(1)", "/"],
  ["customers", "/"],
  ["/sign-in?next=/x", "/"],
  [undefined, "/"],
  [["/a", "/b"], "/"],
])("after signing in, %j leads to %s", (wanted, path) => {
  expect(ownPath(wanted)).toBe(path);
});

const request = (headers: Record<string, string>) => ({
  headers: new Headers({ host: "hub.example", ...headers }),
});

test.each([
  [{ "sec-fetch-site": "same-origin" }, true],
  [{ "sec-fetch-site": "same-site" }, false],
  [{ "sec-fetch-site": "cross-site" }, false],
  [{ "sec-fetch-site": "none" }, false],
  [{ "sec-fetch-site": "cross-site", origin: "https://hub.example" }, false],
  [{ origin: "https://hub.example" }, true],
  [{ origin: "https://hub.example.evil.example" }, false],
  [{ origin: "null" }, false],
  [{ origin: "https://evil.example", "x-forwarded-host": "evil.example" }, false],
  [{}, false],
])("a request with %j: from our own pages %s", (headers, expected) => {
  expect(isSameOrigin(request(headers))).toBe(expected);
});

const asked = { path: "/customers", nonce: "abc", publicUrl: "https://hub.example", developing: false };
const cspOf = (more = {}) => securityHeaders({ ...asked, ...more })["Content-Security-Policy"] ?? "";

test("scripts and style elements run by nonce alone", () => {
  const script = cspOf()
    .split("; ")
    .find((part) => part.startsWith("script-src "));
  expect(script).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic'");
  expect(cspOf()).toContain("style-src 'self' 'nonce-abc';");
  expect(cspOf()).toContain("frame-ancestors 'none'");
});

test("https is insisted on where the product is reached by it, and nowhere else", () => {
  expect(securityHeaders(asked)).toHaveProperty("Strict-Transport-Security");
  expect(cspOf()).toContain("upgrade-insecure-requests");
  const plain = { publicUrl: "http://localhost:3000" };
  expect(securityHeaders({ ...asked, ...plain })).not.toHaveProperty("Strict-Transport-Security");
  expect(cspOf(plain)).not.toContain("upgrade-insecure-requests");
});

test.each(["/l/token", "/welcome", "/setup/company"])(
  "%s tells its address to nobody and is not stored",
  (path) => {
    const headers = securityHeaders({ ...asked, path });
    expect(headers).toMatchObject({
      "Referrer-Policy": "strict-origin",
      "Cache-Control": "private, no-store",
    });
  },
);

test("a mail's HTML runs no script and is framed by our own page only", () => {
  const csp = cspOf({ path: "/outbox/1/html" });
  expect(csp).toContain("default-src 'none'");
  expect(csp).toContain("frame-ancestors 'self'");
  expect(csp).not.toContain("allow-scripts");
  expect(csp).not.toContain("allow-same-origin");
});

test("every page has what files have", () => {
  const names = Object.keys(baseHeaders);
  expect(Object.keys(securityHeaders(asked))).toEqual(expect.arrayContaining(names));
});
