"use client";
import { clsx } from "clsx";
import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { useFormat } from "@/lib/format/use-format";

type FileChoiceProps = {
  megabytes: number;
  file?: File;
  disabled: boolean;
  choose: (file: File | undefined) => void;
};

/** A file to drop or to choose; the native control stays, so that it works without scripts and by keyboard. */
export function FileChoice({ megabytes, file, disabled, choose }: FileChoiceProps) {
  const t = useTranslations("imports.upload");
  const format = useFormat();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <div className="grid min-w-0 gap-1">
      <label htmlFor={id} className="font-medium">
        {t("file")}
      </label>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way more; the control within is for everybody */}
      <div
        className={clsx(
          "grid min-w-0 justify-items-center gap-2 rounded-md border border-dashed p-6 text-center",
          over ? "border-accent bg-accent-soft" : "border-line-strong",
        )}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          if (disabled || !input.current) return;
          input.current.files = event.dataTransfer.files;
          choose(event.dataTransfer.files[0]);
        }}
      >
        <FileUp size={20} strokeWidth={1.5} aria-hidden className="text-ink-3" />
        {file ? (
          <p className="font-medium tabular-nums [overflow-wrap:anywhere]">
            {file.name} <span className="font-normal text-ink-2">{format.bytes(file.size)}</span>
          </p>
        ) : (
          <p className="needs-script text-ink-2">{t("drop")}</p>
        )}
        <input
          ref={input}
          id={id}
          type="file"
          name="file"
          accept=".csv,.txt,text/csv,text/plain"
          required
          disabled={disabled}
          aria-describedby={`${id}-help`}
          // The browser's own words are in the browser's language; with scripts the button below says ours.
          className="peer w-full min-w-0 text-sm [@media(scripting:enabled)]:sr-only"
          onChange={(event) => choose(event.target.files?.[0])}
        />
        <label
          htmlFor={id}
          aria-hidden
          className={buttonClass(
            "secondary",
            "needs-script cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus peer-disabled:opacity-60",
          )}
        >
          {file ? t("chooseOther") : t("choose")}
        </label>
      </div>
      <p id={`${id}-help`} className="text-sm text-ink-2">
        {t("fileHelp", { megabytes })}
      </p>
    </div>
  );
}
