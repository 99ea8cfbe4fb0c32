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

/** Plain text, and HTML that old and narrow mail clients show: one table, styles inline, no images. */
export function layOut(
  text: MailText,
  { locale, href, footer }: { locale: string; href?: string; footer: string },
) {
  const { subject, lines, button, closing = "" } = text;
  const plain = [...lines, ...(href && button ? [`${button}:\n${href}`] : []), closing, `--\n${footer}`];
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
    `<p style="margin:0 0 24px;font-weight:600">Partner Hub</p>${lines.map(paragraph).join("")}${action}` +
    `${closing ? paragraph(closing) : ""}<p style="margin:24px 0 0;font-size:13px;color:#57606a">${escaped(footer)}</p>` +
    `</td></tr></table></td></tr></table></body></html>`;
  return { subject: oneLine(subject), text: plain.filter(Boolean).join("\n\n"), html };
}
