import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { Link } from "@/components/still/link";
import { PublicFrame } from "../_frame/public-frame";
import { quietLink, Sheet } from "../_frame/sheet";
import { forgottenAction } from "./actions";

type Query = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.forgotten"))("title") };
}

export default async function ForgottenPasswordPage({ searchParams }: { searchParams: Query }) {
  const { sent } = await searchParams;
  return <PublicFrame>{sent ? <Sent /> : <Ask />}</PublicFrame>;
}

function Ask() {
  const t = useTranslations("auth.forgotten");
  return (
    <Sheet title={t("title")} sentence={t("sentence")}>
      <ActionForm action={forgottenAction} submit={t("submit")}>
        <FormField name="email" label={t("email")} type="email" autoComplete="username" required />
      </ActionForm>
      <Link href="/sign-in" className={quietLink}>
        {t("back")}
      </Link>
    </Sheet>
  );
}

function Sent() {
  const t = useTranslations("auth.forgotten");
  return (
    <Sheet title={t("sentTitle")} sentence={t("sentBody")}>
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        <Link href="/forgotten-password" className={quietLink}>
          {t("again")}
        </Link>
        <Link href="/sign-in" className={quietLink}>
          {t("back")}
        </Link>
      </div>
    </Sheet>
  );
}
