import { config } from "@/lib/core/config";

/**
 * Where questions go. Without a mail server nothing leaves: then an address that only the outbox sees will do, so that
 * the demo works; with one, somebody must have said which.
 */
export function supportAddress(): string | undefined {
  const { supportEmail, mail, publicUrl } = config();
  if (supportEmail) return supportEmail;
  return mail.smtpUrl ? undefined : `support@${new URL(publicUrl).hostname}`;
}
