import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import nodemailer from "nodemailer";
import { config } from "@/lib/core/config";
import type { Logo } from "./brand";
import { LOGO_CID } from "./layout";

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
export type WrittenMail = OutgoingMail & { sentAt: string };

const outbox = () => path.join(/* turbopackIgnore: true */ config().dataDir, "outbox");

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

async function writeToOutbox(mail: OutgoingMail) {
  await mkdir(outbox(), { recursive: true, mode: 0o700 });
  const file = path.join(outbox(), `${mail.id}.json`);
  const written: WrittenMail = { ...mail, sentAt: new Date().toISOString() };
  await writeFile(`${file}.partial`, JSON.stringify(written), { mode: 0o600 });
  await rename(`${file}.partial`, file);
}

/** What was written to the outbox folder, newest first. */
export async function readOutbox(): Promise<WrittenMail[]> {
  const names = await readdir(outbox()).catch(() => []);
  const mails = await Promise.all(
    names
      .filter((name) => name.endsWith(".json"))
      .map(
        async (name): Promise<WrittenMail> => JSON.parse(await readFile(path.join(outbox(), name), "utf8")),
      ),
  );
  return mails.sort((a, b) => b.sentAt.localeCompare(a.sentAt));
}
