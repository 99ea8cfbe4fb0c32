import { config } from "@/lib/core/config";
import { email } from "@/lib/core/input";
import { command } from "../command";
import { UsageProblem } from "../problem";
import { line, oneOf } from "../values";
import { createPartner } from "../verbs/create-partner";

const regions = ["US", "CA", "EU", "AE"] as const;

export const partnerCreate = command({
  name: "partner create",
  what: "Creates a partner organization and invites its first administrator",
  recordsItself: true,
  options: {
    name: { value: "<company>", required: true, what: "The partner's name" },
    country: { value: "<code>", required: true, what: "Two letters, such as DE" },
    region: { value: "<region>", required: true, what: `Where its data live: ${regions.join(", ")}` },
    "admin-email": { value: "<address>", required: true, what: "The first administrator's e-mail address" },
    "admin-name": { value: "<name>", required: true, what: "The first administrator's name" },
    "print-link": { what: "Print the invitation's link instead of mailing it" },
  },
  async run(ctx, values) {
    const address = email().safeParse(values["admin-email"]);
    if (!address.success) throw new UsageProblem("--admin-email must be an e-mail address.");
    const { id, token } = await createPartner(ctx, {
      name: line("name", values.name),
      country: country(values.country),
      region: oneOf("region", values.region, regions),
      admin: { email: address.data, name: line("admin-name", values["admin-name"]) },
      printLink: values["print-link"],
    });
    const invitation = token
      ? `Give this link to ${address.data}, and to nobody else: ${config().publicUrl}/l/${token}`
      : `The invitation is on its way to ${address.data}.`;
    return [`Created ${values.name} (${id}).`, invitation];
  },
});

function country(text: string): string {
  const code = text.toUpperCase();
  if (/^[A-Z]{2}$/.test(code) && new Intl.DisplayNames("en", { type: "region", fallback: "none" }).of(code))
    return code;
  throw new UsageProblem("--country must be a country's two letters, such as DE.");
}
