import { brokenConstraint } from "@/lib/core/broken-constraint";
import { invalid } from "@/lib/core/errors";

const fields: Record<string, Record<string, string>> = {
  sites_url_name_unique: { urlName: "setup.siteName.taken" },
  users_email_key_unique: { adminEmail: "setup.emailTaken" },
};

/** What somebody else took between the check and the insert, as a refusal of its field; else the error itself. */
export function taken(error: unknown): unknown {
  const known = fields[brokenConstraint(error) ?? ""];
  return known ? invalid(known) : error;
}
