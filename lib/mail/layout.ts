import type { MailText } from "./templates";

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

const oneLine = (text: string) => text.replace(/[\r\n]+/g, " ").trim();

/** The attachment that the HTML shows: no address of ours or theirs is asked when the mail is opened. */
export const LOGO_CID = "logo";

type Frame = { locale: string; href?: string; footer: string; sender?: Sender };
/** The partner in whose name it goes. */
export type Sender = { partner: string; signature?: string; logo: boolean };

const head = (sender: Sender | undefined) =>
  sender?.logo
    ? `<p style="margin:0 0 24px"><img src="cid:${LOGO_CID}" alt="${escaped(sender.partner)}" ` +
      `style="display:block;max-width:240px;max-height:64px;border:0"></p>`
    : `<p style="margin:0 0 24px;font-weight:600">Partner Hub</p>`;

/** Plain text, and HTML that old and narrow mail clients show: one table, styles inline, no image but the logo. */
export function layOut(text: MailText, { locale, href, footer, sender }: Frame) {
  const { subject, lines, button, closing = "" } = text;
  const signature = sender?.signature ?? "";
  const plain = [
    ...lines,
    ...(href && button ? [`${button}:\n${href}`] : []),
    closing,
    signature,
    `--\n${footer}`,
  ];
  const paragraph = (line: string) => `<p style="margin:0 0 16px">${escaped(line)}</p>`;
  const action =
    href && button
      ? `<p style="margin:24px 0"><a href="${escaped(href)}" style="display:inline-block;background:#1d4ed8;color:#ffffff;` +
        `padding:12px 20px;border-radius:6px;text-decoration:none;font-weight:600">${escaped(button)}</a></p>` +
        `<p style="margin:0 0 16px;font-size:13px;color:#57606a;word-break:break-all">${escaped(href)}</p>`
      : "";
  const html =
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>` +
    `<body style="margin:0;background:#f6f7f9"><table role="presentation" width="100%" cellpadding="0" cellspacing="0">` +
    `<tr><td align="center" style="padding:24px 12px"><table role="presentation" width="100%" cellpadding="0" ` +
    `cellspacing="0" style="max-width:560px;background:#ffffff;border:1px solid #d8dee4;border-radius:8px">` +
    `<tr><td style="padding:32px 24px;font:15px/1.5 -apple-system,'Segoe UI',Arial,sans-serif;color:#1f2328">` +
    `${head(sender)}${lines.map(paragraph).join("")}${action}` +
    `${closing ? paragraph(closing) : ""}${signature ? paragraph(signature) : ""}<p style="margin:24px 0 0;font-size:13px;color:#57606a">${escaped(footer)}</p>` +
    `</td></tr></table></td></tr></table></body></html>`;
  return { subject: oneLine(subject), text: plain.filter(Boolean).join("\n\n"), html };
}

/** For a page that shows the mail: the attachment's place is taken by the image itself. */
export const withLogo = (html: string, logo?: { type: string; base64: string }) =>
  logo ? html.replaceAll(`cid:${LOGO_CID}`, `data:${logo.type};base64,${logo.base64}`) : html;
