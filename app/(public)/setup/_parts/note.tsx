import type { ReactNode } from "react";
import { type Meaning, MeaningIcon, meaningClass } from "@/components/ui/badge";

/** A sentence that must not be missed, with its meaning. */
export function Note({ meaning, children }: { meaning: Meaning; children: ReactNode }) {
  return (
    <div
      role={meaning === "bad" ? "alert" : undefined}
      className={`flex gap-2 rounded-md border p-3 text-sm ${meaningClass(meaning)}`}
    >
      <MeaningIcon meaning={meaning} />
      <div className="-mt-0.5 min-w-0">{children}</div>
    </div>
  );
}
