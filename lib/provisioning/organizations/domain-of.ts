import { domainName, domainProblem } from "@/lib/domains";

/** The company's domain that an address or what was typed is of; undefined where anybody can have an address. */
export function domainOf(typed: string): string | undefined {
  const domain = domainName(typed);
  return domainProblem(domain) ? undefined : domain;
}
