const names = [
  "intake:orders",
  "organizations:read",
  "organizations:write",
  "people:read",
  "people:write",
  "licenses:read",
  "licenses:write",
  "locations:read",
  "locations:write",
  "devices:read",
  "partnerAdmins:read",
  "partnerAdmins:write",
  "tags:read",
  "tags:write",
  "reports:read",
  "reports:write",
  "callHistory:read",
  "audit:read",
] as const;
export type ApiScope = (typeof names)[number];
/** What a partner's token may be made for. */
export type PartnerScope = Exclude<ApiScope, "intake:orders">;

const partner = { of: "partner" } as const;

/** What a token may be made for. `vendor`: only for the vendor's own systems, never for a partner's token. */
export const apiScopes: Readonly<Record<ApiScope, { of: "vendor" | "partner" }>> = {
  "intake:orders": { of: "vendor" },
  "organizations:read": partner,
  "organizations:write": partner,
  "people:read": partner,
  "people:write": partner,
  "licenses:read": partner,
  "licenses:write": partner,
  "locations:read": partner,
  "locations:write": partner,
  "devices:read": partner,
  "partnerAdmins:read": partner,
  "partnerAdmins:write": partner,
  "tags:read": partner,
  "tags:write": partner,
  "reports:read": partner,
  "reports:write": partner,
  "callHistory:read": partner,
  "audit:read": partner,
};

export const isApiScope = (text: string): text is ApiScope => names.some((name) => name === text);
export const isPartnerScope = (text: string): text is PartnerScope =>
  isApiScope(text) && apiScopes[text].of === "partner";
export const partnerScopes: readonly PartnerScope[] = names.filter(isPartnerScope);
export const vendorScopes: readonly ApiScope[] = names.filter((name) => apiScopes[name].of === "vendor");
