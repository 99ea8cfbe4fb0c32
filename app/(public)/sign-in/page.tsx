import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { Link } from "@/components/still/link";
import { signedIn } from "@/lib/web/current-ctx";
import { ownPath } from "@/lib/web/own-path";
import { PublicFrame } from "../_frame/public-frame";
import { quietLink, Sheet } from "../_frame/sheet";
import { signInAction } from "./actions";

type Query = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.signIn"))("title") };
}

export default async function SignInPage({ searchParams }: { searchParams: Query }) {
  const next = ownPath((await searchParams).next);
  if (await signedIn()) redirect(next);
  const t = await getTranslations("auth.signIn");
  return (
    <PublicFrame>
      <Sheet title={t("title")} sentence={t("sentence")}>
        <ActionForm action={signInAction} submit={t("submit")} pending={t("pending")} hidden={{ next }}>
          <FormField name="email" label={t("email")} type="email" autoComplete="username" required />
          <FormField
            name="password"
            label={t("password")}
            type="password"
            autoComplete="current-password"
            required
          />
        </ActionForm>
        <Link href="/forgotten-password" className={quietLink}>
          {t("forgotten")}
        </Link>
      </Sheet>
    </PublicFrame>
  );
}
