import type { Ctx, Permission } from "@/lib/access";
import {
  type Assignable,
  type AssignmentPreview,
  type BulkOperation,
  countSelected,
  listAssignable,
  previewAssignments,
  previewTags,
  type TagPreview,
} from "@/lib/bulk";
import { type CountedTag, listTags } from "@/lib/tags";
import type { BulkRequest } from "./read-request";

export const needs: Record<BulkOperation, Permission> = {
  tag: "tags:edit",
  untag: "tags:edit",
  assign: "partnerAdmins:edit",
  unassign: "partnerAdmins:edit",
  export: "customers:view",
};

/** Where one is: choosing, or looking at what will happen. */
export type Step =
  | { at: "nobody" }
  | { at: "export"; count: number }
  | { at: "tags"; count: number; tags: CountedTag[] }
  | { at: "people"; count: number; people: Assignable[] }
  | { at: "tagPreview"; kind: "tag" | "untag"; preview: TagPreview }
  | { at: "assignmentPreview"; kind: "assign" | "unassign"; preview: AssignmentPreview };

export async function stepOf(ctx: Ctx, request: BulkRequest): Promise<Step> {
  const { operation, selection, tagIds, create, person, asked } = request;
  const count = await countSelected(ctx, selection);
  if (count === 0) return { at: "nobody" };
  if (operation === "export") return { at: "export", count };
  if (operation === "tag" || operation === "untag") {
    const chosen = asked && (tagIds.length > 0 || create);
    if (!chosen || Object.keys(request.errors).length > 0)
      return { at: "tags", count, tags: await listTags(ctx) };
    const preview = await previewTags(ctx, { kind: operation, selection, tagIds, create });
    return { at: "tagPreview", kind: operation, preview };
  }
  if (!asked || !person) return { at: "people", count, people: await listAssignable(ctx) };
  const preview = await previewAssignments(ctx, { kind: operation, selection, person });
  return { at: "assignmentPreview", kind: operation, preview };
}
