export { apiRoute, type Explain, parse } from "./api-route";
export { REQUESTS_PER_MINUTE } from "./caller";
export type { ApiError } from "./error-answer";
export { type MakeApiToken, makeApiToken } from "./make-api-token";
export { revokeApiToken } from "./revoke-api-token";
export { type ApiScope, apiScopes, isApiScope } from "./scopes";
