import { createTranslator } from "next-intl";
import { loadMessages } from "@/lib/core/load-messages";
import { defaultLocale, isLocale } from "@/lib/core/locales";
import type { Brand } from "./brand";
import { layOut } from "./layout";
import { isTemplate, type MailProps, templates } from "./templates";

/** Subject, plain text and HTML of a mail in the recipient's language, in a partner's name when it has one. */
export function renderMail(template: string, wanted: string, props: MailProps, href?: string, brand?: Brand) {
  if (!isTemplate(template)) throw new Error(`No mail template ${template}`);
  const locale = isLocale(wanted) ? wanted : defaultLocale;
  const translate = createTranslator({
    locale,
    messages: loadMessages(locale),
    namespace: "mail",
    timeZone: "UTC",
    // A mail with a gap must not leave: it stays queued, with the reason noted.
    onError: (error) => {
      throw error;
    },
  });
  const say = (key: string, values?: MailProps) => translate(key as Parameters<typeof translate>[0], values);
  const answers = props.replyTo ?? (brand?.replyTo && brand.partner);
  const footer = answers ? say("footerAnswered", { partner: answers }) : say("footer");
  const sender = brand && { partner: brand.partner, signature: brand.signature, logo: !!brand.logo };
  return layOut(templates[template](props, say), { locale, href, footer, sender });
}
