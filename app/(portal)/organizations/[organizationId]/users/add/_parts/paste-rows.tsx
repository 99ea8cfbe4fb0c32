"use client";
import type { ClipboardEvent, ReactNode } from "react";

/** Several lines pasted into a cell fill the rows, as the box for them does. Without scripts the box is there alone. */
export function PasteRows({ children }: { children: ReactNode }) {
  return <div onPaste={fill}>{children}</div>;
}

function fill(event: ClipboardEvent<HTMLDivElement>) {
  const { target } = event;
  const text = event.clipboardData.getData("text/plain");
  if (!(target instanceof HTMLInputElement) || !/[\t\n]/.test(text.trim())) return;
  const box = target.form?.elements.namedItem("pasted");
  const button = target.form?.querySelector<HTMLButtonElement>("button[name=go]");
  if (!(box instanceof HTMLTextAreaElement) || !button) return;
  event.preventDefault();
  box.value = text;
  button.click();
}
