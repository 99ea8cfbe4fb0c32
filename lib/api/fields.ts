import { z } from "zod";
import { id, oneOf, text } from "@/lib/core/input";
import { tokenDays } from "./partner-tokens";
import { type PartnerScope, partnerScopes } from "./scopes";

/** Each scope is a checkbox with a name of its own. */
export const scopeField = (scope: PartnerScope) => `scope-${scope}`;

export const partnerTokenForm = z
  .looseObject({ name: text(100), days: oneOf(tokenDays).transform(Number) })
  .transform(({ name, days, ...rest }) => ({
    name,
    days,
    scopes: partnerScopes.filter((scope) => scopeField(scope) in rest),
  }));
export const tokenForm = z.object({ tokenId: id() });
