"use client";
import { useFormContext } from "@/components/forms/form-context";

const overtaken = ["launch.changedMeanwhile", "launch.termsChanged", "launch.alreadyDone"];

/** In a form that was refused because another window was faster: the way to what is saved. */
export function Behind({ step, show }: { step: string; show: string }) {
  const { state } = useFormContext();
  if (!overtaken.includes(state.message?.key ?? "")) return null;
  return (
    // Not a client-side link: the page itself is to be asked for anew.
    <a href={`/launch/${step}`} className="text-accent-ink underline underline-offset-2">
      {show}
    </a>
  );
}
