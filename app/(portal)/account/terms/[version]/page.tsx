import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/components/still/link";
import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import { termsText } from "@/lib/terms";
import { pageCtx } from "@/lib/web/current-ctx";

type Props = PageProps<"/account/terms/[version]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { version } = await params;
  const t = await getTranslations("partnerAccount");
  return { title: `${t("terms.title")} ${version} · ${t("title")}` };
}

/** One version of the terms, as it was accepted. */
export default async function TermsPage({ params }: Props) {
  await pageCtx("account:view");
  const { version } = await params;
  const text = termsText(version, await getLocale());
  if (text === undefined) notFound();
  const t = await getTranslations("partnerAccount.terms");
  const day = (await getFormatter()).dateTime(new Date(version), { dateStyle: "long", timeZone: "UTC" });
  return (
    <div className="grid max-w-form gap-4">
      <Link href="/account" className="text-sm text-accent-ink underline underline-offset-2">
        {t("back")}
      </Link>
      <Section title={t("of", { day })}>
        <Prose text={text} />
      </Section>
    </div>
  );
}
