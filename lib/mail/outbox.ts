import { mkdir, readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { config } from "@/lib/core/config";
import { isUuid } from "@/lib/core/ids";
import { type KeysetPage, keysetPage } from "@/lib/core/keyset";
import { listAddress, type Params } from "@/lib/core/list-address";
import type { OutgoingMail } from "./transport";

export type WrittenMail = OutgoingMail & { sentAt: string };

const ENDING = ".json";
const outbox = () => path.join(/* turbopackIgnore: true */ config().dataDir, "outbox");
const fileOf = (id: string) => path.join(outbox(), `${id}${ENDING}`);

export async function writeToOutbox(mail: OutgoingMail): Promise<void> {
  await mkdir(outbox(), { recursive: true, mode: 0o700 });
  const file = fileOf(mail.id);
  const written: WrittenMail = { ...mail, sentAt: new Date().toISOString() };
  await writeFile(`${file}.partial`, JSON.stringify(written), { mode: 0o600 });
  await rename(`${file}.partial`, file);
}

/** Undefined for what was never written. */
export async function writtenMail(id: string): Promise<WrittenMail | undefined> {
  if (!isUuid(id)) return undefined;
  const text = await readFile(fileOf(id), "utf8").catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text);
}

/** The state of the list of mails, as its address holds it. */
export const outboxAddress = (params: Params) =>
  listAddress(params, {
    path: "/outbox",
    defaultSort: "sent",
    sorts: {
      sent: {
        columns: [
          { column: "sent", type: "timestamptz" },
          { column: "id", type: "uuid" },
        ],
        descending: true,
      },
    },
    choices: {},
  });

export type OutboxAddress = ReturnType<typeof outboxAddress>;
export type OutboxPage = KeysetPage<WrittenMail> & { total: number };

/** What was written to the outbox folder, newest first: of the other pages' mails only when they were written is asked. */
export async function listOutbox({
  cursor,
  size,
}: Pick<OutboxAddress, "cursor" | "size">): Promise<OutboxPage> {
  const keys = (await allKeys()).sort(newestFirst);
  const at = cursor?.key.map(String);
  const beyond = cursor?.backward
    ? keys.filter((key) => at && newestFirst(key, at) < 0).reverse()
    : keys.filter((key) => !at || newestFirst(key, at) > 0);
  const found = beyond.slice(0, size + 1).map((key) => ({ key }));
  const { rows, ...page } = keysetPage(found, { cursor, size });
  const mails = await Promise.all(rows.map(({ key: [, id = ""] }) => writtenMail(id)));
  return { ...page, rows: mails.filter((mail) => mail !== undefined), total: keys.length };
}

/** When a mail was written, and its id. */
type Key = string[];

async function allKeys(): Promise<Key[]> {
  const names = await readdir(outbox()).catch(() => []);
  const ids = names.filter((name) => name.endsWith(ENDING)).map((name) => path.basename(name, ENDING));
  return Promise.all(
    ids.map(async (id) => [(await stat(fileOf(id))).mtime.toISOString().replace("Z", "+00:00"), id]),
  );
}

const newestFirst = (a: Key, b: Key) => {
  const [first, second] = [a.join(), b.join()];
  if (first === second) return 0;
  return first > second ? -1 : 1;
};
