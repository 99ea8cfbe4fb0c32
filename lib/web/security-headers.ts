/** For every response, whatever it is; next.config.ts gives it to what the proxy does not match. */
export const baseHeaders: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "Permissions-Policy":
    "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), " +
    "magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(self), serial=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Frame-Options": "DENY",
};

/** What is not a page (files, API answers) loads nothing and is framed by nobody. */
export const bareCsp = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** A mail shown in the outbox or as a preview: its own styles and nothing else, inside our page only. */
const mailCsp =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox " +
  "allow-top-navigation-by-user-activation";

const isMailBody = (path: string) => /^\/(outbox\/[^/]+\/html|account\/email\/preview)$/.test(path);
/**
 * Where a secret is or was in the address: no more than the origin goes anywhere. Not `no-referrer`: with it browsers
 * send forms with `Origin: null`, which actions refuse, and without scripts nothing would work.
 */
const isPrivate = (path: string) => /^\/(l|welcome|setup)(\/|$)/.test(path);

type Asked = { path: string; nonce: string; publicUrl: string; developing: boolean };

/** The security headers of a page or route handler. */
export function securityHeaders({ path, nonce, publicUrl, developing }: Asked): Record<string, string> {
  const https = publicUrl.startsWith("https:");
  const mail = isMailBody(path);
  return {
    ...baseHeaders,
    "Content-Security-Policy": mail ? mailCsp : pageCsp(nonce, { https, developing }),
    ...(mail && { "X-Frame-Options": "SAMEORIGIN" }),
    ...(isPrivate(path) && { "Referrer-Policy": "strict-origin", "Cache-Control": "private, no-store" }),
    ...(https && { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" }),
  };
}

/**
 * Scripts by nonce only. Style elements by nonce as well; `style` attributes stay allowed, because widths of bars and
 * charts are written that way. While developing, the tools need eval and styles of their own.
 */
function pageCsp(nonce: string, { https, developing }: { https: boolean; developing: boolean }) {
  const directives: Record<string, string> = {
    "default-src": "'self'",
    "script-src": `'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ""}`,
    "style-src": developing ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": "'self'",
    // Only the outbox frames something; but a page reached by a link keeps the policy of the one before.
    "frame-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
  };
  const parts = Object.entries(directives).map(([name, value]) => `${name} ${value}`);
  return [...parts, ...(https ? ["upgrade-insecure-requests"] : [])].join("; ");
}
