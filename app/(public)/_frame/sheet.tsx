import type { ReactNode } from "react";

type SheetProps = { title: string; sentence?: ReactNode; children?: ReactNode };

/** Title, one sentence, and what can be done. */
export function Sheet({ title, sentence, children }: SheetProps) {
  return (
    <div className="grid gap-6">
      <div>
        <h1 className="text-xl [overflow-wrap:anywhere]">{title}</h1>
        {sentence && <p className="mt-1 text-ink-2 [overflow-wrap:anywhere]">{sentence}</p>}
      </div>
      {children}
    </div>
  );
}

/** A way on that is not the main one. */
export const quietLink = "text-sm text-accent-ink underline underline-offset-2";
