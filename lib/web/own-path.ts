const here = "https://here.invalid";

/** Where to go after signing in: a path of ours, never another site's address; the start page for anything else. */
export function ownPath(wanted: unknown): string {
  if (typeof wanted !== "string" || !wanted.startsWith("/") || !URL.canParse(wanted, here)) return "/";
  const url = new URL(wanted, here);
  const path = `${url.pathname}${url.search}`;
  // `/..//other.example` is on this host and its path, taken alone, is not.
  return url.origin === here && !path.startsWith("//") && !path.startsWith("/sign-in") ? path : "/";
}
