/** First labels that people would take for the vendor's own. */
const reserved = ["admin", "api", "help", "login", "mail", "signin", "sign-in", "status", "support", "www"];

/** 3–63 letters, digits and hyphens, as a label of a host name; lower case. */
export function siteNameProblem(name: string): "form" | "reserved" | undefined {
  if (!/^[a-z0-9](?:[a-z0-9-]{1,61}[a-z0-9])$/.test(name)) return "form";
  return reserved.includes(name) ? "reserved" : undefined;
}
