const names = ["intake:orders"] as const;
export type ApiScope = (typeof names)[number];

/** What a token may be made for. `vendor`: only for the vendor's own systems, never for a partner's token. */
export const apiScopes: Readonly<Record<ApiScope, { of: "vendor" | "partner" }>> = {
  "intake:orders": { of: "vendor" },
};

export const isApiScope = (text: string): text is ApiScope => names.some((name) => name === text);
