import { useTranslations } from "next-intl";
import { anyKey } from "@/lib/core/any-key";
import type { MessageRef } from "@/lib/core/form-state";

type Reason = { code: string; values?: MessageRef["values"] };

const ownReasons = [
  "isInactive",
  "isNotInactive",
  "inviteInactive",
  "hasSignedIn",
  "invitedRecently",
  "ownDeactivation",
  "unchanged",
] as const;

/** Why something cannot be done to a user: in the words of the file's rules, where they are the file's. */
export function useReasons(): (reason: Reason) => string {
  const own = useTranslations("users.bulk.reasons");
  const rules = anyKey(useTranslations("imports.reasons"));
  return ({ code, values }) => {
    const known = ownReasons.find((each) => each === code);
    return known ? own(known) : rules(code, values);
  };
}
