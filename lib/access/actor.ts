import type { Role } from "./permissions";

/** Who asks. Made in one place per kind of entry (page and action, API, link, job, command line), nowhere else. */
export type Actor = {
  kind: "user" | "link" | "token" | "operator" | "system";
  /** The user's, token's or link's id; null for the operator and the system. */
  id: string | null;
  /** As the audit log shows it. */
  name: string;
  email: string | null;
  /** The actor's own organization. */
  organizationId: string | null;
  /** The same when it is a partner. */
  partnerId: string | null;
  roles: readonly Role[];
  /** False for a partner admin, who reaches assigned customers only. */
  allCustomers: boolean;
  /** A support view: nothing but READ ONLY transactions, whatever the roles. */
  readOnly: boolean;
  /** Network address the request came from. */
  address: string | null;
};

/** How a person stands to one organization: for pages and buttons; the doors ask by themselves. */
export type Standing = {
  own: boolean;
  /** What the person's partner was given there; null where it manages nothing. */
  access: "full" | "provisioning" | null;
  /** The customer was assigned to the person. */
  assigned: boolean;
  /** The role that the organization gave the person as its external administrator. */
  external: Role | null;
};

/** The first argument of every verb and question. */
export type Ctx = {
  readonly actor: Actor;
  readonly now: Date;
  /** One id per rendered form: the same submission sent twice has one effect. */
  readonly submission?: string;
  /** On the pages of one organization: what its buttons go by. */
  readonly here?: Standing;
};

const nobody = {
  id: null,
  email: null,
  organizationId: null,
  partnerId: null,
  roles: [],
  allCustomers: false,
  readOnly: false,
  address: null,
};

/** Sweeps and other work nobody asked for. */
export const systemCtx = (): Ctx => ({
  actor: { ...nobody, kind: "system", name: "system" },
  now: new Date(),
});

/** The vendor's staff at the command line of the server. */
export const operatorCtx = (): Ctx => ({
  actor: { ...nobody, kind: "operator", name: "operator" },
  now: new Date(),
});

/** A visitor before signing in. */
export const visitorCtx = (address: string | null): Ctx => ({
  actor: { ...nobody, kind: "system", name: "visitor", address },
  now: new Date(),
});

/** Somebody who holds a mailed link; reaches only what the link names. */
export const linkCtx = (link: { id: string; email: string }, address: string | null): Ctx => ({
  actor: { ...nobody, kind: "link", id: link.id, name: link.email, email: link.email, address },
  now: new Date(),
});

/** A program with an API token. */
export const tokenCtx = (token: { id: string; name: string }, address: string | null): Ctx => ({
  actor: { ...nobody, kind: "token", id: token.id, name: token.name, address },
  now: new Date(),
});
