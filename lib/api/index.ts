export { apiRoute, type Explain, parse } from "./api-route";
export { REQUESTS_PER_MINUTE } from "./caller";
export type { ApiError } from "./error-answer";
export { partnerTokenForm, scopeField, tokenForm } from "./fields";
export { listPartnerTokens, type PartnerToken } from "./list-partner-tokens";
export { type MakeApiToken, makeApiToken } from "./make-api-token";
export { type MakePartnerToken, makePartnerToken } from "./make-partner-token";
export { MAX_PARTNER_TOKENS, tokenDays } from "./partner-tokens";
export { revokeApiToken } from "./revoke-api-token";
export { revokePartnerToken } from "./revoke-partner-token";
export {
  type ApiScope,
  apiScopes,
  isApiScope,
  type PartnerScope,
  partnerScopes,
  vendorScopes,
} from "./scopes";
