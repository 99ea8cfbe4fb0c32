import { type Cursor, type KeyColumn, pageToken, readPageToken } from "./keyset";

export type Params = Record<string, string | string[] | undefined>;

export const pageSizes = [25, 50, 100] as const;
const DEFAULT_SIZE = 50;
const MAX_SEARCH = 200;

export type SortColumns = {
  columns: KeyColumn[] /** The first click sorts the largest first. */;
  descending?: true;
};

/** The values a filter knows, or, where only the database knows them, how they look. */
type Known = readonly string[] | ((value: string) => boolean);
type Choices = Record<string, Known>;

type Definition<S extends string, C extends Choices> = {
  path: string;
  sorts: Record<S, SortColumns>;
  defaultSort: NoInfer<S>;
  /** Filters with the values they know; several may be chosen. */
  choices: C;
};

type Chosen<C extends Choices> = {
  [N in keyof C]: (C[N] extends readonly (infer V extends string)[] ? V : string)[];
};

/** What a link changes; everything else stays, but the page begins anew. */
export type Change<S extends string> = {
  q?: string;
  sort?: S;
  descending?: boolean;
  size?: number;
  page?: Cursor;
} & { chosen?: Record<string, string[]> };

export type ListAddress<S extends string, C extends Choices> = {
  path: string;
  q: string;
  sort: S;
  columns: KeyColumn[];
  descending: boolean;
  size: number;
  cursor?: Cursor;
  chosen: Chosen<C>;
  /** What the address held that this list does not know: said to the reader, and left out. */
  ignored: string[];
  /** This list with something changed. */
  href: (change?: Change<S>) => string;
  /** The parts of the address that a search form must carry along. */
  keep: Record<string, string>;
  /** All of the address but the page and these: for forms that change them. */
  keepBut: (...names: string[]) => Record<string, string[]>;
  /** The same address once the database has told which values there are. */
  knowing: (choices: { [N in keyof C]?: readonly string[] }) => ListAddress<S, C>;
};

/** More values than any list shows are no choice of a person. */
const MOST_VALUES = 100;

const all = (value: string | string[] | undefined) => (value === undefined ? [] : [value].flat());

/** A list's whole state, read from its address; every link it draws is written by the same object. */
export function listAddress<S extends string, C extends Choices>(
  params: Params,
  definition: Definition<S, C>,
): ListAddress<S, C> {
  const { path, sorts, defaultSort, choices } = definition;
  const ignored: string[] = [];
  const one = (name: string) => {
    const [text, ...others] = all(params[name]).filter((each) => each !== "");
    ignored.push(...others.filter((each) => each !== text).map((each) => said(name, each)));
    return text;
  };
  const isSort = (name: string): name is S => Object.hasOwn(sorts, name);
  const known = <T>(name: string, read: (text: string) => T | undefined): T | undefined => {
    const text = one(name);
    const value = text === undefined ? undefined : read(text);
    if (text !== undefined && value === undefined) ignored.push(said(name, text));
    return value;
  };

  // PostgreSQL's text holds no zero byte; nothing that is searched does either.
  const q = (one("q") ?? "").replaceAll("\0", "").trim().slice(0, MAX_SEARCH);
  const sort = known("sort", (text) => (isSort(text) ? text : undefined)) ?? defaultSort;
  const { columns, descending: largestFirst = false } = sorts[sort];
  const direction = known("dir", (text) => (text === "asc" || text === "desc" ? text : undefined));
  const descending = direction ? direction === "desc" : largestFirst;
  const size = known("size", (text) => pageSizes.find((each) => `${each}` === text)) ?? DEFAULT_SIZE;
  const chosen: Chosen<C> = readChoices(params, choices, ignored);
  const order = `${sort}.${descending ? "desc" : "asc"}`;
  const cursor = known("page", (text) => readPageToken(text, order, columns));

  const write = (change: Change<S> = {}) => {
    const next = new URLSearchParams();
    const to = { q, sort, size, ...change };
    const turned =
      change.descending ?? (to.sort === sort ? descending : (sorts[to.sort].descending ?? false));
    if (to.q) next.set("q", to.q);
    for (const [name, values] of Object.entries({ ...chosen, ...change.chosen }))
      for (const value of values) next.append(name, value);
    if (to.sort !== defaultSort) next.set("sort", to.sort);
    if (turned !== (sorts[to.sort].descending ?? false)) next.set("dir", turned ? "desc" : "asc");
    if (to.size !== DEFAULT_SIZE) next.set("size", `${to.size}`);
    if (to.page) next.set("page", pageToken(order, to.page));
    return next;
  };
  const href = (change?: Change<S>) => {
    const query = write(change).toString();
    return query ? `${path}?${query}` : path;
  };
  const nothing = Object.fromEntries(Object.keys(choices).map((name) => [name, []]));
  const keep = Object.fromEntries(write({ q: "", chosen: nothing }));
  const keepBut = (...names: string[]) => {
    const query = write();
    for (const name of names) query.delete(name);
    return Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)]));
  };
  const knowing = (known: { [N in keyof C]?: readonly string[] }) =>
    listAddress(params, { ...definition, choices: { ...choices, ...known } });
  return { path, q, sort, columns, descending, size, cursor, chosen, ignored, href, keep, keepBut, knowing };
}

/** A page cannot hold control characters, and nobody reads ten thousand letters. */
const said = (name: string, text: string) => `${name}=${text.slice(0, 60).replace(/\p{Cc}/gu, "\uFFFD")}`;

function readChoices<C extends Choices>(params: Params, choices: C, ignored: string[]): Chosen<C> {
  const entries = Object.entries(choices).map(([name, known]) => {
    const given = [...new Set(all(params[name]))].filter((text) => text !== "");
    const knows = (text: string) => (typeof known === "function" ? known(text) : known.includes(text));
    const understood = given.filter(knows).slice(0, MOST_VALUES);
    ignored.push(...given.filter((text) => !understood.includes(text)).map((text) => said(name, text)));
    const inOrder = typeof known === "function" ? understood : known.filter((each) => given.includes(each));
    return [name, inOrder];
  });
  return Object.fromEntries(entries);
}
