import { buffer } from "node:stream/consumers";
import { asSystem, type Ctx, inOrganization, systemCtx } from "@/lib/access";
import { makeManagement } from "@/lib/demo/make";
import { closeSender } from "@/lib/jobs";
import { sendLater, sendMail, writtenMail } from "@/lib/mail";
import {
  changeMailSettings,
  lookAtMailSettings,
  mailSettingsForm,
  removeLogo,
  sendTestMail,
  storeLogo,
} from "@/lib/partner-account";
import { storage } from "@/lib/storage";
import { twoPartners } from "@/tests/access/two-partners";
import { ownerQuery, testDatabase } from "@/tests/support/database";
import { png } from "./images";

testDatabase();
afterAll(closeSender);

const look = { replyTo: "care@north.example", signature: "North · we <care>" };
const nothing = { replyTo: "", signature: "" };

async function world() {
  const { mine, theirs, asCustomer } = await twoPartners();
  const ada = mine.as("partner_full_admin");
  return { mine, theirs, asCustomer, ada };
}
const set = (ctx: Ctx) => changeMailSettings(ctx, { ...look, seen: nothing });
const sent = async (id: string) => {
  await sendMail(id);
  return writtenMail(id);
};
const invitation = (organizationId: string) => ({
  to: "ana@customer.example",
  template: "invitation" as const,
  locale: "en",
  props: { name: "Ana", inviter: "Ada", organization: "Customer", days: 14 },
  organizationId,
});
const mailTo = (organizationId: string) =>
  asSystem(systemCtx(), "arrange", (tx) => sendLater(tx, invitation(organizationId)));
const keyOf = async (partnerId: string) =>
  (
    await ownerQuery<{ logo_key: string }>("SELECT logo_key FROM core.mail_settings WHERE partner_id = $1", [
      partnerId,
    ])
  )[0]?.logo_key ?? "";

test("mails to the partner's customers carry its reply-to, signature and logo; another partner's do not", async () => {
  const { mine, theirs, ada } = await world();
  await set(ada);
  await storeLogo(ada, png());
  const mail = await sent(await mailTo(mine.first));
  expect(mail).toMatchObject({ replyTo: look.replyTo, logo: { type: "image/png" } });
  expect(mail?.text).toContain(look.signature);
  expect(mail?.text).toContain("Answers go to Partner.");
  expect(mail?.html).toContain("North · we &lt;care&gt;");
  expect(mail?.html).toContain('src="cid:logo"');
  expect(mail?.html).not.toMatch(/src="http/);
  expect(Buffer.from(mail?.logo?.base64 ?? "", "base64")).toEqual(png());

  const other = await sent(await mailTo(theirs.first));
  expect(other?.replyTo).toBeUndefined();
  expect(`${other?.text}${other?.html}`).not.toMatch(/North|cid:/);
});

test("a customer of two partners gets the look of the one who acts, and of nobody when nobody does", async () => {
  const { mine, theirs, ada } = await world();
  await set(ada);
  const otto = theirs.as("partner_full_admin");
  await changeMailSettings(otto, { signature: "South", seen: nothing });
  await asSystem(systemCtx(), "arrange", (tx) => makeManagement(tx, theirs.partnerId, mine.first));
  const by = (ctx: Ctx) =>
    inOrganization(ctx, "users:edit", mine.first, (tx) => sendLater(tx, invitation(mine.first)));
  expect((await sent(await by(ada)))?.text).toContain("North");
  const ofOtto = await sent(await by(otto));
  expect(ofOtto?.text).toContain("South");
  expect(ofOtto?.text).not.toContain("North");
  expect((await sent(await mailTo(mine.first)))?.text).not.toMatch(/North|South/);
});

test("a mail leaves without a logo that storage has lost", async () => {
  const { mine, ada } = await world();
  await storeLogo(ada, png());
  await storage().remove(await keyOf(mine.partnerId));
  const mail = await sent(await mailTo(mine.first));
  expect(mail?.logo).toBeUndefined();
  expect(mail?.html).not.toContain("cid:");
});

test("settings are recorded, cleared by leaving them empty, and guarded against overtaking", async () => {
  const { mine, ada } = await world();
  await set(ada);
  expect((await lookAtMailSettings(ada)).brand).toMatchObject(look);
  const lines = await ownerQuery("SELECT action, after FROM core.audit WHERE organization_id = $1", [
    mine.partnerId,
  ]);
  expect(lines).toEqual([{ action: "mailSettings.changed", after: look }]);
  await expect(changeMailSettings(ada, { signature: "Late", seen: nothing })).rejects.toMatchObject({
    ref: { key: "stale" },
    saved: look,
  });
  await changeMailSettings(ada, { seen: look });
  expect((await lookAtMailSettings(ada)).brand).toMatchObject({ replyTo: undefined, signature: undefined });
});

test("a signature of 101 characters or two lines, and an address that is none, are refused at the field", () => {
  const fields = (given: Record<string, string>) => {
    const parsed = mailSettingsForm.safeParse(given);
    return parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0]);
  };
  expect(fields({ replyTo: "", signature: "ș".repeat(100) })).toEqual([]);
  expect(fields({ signature: "x".repeat(101) })).toEqual(["signature"]);
  expect(fields({ signature: "one\nBcc: all@example.com" })).toEqual(["signature"]);
  expect(fields({ replyTo: "a@b.example\r\nBcc: c@d.example" })).toEqual(["replyTo"]);
  expect(fields({ replyTo: "nobody" })).toEqual(["replyTo"]);
});

test("a new logo takes the place of the old one, whose file goes; removed, mails have none", async () => {
  const { mine, ada } = await world();
  await storeLogo(ada, png(10, 10));
  const first = await keyOf(mine.partnerId);
  await storeLogo(ada, png(20, 20));
  expect(await storage().get(first)).toBeUndefined();
  const second = await keyOf(mine.partnerId);
  const file = await storage().get(second);
  expect(file && (await buffer(file.stream))).toEqual(png(20, 20));
  await removeLogo(ada);
  await removeLogo(ada);
  expect(await storage().get(second)).toBeUndefined();
  expect((await lookAtMailSettings(ada)).logo).toBeUndefined();
  const lines = await ownerQuery("SELECT FROM core.audit WHERE organization_id = $1", [mine.partnerId]);
  expect(lines).toHaveLength(3);
});

test("what is no image changes nothing", async () => {
  const { mine, ada } = await world();
  await storeLogo(ada, png());
  const before = await keyOf(mine.partnerId);
  await expect(storeLogo(ada, Buffer.from("<svg/>"))).rejects.toMatchObject({
    ref: { key: "logo.notAnImage" },
  });
  expect(await keyOf(mine.partnerId)).toBe(before);
});

test("a test mail goes to the person who asks, in the partner's look, and is recorded", async () => {
  const { mine, ada } = await world();
  await set(ada);
  expect(await sendTestMail(ada, { locale: "ro" })).toEqual({ to: ada.actor.email });
  const [row] = await ownerQuery<{ id: string; to_email: string }>(
    "SELECT id, to_email FROM core.mail WHERE partner_id = $1",
    [mine.partnerId],
  );
  expect(row?.to_email).toBe(ada.actor.email);
  const mail = await sent(row?.id ?? "");
  expect(mail).toMatchObject({ replyTo: look.replyTo, subject: "Test al setărilor de e-mail ale Partner" });
  const lines = await ownerQuery(
    "SELECT FROM core.audit WHERE action = 'mailSettings.tested' AND organization_id = $1",
    [mine.partnerId],
  );
  expect(lines).toHaveLength(1);
});

test("read-only admins look at it; nobody but a full admin changes it; another partner's is another's", async () => {
  const { mine, theirs, asCustomer, ada } = await world();
  await set(ada);
  const reader = mine.as("partner_readonly_admin");
  expect((await lookAtMailSettings(reader)).brand).toMatchObject(look);
  expect((await lookAtMailSettings(theirs.as("partner_full_admin"))).brand).toBeUndefined();
  const others = [mine.as("partner_admin"), mine.as("help_desk"), asCustomer("customer_full_admin")];
  const forbidden = { code: "forbidden" };
  for (const ctx of others) await expect(lookAtMailSettings(ctx)).rejects.toMatchObject(forbidden);
  for (const ctx of [reader, ...others]) {
    await expect(set(ctx)).rejects.toMatchObject(forbidden);
    await expect(storeLogo(ctx, png())).rejects.toMatchObject(forbidden);
    await expect(removeLogo(ctx)).rejects.toMatchObject(forbidden);
    await expect(sendTestMail(ctx, { locale: "en" })).rejects.toMatchObject(forbidden);
  }
});
