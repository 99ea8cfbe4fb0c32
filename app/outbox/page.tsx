import type { Metadata } from "next";
import { connection } from "next/server";
import { getTranslations } from "next-intl/server";
import { outboxAddress } from "@/lib/mail";
import { PublicFrame } from "../(public)/_frame/public-frame";
import { MailList } from "./_parts/mail-list";
import { shownMails } from "./_parts/only-when-shown";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("outbox"))("title") };
}

/** For trying the product out without a mail server: what it would have sent. */
export default async function OutboxPage({ searchParams }: PageProps<"/outbox">) {
  await connection();
  const address = outboxAddress(await searchParams);
  const page = await shownMails(address);
  return (
    <PublicFrame width="wide">
      <MailList address={address} page={page} now={new Date()} />
    </PublicFrame>
  );
}
