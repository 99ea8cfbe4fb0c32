import { hashToken } from "@/lib/core/tokens";
import { seedDemo } from "@/lib/demo";
import { closeSender } from "@/lib/jobs";
import { runOperator } from "@/lib/operator/run";
import { ownerQuery, testDatabase } from "@/tests/support/database";

testDatabase();
afterAll(closeSender);

const run = (line: string, ...more: string[]) => runOperator([...line.split(" "), ...more]);
const newPartner = (email: string, ...more: string[]) =>
  run(
    "partner create --region EU --country ro",
    "--name",
    "Vest Telecom",
    "--admin-email",
    email,
    "--admin-name",
    "Ana Pop",
    ...more,
  );

const lastAction = async () => {
  const [row] = await ownerQuery(
    "select action, actor_kind, target_id from core.audit order by id desc limit 1",
  );
  return row;
};

describe("partner create", () => {
  test("makes the organization and its full admin, and mails the invitation", async () => {
    const { code, lines } = await newPartner("Ana@vest.example");
    expect(code).toBe(0);
    expect(lines.at(-1)).toBe("The invitation is on its way to Ana@vest.example.");
    const [row] = await ownerQuery(
      `select o.is_partner, o.country, u.email_key, u.first_name, u.last_name, u.status, r.role, m.template, m.link ->> 'purpose' as purpose
       from core.organizations o join core.users u on u.organization_id = o.id
       join core.user_roles r on r.user_id = u.id join core.mail m on m.to_email = u.email`,
    );
    expect(row).toEqual({
      is_partner: true,
      country: "RO",
      email_key: "ana@vest.example",
      first_name: "Ana",
      last_name: "Pop",
      status: "invited",
      role: "partner_full_admin",
      template: "invitation",
      purpose: "invitation",
    });
    expect(await ownerQuery("select action, actor_kind from core.audit order by action")).toEqual([
      { action: "organization.created", actor_kind: "operator" },
      { action: "user.invited", actor_kind: "operator" },
    ]);
  });

  test("prints the link instead: what is stored is its hash, and no mail goes out", async () => {
    const { lines } = await newPartner("ion@vest.example", "--print-link");
    const token = lines.at(-1)?.split("/l/")[1] ?? "";
    const [link] = await ownerQuery("select email, purpose from core.links where token_hash = $1", [
      hashToken(token),
    ]);
    expect(link).toEqual({ email: "ion@vest.example", purpose: "invitation" });
    expect(await ownerQuery("select from core.mail where to_email = 'ion@vest.example'")).toEqual([]);
  });

  test("refuses an address that somebody has, and leaves no half partner behind", async () => {
    const before = await ownerQuery("select count(*) from core.organizations");
    expect(await newPartner("ANA@vest.example")).toMatchObject({
      code: 1,
      lines: [expect.stringContaining("belongs to a user")],
    });
    expect(await ownerQuery("select count(*) from core.organizations")).toEqual(before);
  });

  test.each([
    ["--admin-email", "nonsense"],
    ["--country", "Romania"],
    ["--country", "XQ"],
    ["--region", "APAC"],
    ["--name", "  "],
  ])("refuses %s %s as written wrongly", async (option, value) => {
    const { code, lines } = await newPartner("new@vest.example", option, value);
    expect(code).toBe(2);
    expect(lines[0]).toContain(option);
  });
});

describe("tokens", () => {
  test("are made, listed without their secret, and revoked", async () => {
    const [token = ""] = (await run("token create --days 30", "--name", "Ordering")).lines;
    const [row] = await ownerQuery(
      "select name, scopes, revoked_at from core.api_tokens where token_hash = $1",
      [hashToken(token)],
    );
    expect(row).toEqual({ name: "Ordering", scopes: ["intake:orders"], revoked_at: null });
    const list = (await run("token list")).lines.join("\n");
    expect(list).toContain("Ordering");
    expect(list).not.toContain(token);
    expect(await run("token create --name Ordering")).toMatchObject({
      code: 1,
      lines: [expect.stringContaining("Ordering")],
    });
    expect((await run("token revoke --name Ordering")).code).toBe(0);
    expect(await run("token revoke --name Ordering")).toMatchObject({ code: 1 });
    expect((await run("token list")).lines.join("\n")).toContain("revoked");
  });

  test("a scope that does not exist is refused", async () => {
    expect(await run("token create --name Other --scope everything")).toMatchObject({ code: 1 });
  });
});

describe("catalogue and settings", () => {
  test("a product is added, then changed; the log has both", async () => {
    expect(await run("products set --code whiteboards")).toMatchObject({ code: 2 });
    await run("products set --code whiteboards --name Whiteboards --family other");
    expect(await lastAction()).toMatchObject({
      action: "catalogue.changed",
      actor_kind: "operator",
      target_id: "whiteboards",
    });
    await run("products set --code whiteboards --position 9");
    const [row] = await ownerQuery("select * from core.products where code = 'whiteboards'");
    expect(row).toEqual({ code: "whiteboards", name: "Whiteboards", family: "other", position: 9 });
  });

  test("a package keeps what is not named", async () => {
    await run("packages set --code webex_voice --meetings yes");
    const [row] = await ownerQuery(
      "select name, calling, meetings, to_users from core.packages where code = 'webex_voice'",
    );
    expect(row).toEqual({ name: "Voice", calling: true, meetings: true, to_users: true });
  });

  test("a setting within its bounds is kept, another is refused", async () => {
    expect(await run("settings set --key report_retention_days --value 60")).toMatchObject({ code: 0 });
    expect(await run("settings set --key report_retention_days --value 0")).toMatchObject({ code: 2 });
    expect(await run("settings set --key colour --value 3")).toMatchObject({ code: 2 });
    expect((await run("settings list")).lines.join("\n")).toMatch(/report_retention_days +60/);
  });
});

test("help and slips of the pen", async () => {
  expect((await runOperator([])).code).toBe(0);
  expect((await run("help")).lines.join("\n")).toContain("orders unclaimed");
  expect((await run("token create --help")).lines.join("\n")).toContain("--scope <scope>");
  expect(await run("token")).toMatchObject({ code: 2 });
  expect(await run("mail list --colour red")).toMatchObject({ code: 2 });
  expect(await run("partner create --name X")).toMatchObject({
    code: 2,
    lines: expect.arrayContaining([expect.stringContaining("--admin-email")]),
  });
});

describe("with the demo's data", () => {
  beforeAll(async () => {
    await ownerQuery(
      "truncate core.organizations, core.customer_counts, core.tag_counts, core.customer_totals, core.order_counts, core.user_counts cascade",
    );
    await seedDemo({ customers: 40 });
  });

  test("what the triggers keep is what a rebuild computes", async () => {
    expect((await run("rebuild customer-overview")).lines).toEqual([
      "customer-overview agrees with its sources.",
    ]);
    expect((await run("rebuild directory")).lines).toEqual(["directory agrees with its sources."]);
    expect((await run("rebuild counts")).lines).toEqual(["counts agrees with its sources."]);
    expect((await run("rebuild customer-acts")).lines).toEqual(["customer-acts agrees with its sources."]);
  });

  test("counts that went wrong are put right", async () => {
    await ownerQuery("update core.user_counts set amount = amount + 2 where status = 'inactive'");
    await ownerQuery("delete from core.customer_counts where region = 'EU'");
    await ownerQuery(
      "update core.subscription_licenses set used = used + 1 where subscription_id = 'Sub2000000'",
    );
    const { lines } = await run("rebuild counts");
    expect(lines.at(-1)).toMatch(/^\d+ differences, repaired\.$/);
    expect(lines.join("\n")).toMatch(/Sub2000000 messaging: \d+\/\d+ → \d+\/\d+/);
    expect((await run("rebuild counts")).lines).toEqual(["counts agrees with its sources."]);
  });

  test("a rebuild prints and repairs what differs, a check only prints it", async () => {
    await ownerQuery("update core.customer_overview set purchased = purchased + 1 where name like 'Cofet%'");
    await ownerQuery("delete from core.directory where term = 'carla@martisor.example'");
    await ownerQuery("update core.directory set term = 'wrong' where term = 'remus@martisor.example'");
    expect((await run("rebuild customer-overview --check")).lines.at(-1)).toBe("1 difference.");
    expect((await run("rebuild customer-overview")).lines.join("\n")).toMatch(
      /different +purchased: \d+ → \d+/,
    );
    expect((await run("rebuild directory")).lines.at(-1)).toBe("2 differences, repaired.");
    const gone = await ownerQuery("delete from core.customer_acts returning 1");
    expect((await run("rebuild customer-acts")).lines.at(-1)).toBe(`${gone.length} differences, repaired.`);
    expect((await run("rebuild customer-acts")).lines).toEqual(["customer-acts agrees with its sources."]);
    expect(
      await ownerQuery(
        "select distinct target_id from core.audit where action = 'readModel.rebuilt' order by 1",
      ),
    ).toEqual(["counts", "customer-acts", "customer-overview", "directory"].map((id) => ({ target_id: id })));
    expect((await run("rebuild customer-overview")).lines).toEqual([
      "customer-overview agrees with its sources.",
    ]);
    expect((await run("rebuild directory")).lines).toEqual(["directory agrees with its sources."]);
  });

  test("fewer days until Expires soon count at once", async () => {
    const soon = () =>
      ownerQuery("select count(*)::int from core.customer_overview where 'expires_soon' = any (statuses)");
    const [before] = await soon();
    await run("settings set --key expires_soon_days --value 90");
    const [after] = await soon();
    expect(after?.count).toBeGreaterThan(before?.count);
  });

  test("orders that nobody took up, and mails", async () => {
    expect((await run("orders unclaimed")).lines).toEqual(["Nothing."]);
    expect((await run("orders unclaimed --hours 0")).lines).toHaveLength(13);
    expect((await run("orders unclaimed --hours 0")).lines[1]).toMatch(
      / Northwind Communications \(contact\) /,
    );
    await ownerQuery(
      `update core.orders set partner_id = null, contact_email = 'new@northwind.example', partner_name = null
       where state = 'mailed'`,
    );
    const unknown = (await run("orders unclaimed --hours 0")).lines;
    expect(unknown.filter((text) => text.includes("Northwind Communications (domain)"))).toHaveLength(6);
    await ownerQuery(
      `update core.orders set contact_email = 'new@elsewhere.example', partner_name = 'NORTHWIND communications'
       where state = 'mailed'`,
    );
    const named = (await run("orders unclaimed --hours 0")).lines;
    expect(named.filter((text) => text.includes("Northwind Communications (name)"))).toHaveLength(6);
    expect((await run("mail list --state queued --to Ada@northwind.example")).lines).toHaveLength(7);
    expect(await run("mail list --state lost")).toMatchObject({ code: 2 });
  });

  test("an order is cancelled, and not twice what is set up", async () => {
    const [open] = await ownerQuery("select number from core.orders where state = 'mailed' limit 1");
    expect((await run(`orders cancel --number ${open?.number}`)).lines).toEqual([
      `Cancelled ${open?.number}.`,
    ]);
    expect(await lastAction()).toMatchObject({ action: "order.cancelled", actor_kind: "operator" });
    const [done] = await ownerQuery("select number from core.orders where state = 'provisioned' limit 1");
    expect(await run(`orders cancel --number ${done?.number}`)).toMatchObject({
      code: 1,
      lines: [`Order ${done?.number} is set up already.`],
    });
    expect(await run("orders cancel --number none")).toMatchObject({ code: 1 });
  });

  test("a person is signed out everywhere", async () => {
    await ownerQuery(
      `insert into core.sessions (organization_id, user_id, token_hash, expires_at)
       select organization_id, id, 'hash', now() + interval '1 day' from core.users where email_key = 'ada@northwind.example'`,
    );
    expect((await run("sessions end --email ADA@northwind.example")).lines).toEqual([
      "Ended 1 session of ada@northwind.example.",
    ]);
    expect(await ownerQuery("select from core.sessions where ended_at is null")).toEqual([]);
    expect(await lastAction()).toMatchObject({ action: "session.endedEverywhere", actor_kind: "operator" });
    expect(await run("sessions end --email nobody@northwind.example")).toMatchObject({ code: 1 });
  });

  test("looking is recorded too", async () => {
    await run("mail list --limit 1");
    expect(await lastAction()).toMatchObject({
      action: "operator.commandRun",
      actor_kind: "operator",
      target_id: "mail list",
    });
  });
});
