import { type RunState, runStates } from "@/lib/reports";

export type RunFilter = { states: RunState[]; after?: string };

type Params = Record<string, string | string[] | undefined>;

/** The part of the address that narrows the list; what is not known is left out. */
export function runFilter(params: Params): RunFilter {
  const wanted = [params.state ?? []].flat();
  const after = [params.after ?? []].flat()[0];
  return { states: runStates.filter((state) => wanted.includes(state)), after };
}

export function runsHref({ states, after }: RunFilter): string {
  const query = new URLSearchParams(states.map((state) => ["state", state]));
  if (after) query.set("after", after);
  const text = query.toString();
  return text ? `/reports?${text}` : "/reports";
}
