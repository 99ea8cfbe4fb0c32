import { notFound } from "next/navigation";
import { config } from "@/lib/core/config";
import { readOutbox } from "@/lib/mail";

/** The mails of an installation that shows them; elsewhere there is nothing at this address. */
export async function shownMails() {
  if (!config().mail.outboxPage) notFound();
  return readOutbox();
}

export async function shownMail(id: string) {
  const mail = (await shownMails()).find((each) => each.id === id);
  if (!mail) notFound();
  return mail;
}
