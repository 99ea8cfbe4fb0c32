import { z } from "zod";
import { checkbox, id, oneOf, text } from "@/lib/core/input";
import { seen } from "@/lib/core/stale";

export const MAX_VIEW_NAME = 60;
/** Lists that have views. */
export const viewLists = ["customers"] as const;
export type ViewList = (typeof viewLists)[number];

const query = () => z.string().max(2_000).default("");
const name = () =>
  z.preprocess(
    (value) => (typeof value === "string" ? value.trim().replace(/\s+/gu, " ") : value),
    text(MAX_VIEW_NAME),
  );

export const saveViewForm = z.object({
  list: oneOf(viewLists),
  name: name(),
  query: query(),
  shared: checkbox(),
});
export const editViewForm = z.object({ viewId: id(), name: name(), shared: checkbox(), seen: seen() });
export const updateViewForm = z.object({ viewId: id(), query: query() });
export const deleteViewForm = z.object({ viewId: id() });
