import { domainToASCII } from "node:url";

/** Addresses at these are nobody's company's. */
const mailboxes = new Set(
  `aol.com comcast.net fastmail.com free.fr freenet.de gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.net googlemail.com
  hotmail.co.uk hotmail.com hotmail.es hotmail.fr icloud.com laposte.net libero.it live.com live.fr mac.com mail.com
  mail.ru me.com msn.com orange.fr outlook.com outlook.es outlook.fr pm.me proton.me protonmail.com qq.com sfr.fr
  t-online.de tutanota.com wanadoo.fr web.de yahoo.co.uk yahoo.com yahoo.es yahoo.fr yahoo.ro yandex.com yandex.ru
  ymail.com`.split(/\s+/),
);

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
  return mailboxes.has(name) ? "mailbox" : undefined;
}
