"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useFormContext } from "@/components/forms/form-context";
import { MeaningIcon, meaningClass } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";

/** The token that was just made. It is in this answer only: with the page it is gone. */
export function MadeToken() {
  const t = useTranslations("partnerAccount.tokens");
  const { state } = useFormContext();
  const box = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState("");
  const token = state.done?.values?.token;
  useEffect(() => {
    if (token) box.current?.focus();
  }, [token]);
  if (typeof token !== "string") return null;
  return (
    <div
      ref={box}
      role="status"
      tabIndex={-1}
      className={`flex gap-2 rounded-md border p-3 ${meaningClass("good")}`}
    >
      <MeaningIcon meaning="good" />
      <div className="-mt-0.5 grid min-w-0 flex-1 gap-2">
        <p className="font-medium">{t("made1")}</p>
        <p className="text-sm">{t("made2")}</p>
        <code className="block rounded-sm border border-line bg-surface p-2 font-mono text-sm break-all text-ink select-all">
          {token}
        </code>
        <Button
          className="needs-script justify-self-start"
          onClick={() => navigator.clipboard.writeText(token).then(() => setCopied(token))}
        >
          {copied === token ? t("copied") : t("copy")}
        </Button>
      </div>
    </div>
  );
}
