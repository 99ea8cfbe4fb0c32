"use client";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { flashCookie } from "@/lib/core/flash";
import { MeaningIcon, meaningClass } from "./badge";
import { IconButton } from "./button";

type ToastProps = {
  text: string;
  meaning?: "good" | "bad" | "information";
  /** A form that takes it back: `<form action={…}><button>…</button></form>`. */
  undo?: ReactNode;
};

const SHOWN_FOR = 8_000;

/** Tells the end of something; leaves by itself unless it holds the pointer or the focus, or is a problem. */
export function Toast({ text, meaning = "good", undo }: ToastProps) {
  const t = useTranslations("ui");
  const [open, setOpen] = useState(true);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
    document.cookie = `${flashCookie}=; path=/; max-age=0; samesite=lax`;
    if (meaning === "bad") return;
    const clock = setInterval(() => {
      if (!box.current?.matches(":hover, :focus-within")) setOpen(false);
    }, SHOWN_FOR);
    return () => clearInterval(clock);
  }, [meaning]);
  if (!open) return null;
  return (
    <div
      ref={box}
      role={meaning === "bad" ? "alert" : "status"}
      className="fixed right-4 bottom-4 left-4 z-50 mx-auto flex w-fit max-w-[min(32rem,calc(100vw-2rem))] items-center gap-3 rounded-lg border border-line bg-raised py-2 pr-2 pl-3 shadow-overlay"
    >
      <span className={`rounded-full border p-0.5 ${meaningClass(meaning)}`}>
        <MeaningIcon meaning={meaning} />
      </span>
      <p className="min-w-0 [overflow-wrap:anywhere]">{text}</p>
      {undo}
      <IconButton label={t("dismiss")} icon={<X size={16} aria-hidden />} onClick={() => setOpen(false)} />
    </div>
  );
}
