import { z } from "zod";
import { isUuid } from "@/lib/core/ids";
import { checkbox, id, oneOf } from "@/lib/core/input";
import type { Params } from "@/lib/core/list-address";
import { type CustomerSelection, customerFilter } from "@/lib/customers";
import { newTag, newTagFields } from "@/lib/tags";

export const tagOperations = ["tag", "untag"] as const;
export const assignOperations = ["assign", "unassign"] as const;
export const bulkOperations = [...tagOperations, ...assignOperations, "export"] as const;
export type BulkOperation = (typeof bulkOperations)[number];

/** As many as a page of the list has, and some more. */
const MOST_IDS = 200;

const all = (value: string | string[] | undefined) => (value === undefined ? [] : [value].flat());

/** An address's part after the question mark, as pages get it. */
export function paramsOf(query: string): Params {
  const params = new URLSearchParams(query);
  return Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]));
}

/** `id` once per customer picked, or `all` with the list's own address in `from`. */
export function readSelection(params: Params): CustomerSelection {
  const [work = ""] = all(params.work);
  if (isUuid(work)) return { kind: "work", workId: work };
  if (all(params.all)[0])
    return { kind: "filter", filter: customerFilter(paramsOf(all(params.from)[0] ?? "")) };
  return { kind: "ids", ids: [...new Set(all(params.id).filter(isUuid))].slice(0, MOST_IDS) };
}

const selection = () =>
  z
    .string()
    .max(20_000)
    .transform((query) => readSelection(paramsOf(query)));
/** Where the form came from and leads: the list's address, and the preview's own. */
const places = {
  from: z.string().max(4_000).default(""),
  again: z.string().max(20_000).default(""),
  undoes: checkbox(),
};
/** What the preview showed; without it whatever fits is done. */
const expected = z.string().max(64).optional();

export const bulkTagsForm = z
  .object({
    kind: oneOf(tagOperations),
    selection: selection(),
    tags: z.string().default(""),
    expected,
    ...places,
    ...newTagFields,
  })
  .transform(({ tags, newName, newColour, newDescription, ...rest }) => ({
    ...rest,
    tagIds: tags.split(",").filter(isUuid),
    create: newTag({ newName, newColour, newDescription }),
  }));

export const bulkAssignForm = z.object({
  kind: oneOf(assignOperations),
  selection: selection(),
  person: id(),
  expected,
  ...places,
});
