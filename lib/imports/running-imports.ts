import { and, desc, eq, inArray } from "drizzle-orm";
import { imports } from "@/db/schema";
import { asSystem, type Ctx } from "@/lib/access";

export type RunningImport = {
  id: string;
  organizationId: string;
  fileName: string;
  state: "checking" | "waiting" | "applying";
  progress: number;
  /** Unknown while the file is being read. */
  total?: number;
};

/** What this person has under way, in whichever organizations: for the list of tasks. */
export async function runningImports(ctx: Ctx): Promise<RunningImport[]> {
  const { id, kind } = ctx.actor;
  if (kind !== "user" || !id) return [];
  return asSystem(ctx, "a person's own imports in all organizations", async (tx) => {
    const rows = await tx.db
      .select()
      .from(imports)
      .where(and(eq(imports.requestedBy, id), inArray(imports.state, ["checking", "waiting", "applying"])))
      .orderBy(desc(imports.createdAt))
      .limit(20);
    return rows.flatMap(({ state, counts, ...row }) =>
      state === "checking" || state === "waiting" || state === "applying"
        ? [{ ...picked(row), state, total: state === "checking" ? undefined : totalOf(counts) }]
        : [],
    );
  });
}

const picked = ({ id, organizationId, fileName, progress }: Omit<RunningImport, "state" | "total">) => ({
  id,
  organizationId,
  fileName,
  progress,
});

const totalOf = (counts: Record<string, number> | null) =>
  (counts?.add ?? 0) + (counts?.modify ?? 0) + (counts?.remove ?? 0);
