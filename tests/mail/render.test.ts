import { loadMessages } from "@/lib/core/load-messages";
import { locales } from "@/lib/core/locales";
import { type MailProps, renderMail, type TemplateName, templates } from "@/lib/mail";

const about = {
  ...{ name: "Ada", contact: "ana@acme.example" },
  ...{ order: "WEB-900", partner: "Northwind", customer: "Acme" },
};

/** What the verbs that send each of them give it. */
const props: Record<TemplateName, MailProps> = {
  invitation: { name: "Ana", inviter: "Ada", organization: "Acme", days: 7 },
  passwordReset: { email: "ana@example.com", hours: 2 },
  orderReady: { order: "WEB-900", days: 30 },
  orderCancelled: { order: "WEB-900" },
  servicesReady: { name: "Ana", order: "WEB-900", partner: "Northwind", days: 30 },
  setUpFinished: { by: "ana@acme.example", order: "WEB-900", customer: "Acme" },
  partnerOrderSetUp: about,
  partnerContactJoined: about,
  accessGiven: about,
  companyOrderSetUp: { name: "Ada", contact: "ana@acme.example", order: "WEB-900", customer: "Acme" },
  mailSettingsTest: { organization: "Acme" },
  trialEnds: { customer: "Acme", products: "Meetings", date: "2 Dec 2026", days: 12 },
  trialEndsForCustomer: { customer: "Acme", products: "Meetings", date: "2 Dec 2026", days: 12 },
  subscriptionEnds: { customer: "Acme", products: "Meetings", date: "2 Dec 2026", days: 12 },
  externalAdministrator: {
    name: "Ana",
    inviter: "Ada",
    organization: "Acme",
    address: "https://hub.example/o",
  },
  supportRequest: {
    topic: "Orders",
    subject: "An order is missing",
    message: "It was placed on Monday.",
    name: "Ada",
    email: "ada@example.com",
    partner: "Northwind",
    partnerId: "0000",
    request: "1234",
  },
  supportRequestCopy: {
    topic: "Orders",
    subject: "An order is missing",
    message: "It was placed on Monday.",
    request: "1234",
  },
  fullAccessAsked: { name: "Ana", asker: "Ada", organization: "Acme", address: "https://hub.example/o" },
};
const href = "https://hub.example/l/token";
const names = Object.keys(templates) as TemplateName[];
const all = names.flatMap((template) => locales.map((locale) => [template, locale] as const));

test.each(all)("%s in %s says all it is given, with nothing unfilled", (template, locale) => {
  const { subject, text, html } = renderMail(template, locale, props[template], href);
  for (const part of [subject, text, html.replace(/<[^>]+>/g, " ")]) {
    expect(part).not.toMatch(/[{}]|undefined|null|\[object|NaN/);
    expect(part.trim()).not.toBe("");
  }
  for (const value of Object.values(props[template])) expect(`${subject}\n${text}`).toContain(`${value}`);
});

test.each(all)("%s in %s: its HTML says what its text says", (template, locale) => {
  const { text, html, subject } = renderMail(template, locale, props[template], href);
  const seen = html
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
  for (const paragraph of text.split(/\n+/).filter((line) => line !== "--"))
    expect(seen).toContain(paragraph.replace(/:$/, ""));
  expect(seen).toContain(`<title>${subject}</title>`);
});

test.each(names)("%s without what it asks for is a defect, not a mail with gaps", (template) => {
  for (const missing of Object.keys(props[template])) {
    const { [missing]: _, ...less } = props[template];
    expect(() => renderMail(template, "ro", less, href)).toThrow(missing);
  }
});

test.each(locales)("days in %s are one or several", (locale) => {
  const said = (days: number) => renderMail("invitation", locale, { ...props.invitation, days }, href).text;
  expect(said(1)).not.toBe(said(2).replace("2", "1"));
  if (locale === "ro") expect(said(20)).toContain("20 de zile");
});

test("a language that we have not is English; a template that we have not is a defect", () => {
  const english = renderMail("passwordReset", "en", props.passwordReset, href);
  for (const locale of ["de", "", "__proto__", "EN"])
    expect(renderMail("passwordReset", locale, props.passwordReset, href)).toEqual(english);
  for (const template of ["", "constructor", "toString", "passwordReset.subject"])
    expect(() => renderMail(template, "en", props.passwordReset)).toThrow("No mail template");
});

test("without a link there is neither button nor address", () => {
  const { text, html } = renderMail("invitation", "en", props.invitation);
  expect(`${text}${html}`).not.toMatch(/<a |https?:/);
  expect(text).not.toContain(`${loadMessages("en").mail.invitation.button}:`);
});

const nasty = `"><script>alert(1)</script><img src=x onerror='x'>&amp;`;

test.each(names)("%s: what people typed is text in HTML, and as typed in the text", (template) => {
  const typed = Object.fromEntries(
    Object.entries(props[template]).map(([name, value]) => [name, typeof value === "string" ? nasty : value]),
  );
  const { html, text, subject } = renderMail(template, "en", typed, `https://hub.example/l/"><b>`);
  const tags = new Set([...html.matchAll(/<(\w+)/g)].map(([, tag]) => tag));
  const ours = ["html", "head", "meta", "title", "body", "table", "tr", "td", "p", "a"];
  expect([...tags].filter((tag) => !ours.includes(tag ?? ""))).toEqual([]);
  expect(html).not.toMatch(/\sonerror='/);
  expect(`${subject}${text}`).toContain(nasty);
});

test("the HTML fits old and narrow clients: one column of at most 560, no images, styles inline, the link to copy", () => {
  const { html } = renderMail("orderReady", "en", props.orderReady, href);
  expect(html).not.toMatch(/<(img|style|link|script|div|iframe|form)\b|class=|url\(|position:|float:/);
  expect(html).toContain('width="100%"');
  expect(html).toContain("max-width:560px");
  expect([...html.matchAll(/(?<!max-)width:(\d+)px/g)].map(([, width]) => Number(width))).toEqual([]);
  expect(html.split(href)).toHaveLength(3);
  expect(html).toMatch(/word-break:break-all">https/);
  const opened = [...html.matchAll(/<(table|tr|td|p|a|body|head|html|title)\b/g)]
    .map(([, tag]) => tag)
    .sort();
  const closed = [...html.matchAll(/<\/(\w+)>/g)].map(([, tag]) => tag).sort();
  expect(closed).toEqual(opened);
  // Clients cut a mail off at 100 kB.
  expect(html.length).toBeLessThan(10_000);
});

test.each(locales)("in %s the foot says where answers go, if anywhere", (locale) => {
  const asked = { ...props.supportRequest, replyTo: "ada@answers.example" };
  expect(renderMail("supportRequest", locale, asked, href).text).toMatch(/ada@answers\.example\.\s*$/);
  const unanswered = renderMail("supportRequest", locale, props.supportRequest, href).text;
  expect(unanswered).not.toMatch(/ada@\S+\s*$/);
});
