import { actions, type RowsFilter } from "@/lib/imports";

type Params = Record<string, string | string[] | undefined>;

const line = (value: string | string[] | undefined) => {
  const number = Number([value].flat()[0]);
  return Number.isSafeInteger(number) && number > 0 && number < 2 ** 31 ? number : undefined;
};

/** Which rows of an import are shown, from the address: what it does not know is left out. */
export function rowsFilter({ show, after, before }: Params): RowsFilter {
  return {
    show: actions.find((action) => action === [show].flat()[0]),
    after: line(after),
    before: line(before),
  };
}

export function rowsHref(base: string, { show, after, before }: RowsFilter): string {
  const given = Object.entries({ show, after, before }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return given.length > 0 ? `${base}?${new URLSearchParams(given)}` : base;
}
