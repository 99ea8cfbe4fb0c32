import { asSystem, systemCtx } from "@/lib/access";
import { forgetConfig } from "@/lib/core/config";
import { closeSender, startWorker } from "@/lib/jobs";
import { lookAtLink } from "@/lib/links";
import { listOutbox, type NewMail, outboxAddress, sendLater, sendMail } from "@/lib/mail";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { until } from "../jobs/queue";
import { type Mood, readMail, SmtpServer } from "./smtp-server";

process.env.LOG_LEVEL = "silent";
testDatabase();

const server = new SmtpServer();
beforeAll(async () => {
  Object.assign(process.env, {
    SMTP_URL: await server.listen(),
    MAIL_FROM: "Partner Hub <hub@hub.example>",
    PUBLIC_URL: "https://hub.example",
  });
  forgetConfig();
});
beforeEach(() => {
  server.mood = "take it";
  server.mails.length = 0;
});
afterAll(async () => {
  await closeSender();
  await server.close();
  for (const name of ["SMTP_URL", "MAIL_FROM", "PUBLIC_URL"]) delete process.env[name];
});

const reset: NewMail = {
  to: "Ana.Pop@example.com",
  template: "passwordReset",
  locale: "ro",
  props: { email: "Ana.Pop@example.com", hours: 2 },
  organizationId: null,
  link: { purpose: "password", days: 2 / 24 },
};
const queue = (mail: Partial<NewMail> = {}) =>
  asSystem(systemCtx(), "arrange", (tx) => sendLater(tx, { ...reset, ...mail }));
const row = async (id: string) =>
  (await ownerQuery("SELECT state, error, attempts, sent_at FROM core.mail WHERE id = $1", [id]))[0];

test("a mail goes to whom it is for, from the configured sender, as text and as HTML", async () => {
  const id = await queue();
  await sendMail(id);
  const { header, text } = readMail(server.mails[0]);
  expect(header("to")).toBe("To: Ana.Pop@example.com");
  expect(header("from")).toBe("From: Partner Hub <hub@hub.example>");
  expect(header("content-type")).toMatch(/multipart\/alternative/);
  expect(header("message-id")).toBe(`Message-ID: <${id}@hub.example>`);
  expect(text).toContain("https://hub.example/l/");
  expect(await row(id)).toMatchObject({ state: "sent", attempts: 1, error: null });
  expect((await listOutbox(outboxAddress({}))).total).toBe(0);
});

test("the link in it works; its token is in the mail alone", async () => {
  await sendMail(await queue());
  const [, token = ""] = /\/l\/([\w-]{43})/.exec(readMail(server.mails[0]).text) ?? [];
  expect(await lookAtLink(systemCtx(), token)).toMatchObject({ state: "open" });
  const everything = await ownerQuery<{ all: string }>(
    `SELECT concat((SELECT json_agg(m) FROM core.mail m), (SELECT json_agg(l) FROM core.links l),
       (SELECT json_agg(a) FROM core.audit a), (SELECT json_agg(j) FROM pgboss.job j)) AS all`,
  );
  expect(everything[0]?.all).not.toContain(token);
});

test.each<[Mood, RegExp]>([
  ["not now", /451/],
  ["never", /554/],
  ["hang up", /./],
])(
  "a server that says %j: noted, not taken for sent, and sent when it is tried again",
  async (mood, said) => {
    const id = await queue();
    server.mood = mood;
    await expect(sendMail(id)).rejects.toThrow();
    expect(await row(id)).toMatchObject({
      state: "queued",
      error: expect.stringMatching(said),
      attempts: 1,
      sent_at: null,
    });
    server.mood = "take it";
    await sendMail(id);
    expect(await row(id)).toMatchObject({ state: "sent", error: null, attempts: 2 });
    expect(server.mails).toHaveLength(1);
  },
);

test("a mail that lacks something does not leave: it is noted", async () => {
  const id = await queue({ props: { email: "ana@example.com" } });
  await expect(sendMail(id)).rejects.toThrow("hours");
  expect(await row(id)).toMatchObject({ state: "queued", error: expect.stringContaining("hours") });
  expect(server.mails).toEqual([]);
});

test("what is noted of a failure has no token in it", async () => {
  const id = await queue();
  server.mood = "never";
  await expect(sendMail(id)).rejects.toThrow();
  expect(JSON.stringify(await row(id))).not.toMatch(/\/l\/|[\w-]{43}/);
});

test("a worker tries by itself until the server takes it, and sends once", async () => {
  await ownerQuery("UPDATE pgboss.queue SET retry_delay = 0, retry_backoff = false");
  await ownerQuery("DELETE FROM pgboss.job");
  server.mood = "not now";
  const worker = await startWorker({ "mail.send": ({ mailId }) => sendMail(mailId) });
  try {
    const id = await queue();
    await until(async () => Number((await row(id))?.attempts) >= 2);
    server.mood = "take it";
    await until(async () => (await row(id))?.state === "sent");
    expect(server.mails).toHaveLength(1);
  } finally {
    await worker.stop();
  }
});

test("names with line breaks, angle brackets and other scripts stay in their header", async () => {
  const inviter = "Ana\r\nBcc: all@example.com\r\n\r\n<b>";
  const props = { name: "李 <i>", inviter, organization: "Țesătoria & Søn", days: 7 };
  await sendMail(await queue({ template: "invitation", locale: "fr", props }));
  const { header, text } = readMail(server.mails[0]);
  expect(header("bcc")).toBe("");
  expect(header("subject")).not.toBe("");
  expect(text).toContain("&lt;i&gt;");
  expect(text).not.toContain("<i>\n");
  expect(text).toContain("Țesătoria &amp; Søn");
});

test("an address with another behind it is one that nothing is sent to", async () => {
  const id = await queue({ to: "ana@example.com\r\nRCPT TO:<all@example.com>" });
  await sendMail(id).catch(() => {});
  expect(server.mails.join("")).not.toMatch(/^Bcc|^RCPT/m);
  expect(readMail(server.mails[0]).header("to")).not.toMatch(/>.*>/);
});
