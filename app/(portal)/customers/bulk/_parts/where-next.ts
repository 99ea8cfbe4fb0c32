import type { Ctx } from "@/lib/access";
import type { InBackground } from "@/lib/bulk";
import { DomainError } from "@/lib/core/errors";
import type { MessageRef } from "@/lib/core/form-state";

type Asked = { from: string; again: string; undoes?: boolean };
type Changed = {
  kind: "tag" | "untag" | "assign" | "unassign";
  count: number;
  name?: string;
  workId?: string;
  tagIds?: string[];
};

/** What is no longer as it was shown is not done but shown again. */
export const orShowAgain =
  <I, R>(verb: (ctx: Ctx, input: I) => Promise<R>) =>
  async (ctx: Ctx, input: I): Promise<R | undefined> => {
    try {
      return await verb(ctx, input);
    } catch (error) {
      if (error instanceof DomainError && error.ref.key === "bulk.changed") return undefined;
      throw error;
    }
  };

const sentences = {
  tag: "bulk.tag",
  untag: "bulk.untag",
  assign: "bulk.assign",
  unassign: "bulk.unassign",
} as const;

/** Back to the list with what was done; to what goes on in the background; or to the preview as it would be now. */
export function whereNext(done: Changed | InBackground | undefined, { from, again, undoes }: Asked) {
  if (!done) return { to: `/customers/bulk?${again}&changed=on` };
  if ("bulkId" in done) return { to: `/customers/bulk/${done.bulkId}` };
  const to = from ? `/customers?${from}` : "/customers";
  if (undoes) return { to, toast: { key: "bulk.undone", values: { count: done.count } } };
  return { to, toast: { key: sentences[done.kind], values: { ...said(done), ...undo(done) } } };
}

const said = ({ count, name }: Changed): MessageRef["values"] => (name ? { count, name } : { count });

/** Carried along for the toast: tags can be taken back, or given back while they are still there. */
const undo = ({ kind, workId, tagIds = [] }: Changed): MessageRef["values"] =>
  workId && tagIds.length > 0 ? { undo: kind, work: workId, tags: tagIds.join(",") } : {};
