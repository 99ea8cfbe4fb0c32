import { z } from "zod";
import { id, oneOf, text } from "@/lib/core/input";
import { tokenDays } from "./partner-tokens";
import { isPartnerScope } from "./scopes";

/** One checkbox sends a text, several a list, none nothing; what is no scope is left out. */
const scopes = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) => [given ?? []].flat().filter(isPartnerScope));

export const partnerTokenForm = z.object({
  name: text(100),
  scopes,
  days: oneOf(tokenDays).transform(Number),
});
export const tokenForm = z.object({ tokenId: id() });
