import nodemailer from "nodemailer";
import { config } from "@/lib/core/config";
import type { Logo } from "./brand";
import { LOGO_CID } from "./layout";
import { writeToOutbox } from "./outbox";

export type OutgoingMail = {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  replyTo?: string;
  /** Shown inside the HTML. */
  logo?: Logo;
};

/** Sends by SMTP when it is configured, else writes the mail into the outbox folder. */
export async function deliver(mail: OutgoingMail): Promise<void> {
  const { smtpUrl, from } = config().mail;
  if (!smtpUrl) return writeToOutbox(mail);
  const transport = nodemailer.createTransport(smtpUrl);
  const { hostname } = new URL(config().publicUrl);
  // The same id at every attempt: a server that got it twice can tell.
  const { logo, id, ...text } = mail;
  const attachments = logo && [
    {
      cid: LOGO_CID,
      filename: logo.type === "image/png" ? "logo.png" : "logo.jpg",
      contentType: logo.type,
      contentDisposition: "inline" as const,
      content: Buffer.from(logo.base64, "base64"),
    },
  ];
  await transport.sendMail({ ...text, attachments, from, messageId: `<${id}@${hostname}>` });
}
