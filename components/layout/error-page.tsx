"use client";
import { useTranslations } from "next-intl";
import { Button, LinkButton } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { digestOf } from "@/lib/core/digest";

/** What every error.tsx shows: the number is the one in the server's log. */
export function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations("ui.error");
  const digest = digestOf(error);
  return (
    <ErrorState
      title={t("title")}
      body={t("body")}
      number={digest ? { label: t("number"), value: digest } : undefined}
      action={
        <>
          <Button tone="primary" onClick={retry}>
            {t("retry")}
          </Button>
          <LinkButton href="/">{t("home")}</LinkButton>
        </>
      }
    />
  );
}
