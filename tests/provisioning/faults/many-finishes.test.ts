import { asSystem, systemCtx } from "@/lib/access";
import { forgetConfig } from "@/lib/core/config";
import { makeManagement, makeOrganization } from "@/lib/demo/make";
import { closeSender } from "@/lib/jobs";
import { acceptReview, describeCustomer, type Finished, finishSetUp, nameServices } from "@/lib/provisioning";
import { ownerQuery, testDatabase } from "../../support/database";
import { expectMaintained } from "../../tags/world";
import {
  answerAll,
  at,
  finish,
  newCustomer,
  orderForPartner,
  receive,
  services,
  visitOf,
  visitor,
} from "../support";

testDatabase();
jest.setTimeout(120_000);
beforeAll(() => {
  process.env.DATABASE_POOL_SIZE = "20";
  forgetConfig();
});
afterAll(closeSender);

/** Of 50 orders: those that want nothing of anybody else's, and those that want one thing together. */
const ALONE = 26;
const TOGETHER = 8;

type Answered = { order: string; visits: [string, string] };
type Arranged = Awaited<ReturnType<typeof orderForPartner>>;

/** Each order received, and its link opened on two devices. */
async function opened({ contact }: Arranged): Promise<Answered> {
  const order = await receive({ contactEmail: contact.email });
  const { email } = contact;
  return { order, visits: [await visitOf(order, email), await visitOf(order, email)] };
}

/** So many orders answered as the first is, but for the words that the others have of their own. */
async function likeTheFirst(
  arranged: Arranged,
  size: number,
  ways: Parameters<typeof answerAll>[2],
  own: (index: number) => [from: string, to: string][],
): Promise<Answered[]> {
  const orders = await Promise.all(Array.from({ length: size }, () => opened(arranged)));
  const [first, ...others] = orders;
  if (!first) return [];
  await answerAll(first.order, first.visits[0], ways);
  for (const [index, { order }] of others.entries()) {
    const answers = own(index + 1).reduce(
      (sql, [from, to]) => `replace(${sql}, '${from}', '${to}')`,
      "answers::text",
    );
    await ownerQuery(
      `with copied as (insert into core.provisionings (order_number, answers, version)
         select $2, (${answers})::jsonb, version from core.provisionings where order_number = $1)
       update core.orders o set state = f.state, partner_id = f.partner_id
       from core.orders f where f.number = $1 and o.number = $2`,
      [first.order, order],
    );
  }
  return orders;
}

/** Three browsers at once: a double click, and another device. */
async function press({ order, visits: [first, second] }: Answered): Promise<() => Promise<Finished[]>> {
  const pages = [await at(order, first), await at(order, first), await at(order, second)];
  return () => Promise.all(pages.map((page) => untilAnswered({ ...page, locale: "en" })));
}

/** Where all connections are in use for seconds the page says so, and the button is pressed again. */
async function untilAnswered(page: Parameters<typeof finishSetUp>[1]): Promise<Finished> {
  for (;;)
    try {
      return await finishSetUp(visitor(), page);
    } catch (error) {
      if (!String(error).includes("timeout exceeded when trying to connect")) throw error;
    }
}

const count = async (from: string, values: unknown[] = []) =>
  Number((await ownerQuery<{ n: string }>(`select count(*) as n from ${from}`, values))[0]?.n);
async function aCustomerOf({ partner }: Arranged): Promise<string> {
  return asSystem(systemCtx(), "arrange", async (tx) => {
    const { id } = await makeOrganization(tx);
    await makeManagement(tx, partner.id, id);
    return id;
  });
}

const ofOrders = (orders: Answered[]) => orders.map(({ order }) => order);

/** How often each order has what is there once. */
const partsOf = (orders: Answered[]) =>
  ownerQuery(
    `select o.state, count(distinct s.id)::int as subscriptions, count(distinct a.id)::int as recorded,
       bool_and(l.used_at is not null) as used
     from core.orders o left join core.subscriptions s on s.order_number = o.number
       left join core.audit a on a.target_id = o.number and a.action = 'order.provisioned'
       left join core.links l on l.order_number = o.number
     where o.number = any ($1) group by o.number, o.state`,
    [ofOrders(orders)],
  );

const won = (ends: Finished[]) => ends.filter((end) => end.done && !end.already).length;
const setUpOnce = { state: "provisioned", subscriptions: 1, recorded: 1, used: true };
const untouched = { state: "in_progress", subscriptions: 0, recorded: 0, used: false };

test("50 orders are finished at once, each three times: everything is there once, or its order is led back", async () => {
  const arranged = await orderForPartner();
  const [site, email, place] = ["first-site", "ida@first.example", "First place"];
  const customer = { ...newCustomer(), adminEmail: email };
  const ofSite = (index: number): [string, string] => [
    site,
    `site-${crypto.randomUUID().slice(0, 8)}-${index}`,
  ];
  const alone = await likeTheFirst(arranged, ALONE, { customer, urlName: site }, (index) => [
    ofSite(index),
    [email, `ida@alone${index}.example`],
  ]);
  const oneSite = await likeTheFirst(
    arranged,
    TOGETHER,
    { customer: { ...customer, adminEmail: "ida@sites.example" }, urlName: "contested" },
    (index) => [["ida@sites.example", `ida@sites${index}.example`]],
  );
  const oneAddress = await likeTheFirst(
    arranged,
    TOGETHER,
    { customer: { ...customer, adminEmail: "ida@contested.example" }, urlName: "second-site" },
    (index) => [["second-site", `second-${index}`]],
  );
  const oneCustomer = await likeTheFirst(
    arranged,
    TOGETHER,
    { organizationId: await aCustomerOf(arranged), urlName: "third-site", locationName: place },
    (index) => [
      ["third-site", `third-${index}`],
      [place, `Place ${index}`],
    ],
  );
  const before = await count("core.organizations");
  const all = [...alone, ...oneSite, ...oneAddress, ...oneCustomer];
  const presses = await Promise.all(all.map(press));
  const ends = await Promise.all(presses.map((go) => go()));
  const endsOf = (some: Answered[]) => some.map((each) => ends[all.indexOf(each)] ?? []);

  for (const group of [alone, oneCustomer]) {
    expect(endsOf(group).map(won)).toEqual(group.map(() => 1));
    expect(
      endsOf(group)
        .flat()
        .every(({ done }) => done),
    ).toBe(true);
    expect(await partsOf(group)).toEqual(group.map(() => setUpOnce));
  }
  const contested = [
    [oneSite, { done: false, step: "services", why: "siteTaken" }],
    [oneAddress, { done: false, step: "customer", why: "emailTaken" }],
  ] as const;
  for (const [group, setback] of contested) {
    const winners = group.filter((each) => won(endsOf([each]).flat()) === 1);
    const losers = group.filter((each) => !winners.includes(each));
    expect(winners).toHaveLength(1);
    expect(await partsOf(winners)).toEqual([setUpOnce]);
    expect(endsOf(losers).flat()).toEqual(losers.flatMap(() => [setback, setback, setback]));
    expect(await partsOf(losers)).toEqual(losers.map(() => untouched));
  }
  expect((await count("core.organizations")) - before).toBe(ALONE + 2);
  expect(await count("core.sites")).toBe(ALONE + 2 + TOGETHER);
  expect(await count("core.locations")).toBe(ALONE + 2 + TOGETHER);
  expect(await count("core.mail where template = 'invitation'")).toBe(ALONE + 2);
  await expectMaintained();

  // Mended, they go on.
  const waiting = all.filter((each) => won(endsOf([each]).flat()) === 0);
  expect(waiting).toHaveLength(2 * (TOGETHER - 1));
  await Promise.all(waiting.map(mend));
  expect(await partsOf(waiting)).toEqual(waiting.map(() => setUpOnce));
  await expectMaintained();
});

async function mend({ order, visits: [visit] }: Answered): Promise<void> {
  await describeCustomer(visitor(), { ...(await at(order, visit)), ...newCustomer(`Mended ${order}`) });
  await acceptReview(visitor(), await at(order, visit));
  await nameServices(visitor(), {
    ...(await at(order, visit)),
    ...services(`mended-${order.toLowerCase()}`),
  });
  expect(await finish(order, visit)).toEqual({ done: true, already: false });
}
