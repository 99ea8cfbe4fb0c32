import { and, desc, eq, inArray, ne, or } from "drizzle-orm";
import { imports } from "@/db/schema";
import { asSystem, type Ctx } from "@/lib/access";

export type RunningImport = {
  id: string;
  organizationId: string;
  fileName: string;
  state: (typeof running)[number];
  progress: number;
  /** Unknown while the file is being read. */
  total?: number;
};

const running = ["checking", "waiting", "applying", "undoing"] as const;

/** What this person has under way, in whichever organizations: for the list of tasks. */
export async function runningImports(ctx: Ctx): Promise<RunningImport[]> {
  const { id, kind } = ctx.actor;
  if (kind !== "user" || !id) return [];
  return asSystem(ctx, "a person's own imports in all organizations", async (tx) => {
    const rows = await tx.db
      .select()
      .from(imports)
      .where(
        and(
          inArray(imports.state, running),
          or(
            and(eq(imports.requestedBy, id), ne(imports.state, "undoing")),
            and(eq(imports.undoneBy, id), eq(imports.state, "undoing")),
          ),
        ),
      )
      .orderBy(desc(imports.createdAt))
      .limit(20);
    return rows.flatMap((row) => {
      const state = running.find((each) => each === row.state);
      return state ? [{ ...picked(row), state, total: totalOf(state, row.counts) }] : [];
    });
  });
}

const picked = ({ id, organizationId, fileName, progress }: Omit<RunningImport, "state" | "total">) => ({
  id,
  organizationId,
  fileName,
  progress,
});

function totalOf(state: RunningImport["state"], counts: Record<string, number> | null): number | undefined {
  const { add = 0, modify = 0, remove = 0, added = 0, modified = 0, removed = 0 } = counts ?? {};
  if (state === "checking") return undefined;
  return state === "undoing" ? added + modified + removed : add + modify + remove;
}
