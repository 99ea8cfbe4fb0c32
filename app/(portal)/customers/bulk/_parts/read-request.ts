import { type BulkOperation, bulkOperations, readSelection } from "@/lib/bulk";
import type { MessageRef } from "@/lib/core/form-state";
import type { Params } from "@/lib/core/list-address";
import type { CustomerSelection } from "@/lib/customers";
import { chosenTags, type NewTag, readNewTag } from "@/lib/tags";

export type BulkRequest = {
  operation: BulkOperation;
  selection: CustomerSelection;
  /** The selection as it stands in the address. */
  selected: string;
  /** The list one came from, after the question mark. */
  from: string;
  tagIds: string[];
  create?: NewTag;
  person: string;
  /** Refused choices, by field. */
  errors: Record<string, MessageRef>;
  /** What was typed for the new tag. */
  typed: { newName: string; newColour: string };
  /** A choice was made, so what comes of it can be shown. */
  asked: boolean;
  /** It was shown before, and was something else. */
  changed: boolean;
};

const one = (value: string | string[] | undefined) => [value ?? ""].flat()[0] ?? "";

/** What the page is asked for, as its address holds it; what it does not know is left out. */
export function readRequest(params: Params): BulkRequest {
  const operation = bulkOperations.find((known) => known === one(params.do)) ?? "export";
  const selection = readSelection(params);
  const typed = { newName: one(params.newName), newColour: one(params.newColour) || "slate" };
  const { create, errors } = readNewTag(operation === "tag" ? typed : {});
  return {
    operation,
    selection,
    selected: selectedQuery(selection, one(params.from)),
    from: one(params.from),
    tagIds: chosenTags(params),
    create,
    person: one(params.person),
    errors,
    typed,
    asked: "ask" in params,
    changed: "changed" in params,
  };
}

function selectedQuery(selection: CustomerSelection, from: string): string {
  const query = new URLSearchParams();
  if (selection.kind === "filter") query.set("all", "on");
  if (selection.kind === "ids") for (const id of selection.ids) query.append("id", id);
  query.set("from", from);
  return query.toString();
}

/** The same page, with nothing chosen yet. */
export const withoutChoice = ({ operation, selected }: BulkRequest) =>
  `/customers/bulk?do=${operation}&${selected}`;

/** What this page was asked for, to be asked again. */
export function againQuery({ operation, selected, tagIds, create, person }: BulkRequest): string {
  const query = new URLSearchParams(selected);
  query.set("do", operation);
  query.set("ask", "on");
  for (const id of tagIds) query.set(`tag:${id}`, "on");
  if (create) {
    query.set("newName", create.name);
    query.set("newColour", create.colour);
  }
  if (person) query.set("person", person);
  return query.toString();
}
