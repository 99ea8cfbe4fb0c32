import { clsx } from "clsx";

/** One grey line or block, in the size of what comes. */
export function Skeleton({ className = "h-4 w-32" }: { className?: string }) {
  return <div aria-hidden className={clsx("animate-pulse rounded-sm bg-hover", className)} />;
}

/** The frame of a table while its rows are on their way; as many rows as will come. */
export function TableSkeleton({ rows = 10, columns = 5 }: { rows?: number; columns?: number }) {
  const lines = Array.from({ length: rows }, (_, index) => index);
  const cells = Array.from({ length: columns }, (_, index) => index);
  return (
    <div aria-busy="true" className="overflow-hidden rounded-lg border border-line bg-surface">
      <div className="h-9 border-b border-line bg-sunken" />
      {lines.map((line) => (
        <div key={line} className="flex h-9 items-center gap-6 border-b border-line px-3 last:border-0">
          {cells.map((cell) => (
            <Skeleton key={cell} className={clsx("h-3", cell === 0 ? "w-1/4" : "w-1/8")} />
          ))}
        </div>
      ))}
    </div>
  );
}
