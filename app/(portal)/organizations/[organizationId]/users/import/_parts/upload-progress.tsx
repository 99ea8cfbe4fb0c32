"use client";
import { useTranslations } from "next-intl";
import { useFormat } from "@/lib/format/use-format";
import type { UploadState } from "./use-upload";

/** How much of the file is read or sent. */
export function UploadProgress({ state }: { state: UploadState }) {
  const t = useTranslations("imports.upload");
  const format = useFormat();
  if (state.step !== "reading" && state.step !== "sending") return null;
  const label = t(state.step);
  const words = t("amount", { done: format.bytes(state.done), total: format.bytes(state.total) });
  return (
    <div className="grid gap-1.5">
      <p className="font-medium">{label}</p>
      <progress
        aria-label={label}
        aria-valuetext={words}
        className="progress h-1.5 w-full overflow-hidden rounded-full bg-hover"
        value={state.done}
        max={Math.max(state.total, 1)}
      />
      <p className="text-xs text-ink-2 tabular-nums">{words}</p>
    </div>
  );
}
