export type HitKind = "page" | "article" | "customer" | "user" | "order";
export type Hit = { kind: HitKind; href: string; title: string; detail?: string };
/** What /find/hits answers: in the reader's language, ready to be shown. */
export type HitGroup = { label: string; hits: Hit[] };
export type Hits = { groups: HitGroup[]; said: string };
