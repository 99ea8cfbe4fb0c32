import type { ReactNode } from "react";

type Fact = { label: string; value: ReactNode };

/** Facts of one thing: label left, value right; one under the other on a phone. */
export function DescriptionList({ facts }: { facts: Fact[] }) {
  return (
    <dl className="grid text-sm sm:grid-cols-[minmax(8rem,max-content)_1fr]">
      {facts.map(({ label, value }) => (
        <div
          key={label}
          className="grid gap-x-6 border-line py-2 not-last:border-b sm:col-span-2 sm:grid-cols-subgrid"
        >
          <dt className="font-normal text-ink-2">{label}</dt>
          <dd className="min-w-0 [overflow-wrap:anywhere]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
