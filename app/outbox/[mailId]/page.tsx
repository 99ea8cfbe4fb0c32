import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PublicFrame } from "../../(public)/_frame/public-frame";
import { MailSheet } from "../_parts/mail-sheet";
import { shownMail } from "../_parts/only-when-shown";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("outbox"))("title") };
}

export default async function OutboxMailPage({ params }: { params: Promise<{ mailId: string }> }) {
  const mail = await shownMail((await params).mailId);
  return (
    <PublicFrame width="wide">
      <MailSheet mail={mail} />
    </PublicFrame>
  );
}
