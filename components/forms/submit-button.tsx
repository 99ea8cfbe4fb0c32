"use client";
import { LoaderCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import { useFormStatus } from "react-dom";
import { Button, type ButtonTone } from "@/components/ui/button";

type SubmitButtonProps = {
  children: string;
  tone?: ButtonTone;
  /** Said while under way. */
  pending?: string;
  /** When the form has several buttons. */
  name?: string;
  value?: string;
  /** Sends whatever the fields hold. */
  formNoValidate?: boolean;
};

/** Submits its form once; while that runs it keeps the focus and says so. Also for forms without <ActionForm>. */
export function SubmitButton({ children, tone = "primary", pending, ...native }: SubmitButtonProps) {
  const t = useTranslations("ui");
  const status = useFormStatus();
  return (
    <Button
      type="submit"
      tone={tone}
      {...native}
      aria-disabled={status.pending}
      onClick={(event) => status.pending && event.preventDefault()}
      icon={status.pending && <LoaderCircle size={16} aria-hidden className="animate-spin" />}
    >
      <span aria-live="polite">{status.pending ? (pending ?? t("working")) : children}</span>
    </Button>
  );
}
