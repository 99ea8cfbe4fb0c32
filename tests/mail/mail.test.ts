import { asSystem, systemCtx } from "@/lib/access";
import { locales } from "@/lib/core/locales";
import { closeSender } from "@/lib/jobs";
import { lookAtLink } from "@/lib/links";
import { type NewMail, renderMail, sendLater, sendMail, writtenMail } from "@/lib/mail";
import { ownerQuery, testDatabase } from "@/tests/support/database";

testDatabase();
afterAll(closeSender);

const props = {
  email: "ana@example.com",
  hours: 2,
  name: "Ana",
  inviter: "Ada",
  organization: "Acme",
  days: 14,
  order: "W1",
};
const reset: NewMail = {
  to: "Ana@example.com",
  template: "passwordReset",
  locale: "ro",
  props,
  organizationId: null,
  link: { purpose: "password", days: 2 / 24 },
};
const queue = (mail: Partial<NewMail> = {}) =>
  asSystem(systemCtx(), "arrange", (tx) => sendLater(tx, { ...reset, ...mail }));
const stateOf = async (id: string) =>
  (await ownerQuery("SELECT state, error, attempts FROM core.mail WHERE id = $1", [id]))[0];
const written = async (id: string) => writtenMail(id);

test("a mail leaves once, in its reader's language, with a link that works", async () => {
  const id = await queue();
  await sendMail(id);
  await sendMail(id);
  const mail = await written(id);
  expect(mail).toMatchObject({ to: "Ana@example.com", subject: "Alegeți o parolă nouă" });
  const [, token = ""] = /\/l\/([\w-]+)/.exec(mail?.text ?? "") ?? [];
  expect(await lookAtLink(systemCtx(), token)).toMatchObject({
    state: "open",
    link: { email: "Ana@example.com" },
  });
  expect(await stateOf(id)).toEqual({ state: "sent", error: null, attempts: 1 });
});

test("what is rolled back is neither stored nor sent", async () => {
  const count = async () => (await ownerQuery("SELECT count(*) FROM core.mail"))[0];
  const before = await count();
  const undone = asSystem(systemCtx(), "arrange", async (tx) => {
    await sendLater(tx, reset);
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await count()).toEqual(before);
});

test("a suppressed address gets nothing", async () => {
  await ownerQuery(
    "INSERT INTO core.suppressions (email_key, reason) VALUES ('gone@example.com', 'bounced')",
  );
  const id = await queue({ to: "Gone@Example.com" });
  await sendMail(id);
  expect(await stateOf(id)).toMatchObject({ state: "failed", error: "suppressed" });
  expect(await written(id)).toBeUndefined();
});

test("names cannot become markup or another header", () => {
  const { html, subject } = renderMail("invitation", "en", {
    ...props,
    organization: "<img src=x>",
    inviter: "Ada\r\nBcc: all@example.com",
  });
  expect(html).not.toContain("<img");
  expect(subject).not.toMatch(/[\r\n]/);
});

const withButton = ["invitation", "passwordReset", "orderReady"];
const all = withButton.flatMap((template) => locales.map((locale) => [template, locale] as const));

test.each(all)("%s in %s has every word and its button", (template, locale) => {
  const href = "https://hub.example/l/token";
  const { subject, text, html } = renderMail(template, locale, props, href);
  expect(subject).not.toContain(`${template}.`);
  expect(text).not.toMatch(/\{|undefined/);
  expect(text).toContain(href);
  expect(html).toContain(`href="${href}"`);
  expect(html).toContain(`lang="${locale}"`);
});
