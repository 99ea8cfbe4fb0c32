import { mkdtempSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { forgetConfig } from "@/lib/core/config";
import { listOutbox, outboxAddress, writtenMail } from "@/lib/mail";
import { writeToOutbox } from "@/lib/mail/outbox";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "outbox-"));
  process.env.DATA_DIR = directory;
  forgetConfig();
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
  delete process.env.DATA_DIR;
  forgetConfig();
});

const idOf = (number: number) => `00000000-0000-4000-8000-${`${number}`.padStart(12, "0")}`;

/** Two of them in each second. */
async function write(number: number) {
  await writeToOutbox({
    id: idOf(number),
    to: "a@b.example",
    subject: `Mail ${number}`,
    text: "",
    html: "",
  });
  const at = 1_767_000_000 + Math.floor(number / 2);
  utimesSync(join(directory, "outbox", `${idOf(number)}.json`), at, at);
}
const read = (href: string) =>
  listOutbox(outboxAddress(Object.fromEntries(new URLSearchParams(href.split("?")[1]))));
const numbers = ({ rows }: Awaited<ReturnType<typeof read>>) =>
  rows.map(({ subject }) => Number(subject.slice(5)));

test("an empty outbox has no page", async () => {
  expect(await read("/outbox")).toEqual({ rows: [], from: 0, total: 0 });
});

test("page by page, newest first, and back again: each once, also those of the same second", async () => {
  for (let number = 0; number < 60; number++) await write(number);
  const href = outboxAddress({ size: "25" }).href;
  const first = await read(href());
  expect(first).toMatchObject({ from: 0, total: 60, previous: undefined });
  const second = await read(href({ page: first.next }));
  const third = await read(href({ page: second.next }));
  expect(third).toMatchObject({ from: 50, next: undefined });
  const all = Array.from({ length: 60 }, (_, index) => 59 - index);
  expect([first, second, third].flatMap(numbers)).toEqual(all);
  expect(numbers(await read(href({ page: third.previous })))).toEqual(numbers(second));

  // What comes meanwhile moves nothing on the pages that follow.
  await write(60);
  expect(numbers(await read(href({ page: first.next })))).toEqual(numbers(second));
});

test("a mail is found by its id, and nothing else is", async () => {
  await write(1);
  expect(await writtenMail(idOf(1))).toMatchObject({ subject: "Mail 1" });
  for (const id of [idOf(2), "", "..", "../outbox/x", `${idOf(1)}.json`])
    expect(await writtenMail(id)).toBeUndefined();
});
