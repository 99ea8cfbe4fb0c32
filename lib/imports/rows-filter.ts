import { listAddress, type Params } from "@/lib/core/list-address";

export const actions = ["add", "modify", "remove", "unchanged", "error"] as const;
export type RowAction = (typeof actions)[number];

/** Only the import knows which reasons and fields its rows have: see `facets`. None has a zero byte. */
const isWord = (value: string) => value.length <= 200 && !value.includes("\0");

/** Which rows of an import are shown, as the address holds it. */
export const rowsFilter = (organizationId: string, importId: string, params: Params) =>
  listAddress(params, {
    path: `/organizations/${organizationId}/users/imports/${importId}`,
    defaultSort: "line",
    sorts: { line: { columns: [{ column: "line", type: "integer" }] } },
    choices: { show: actions, reason: isWord, field: isWord },
  });

export type RowsFilter = ReturnType<typeof rowsFilter>;

/** The one kind that is shown. */
export const shownKind = ({ chosen: { show } }: RowsFilter): RowAction | undefined =>
  show.length === 1 ? show[0] : undefined;

/** Whether rows of a kind are left out too. */
export const isNarrowed = ({ q, chosen }: RowsFilter): boolean =>
  q !== "" || chosen.reason.length > 0 || chosen.field.length > 0;
