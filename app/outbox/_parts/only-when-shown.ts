import { notFound } from "next/navigation";
import { config } from "@/lib/core/config";
import { listOutbox, type OutboxAddress, type OutboxPage, type WrittenMail, writtenMail } from "@/lib/mail";

/** The mails of an installation that shows them; elsewhere there is nothing at this address. */
const onlyWhenShown = () => config().mail.outboxPage || notFound();

export async function shownMails(filter: OutboxAddress): Promise<OutboxPage> {
  onlyWhenShown();
  return listOutbox(filter);
}

export async function shownMail(id: string): Promise<WrittenMail> {
  onlyWhenShown();
  return (await writtenMail(id)) ?? notFound();
}
