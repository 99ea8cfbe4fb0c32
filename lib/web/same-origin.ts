/**
 * Whether a browser sent this from one of our own pages. Every route handler that changes something asks, because
 * only server actions have such a check of their own. A program without a browser uses a token, not a cookie.
 */
export function isSameOrigin({ headers }: Pick<Request, "headers">): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === headers.get("host");
}
