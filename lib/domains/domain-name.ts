import { domainToASCII } from "node:url";

/** Addresses at these are nobody's company's. */
const mailboxes = [
  "gmail.com",
  "googlemail.com",
  "hotmail.com",
  "icloud.com",
  "outlook.com",
  "proton.me",
  "yahoo.com",
];

export type DomainProblem = "form" | "mailbox";

/** As DNS has it: lower case, in ASCII, without the dot at the end; what was typed may be an address or a link. */
export function domainName(typed: string): string {
  const host = typed
    .trim()
    .replace(/^[a-z]+:\/\//i, "")
    .replace(/^.*@/, "")
    .replace(/\/.*$/, "")
    .replace(/\.$/, "");
  return domainToASCII(host);
}

/** At least two labels, the last of letters: an IP address is no domain. */
export function domainProblem(name: string): DomainProblem | undefined {
  const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  const form = new RegExp(`^(?:${label}\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$`);
  if (name.length > 253 || !form.test(name)) return "form";
  return mailboxes.includes(name) ? "mailbox" : undefined;
}
