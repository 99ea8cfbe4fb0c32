import type { ReactNode } from "react";

export type Select<Row> = {
  /** Where the ids of the ticked rows go, as `id` in the address. */
  action: string;
  /** Names a row's box: "Select Acme". */
  label: (row: Row) => string;
  /** Sent along unseen. */
  hidden?: Record<string, string>;
  /** What can be done: shown when something is ticked. */
  bar: ReactNode;
};

/** A plain form around the rows: ticking and going on works without scripts. */
export function SelectableRows<Row>({
  action,
  hidden = {},
  bar,
  children,
}: Select<Row> & { children: ReactNode }) {
  return (
    <form action={action} className="selection">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {bar}
    </form>
  );
}
