import { forgetConfig } from "@/lib/core/config";
import { readForm } from "@/lib/core/input";
import { closeSender } from "@/lib/jobs";
import { renderMail } from "@/lib/mail";
import { askSupport, listSupportRequests } from "@/lib/vendor-support";
import { supportForm } from "@/lib/vendor-support/fields";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { twoPartners } from "../access/two-partners";

testDatabase();
afterAll(closeSender);

let world: Awaited<ReturnType<typeof twoPartners>>;
beforeEach(async () => {
  world = await twoPartners();
});

const words = { locale: "ro", topic: "Comenzi" } as const;
const input = {
  topic: "orders",
  subject: "Nothing arrives",
  message: "First line\nsecond line",
  words,
} as const;

type Mail = { to_email: string; template: string; locale: string; props: Record<string, string> };
const mails = (partnerId: string) =>
  ownerQuery<Mail>(
    "SELECT to_email, template, locale, props FROM core.mail WHERE organization_id = $1 ORDER BY template",
    [partnerId],
  );

test("is kept, mailed to the vendor with the way back, copied to the person, and recorded", async () => {
  const ctx = world.mine.as("help_desk");
  const id = await askSupport(ctx, input);
  const [vendor, copy] = await mails(world.mine.partnerId);
  expect(vendor).toMatchObject({
    to_email: "support@localhost",
    template: "supportRequest",
    props: { replyTo: ctx.actor.email, partnerId: world.mine.partnerId, topic: "Comenzi", request: id },
  });
  expect(copy).toMatchObject({ to_email: ctx.actor.email, template: "supportRequestCopy", locale: "ro" });
  const { requests, partner } = await listSupportRequests(world.mine.as("partner_full_admin"));
  expect(requests).toMatchObject([
    { id, topic: "orders", subject: "Nothing arrives", message: input.message },
  ]);
  expect(partner).toBe("Partner");
  const lines = await ownerQuery("SELECT action, organization_id FROM core.audit WHERE target_id = $1", [id]);
  expect(lines).toEqual([{ action: "support.requested", organization_id: world.mine.partnerId }]);
});

test("a sixth within an hour is refused, also when they come at once; an hour later it goes again", async () => {
  const ctx = world.mine.as("partner_admin");
  const all = await Promise.allSettled(Array.from({ length: 7 }, () => askSupport(ctx, input)));
  expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
  await expect(askSupport(ctx, input)).rejects.toMatchObject({ ref: { key: "vendorSupport.tooMany" } });
  const later = { ...ctx, now: new Date(ctx.now.getTime() + 61 * 60_000) };
  await expect(askSupport(later, input)).resolves.toEqual(expect.any(String));
});

test("another partner reads nothing of it; a customer's administrator may not ask", async () => {
  await askSupport(world.mine.as("partner_readonly_admin"), input);
  expect((await listSupportRequests(world.theirs.as("partner_full_admin"))).requests).toEqual([]);
  const customer = world.asCustomer("customer_full_admin");
  await expect(askSupport(customer, input)).rejects.toMatchObject({ code: "forbidden" });
  await expect(listSupportRequests(customer)).rejects.toMatchObject({ code: "forbidden" });
});

test("where mails leave and nobody said where to, nothing is sent into the blue", async () => {
  process.env.SMTP_URL = "smtp://127.0.0.1:1";
  forgetConfig();
  try {
    await expect(askSupport(world.mine.as("help_desk"), input)).rejects.toMatchObject({
      ref: { key: "vendorSupport.notConfigured" },
    });
  } finally {
    delete process.env.SMTP_URL;
    forgetConfig();
  }
});

const posted = (values: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ topic: "other", subject: "S", message: "M", ...values }))
    form.set(name, value);
  return readForm(supportForm, form);
};

test.each<[string, Record<string, string>, string]>([
  ["a subject that would be a header", { subject: "Hi\r\nBcc: all@example.com" }, "subject"],
  ["a hundred thousand characters", { message: "x".repeat(100_000) }, "message"],
  ["nothing", { message: " \n " }, "message"],
  ["a zero byte", { message: "a\0b" }, "message"],
  ["an unknown topic", { topic: "love" }, "topic"],
])("%s is refused at its field", (_, values, field) => {
  const read = posted(values);
  expect(read.ok ? [] : Object.keys(read.state.fields ?? {})).toEqual([field]);
});

test("any script, and markup, arrives as it was typed", () => {
  const message = "שלום <b>x</b> & “q”\n— ș 漢字";
  const read = posted({ message });
  expect(read.ok && read.input.message).toBe(message);
  const props = {
    name: "N",
    email: "n@x.example",
    partner: "P",
    partnerId: "1",
    request: "2",
    topic: "T",
    subject: "S",
  };
  const { html, text } = renderMail("supportRequest", "en", { ...props, message });
  expect(html).toContain("שלום &lt;b&gt;x&lt;/b&gt; &amp;");
  expect(text).toContain("— ș 漢字");
});
