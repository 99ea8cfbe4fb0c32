/** Groups of nodes that reach one another; only those of more than one, and nodes that name themselves. */
export function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  return components(graph).filter(
    (group) => group.length > 1 || graph.get(group[0] ?? "")?.includes(group[0] ?? ""),
  );
}

/** The longest chain of nodes, where nodes of one cycle count once. */
export function depthOf(graph: ReadonlyMap<string, readonly string[]>): number {
  const depths = new Map<string, number>();
  let deepest = 0;
  // Tarjan answers what is reached before what reaches it.
  for (const group of components(graph)) {
    const below = group.flatMap((node) => graph.get(node) ?? []).filter((node) => !group.includes(node));
    const depth = 1 + Math.max(0, ...below.map((node) => depths.get(node) ?? 0));
    for (const node of group) depths.set(node, depth);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

type Visit = { index: number; low: number };

function components(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const visits = new Map<string, Visit>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (node: string): Visit => {
    const mine = { index: visits.size, low: visits.size };
    visits.set(node, mine);
    open.push(node);
    for (const next of graph.get(node) ?? []) {
      const seen = visits.get(next);
      if (!seen) mine.low = Math.min(mine.low, visit(next).low);
      else if (open.includes(next)) mine.low = Math.min(mine.low, seen.index);
    }
    if (mine.low === mine.index) found.push(open.splice(open.indexOf(node)));
    return mine;
  };
  for (const node of graph.keys()) if (!visits.has(node)) visit(node);
  return found;
}
