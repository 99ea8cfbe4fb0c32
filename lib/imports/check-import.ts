import { eq, sql } from "drizzle-orm";
import { imports } from "@/db/schema";
import {
  callingPackages,
  type GivenUser,
  isEmailHeader,
  matchHeader,
  planUserChanges,
  readUserRow,
  settlePlan,
  type UserColumns,
  unreadableRow,
  type Vocabulary,
  vocabulary,
} from "@/lib/users";
import { countFacets } from "./count-facets";
import { type CsvBatch, readWholeCsv } from "./csv/read-csv";
import { FileRefused } from "./csv/refusal";
import { SeenAddresses } from "./csv/seen-addresses";
import { type AskedReading, delimiters, encodings, type Reading } from "./csv/sniff";
import { writeErrorFile } from "./error-file";
import { Lanes } from "./lanes";
import type { Import, ImportJob, Work } from "./lease";
import { openUpload } from "./open-upload";
import { daysBefore, KEPT_DAYS } from "./rules";
import { inChunk, type LeasedTx, workOn } from "./work";

const BATCH = 5_000;
/** So many batches are planned at the same time, while the next is read. */
const AT_ONCE = 2;
/** No organization has as many; a million separators in a row have. */
const MAX_COLUMNS = 2_000;

/** The job that reads an uploaded file and plans what it would change. Killed, it begins again: nothing has happened yet. */
export const checkImport = (job: ImportJob, signal: AbortSignal): Promise<void> =>
  workOn(job, ["checking"], signal, async (work, row) => {
    const staged = await stage(work, row);
    const { error } = await inChunk(work, async (tx) => {
      const { counts, balance } = await settlePlan(tx, row.id, staged);
      const rows = counts.add + counts.modify + counts.remove + counts.unchanged + counts.error;
      if (rows === 0) throw new FileRefused("noRows");
      const facets = await countFacets(tx, row.id);
      await tx.db
        .update(imports)
        .set({ counts, facets, balance, rows, progress: rows, plannedAt: tx.now, checkpoint: 0 })
        .where(eq(imports.id, row.id));
      return counts;
    });
    const errorFileKey = error > 0 ? await writeErrorFile(work, row) : null;
    await inChunk(work, (tx) =>
      tx.db.update(imports).set({ state: "ready", errorFileKey, lease: null }).where(eq(imports.id, row.id)),
    );
  });

/** What is to be known of staged rows to settle them. */
export type Staged = {
  /** What the file can say something of besides names and packages. */
  keys: string[];
  /** No address is there twice. */
  distinct: boolean;
};

/** Reads the stored file into planned rows; what an earlier attempt left of them is cleared first. */
export async function stage(work: Work, row: Import): Promise<Staged> {
  const words = await inChunk(work, async (tx) => {
    // Each import's through the index: the planner would rather read the rows of all imports.
    await tx.db.execute(sql`SELECT set_config('enable_seqscan', 'off', true)`);
    const old = sql`ARRAY(SELECT id FROM core.imports WHERE finished_at < ${daysBefore(tx.now, KEPT_DAYS)}::timestamptz)`;
    await tx.db.execute(sql`DELETE FROM core.import_rows WHERE import_id = ANY (${old})`);
    await tx.db.execute(sql`DELETE FROM core.import_images WHERE import_id = ANY (${old})`);
    await forgetRows(tx);
    return vocabulary(tx);
  });
  const staging = new Staging(work, row, words);
  const options = {
    isNeeded: isEmailHeader,
    batchSize: BATCH,
    asked: askedOf(row),
    reading: (reading: Reading) =>
      inChunk(work, (tx) => tx.db.update(imports).set(reading).where(eq(imports.id, row.id))),
  };
  await readWholeCsv(async () => (await openUpload(row)).stream, options, staging);
  await staging.settled();
  return { keys: staging.keys, distinct: !staging.seen.repeated };
}

/** Of an attempt that ended, or of a file that was not what it seemed. */
async function forgetRows(tx: LeasedTx): Promise<void> {
  const { id, state } = tx.row;
  await tx.db.execute(sql`DELETE FROM core.import_rows WHERE import_id = ${id}::uuid`);
  if (state === "checking")
    await tx.db.update(imports).set({ progress: 0, checkpoint: 0 }).where(eq(imports.id, id));
}

/** What is in the row was one of ours when it was written. */
const askedOf = ({ askedEncoding, askedDelimiter }: Import): AskedReading => ({
  encoding: encodings.find((each) => each === askedEncoding),
  delimiter: delimiters.find((each) => each === askedDelimiter),
});

/** Plans batches in the database while the next one is read. */
class Staging {
  seen = new SeenAddresses();
  readonly #work: Work;
  readonly #row: Import;
  readonly #words: Vocabulary;
  #columns: UserColumns | undefined;
  readonly #lanes = new Lanes(AT_ONCE);

  constructor(work: Work, row: Import, words: Vocabulary) {
    this.#work = work;
    this.#row = row;
    this.#words = words;
  }

  async batch(batch: CsvBatch): Promise<void> {
    const columns = this.#columns ?? (await this.#describe(batch));
    const given = batch.rows.map((row) =>
      "broken" in row
        ? unreadableRow(row.line, { code: "brokenQuotes" })
        : readUserRow(row.line, row.cells, columns, { mode: this.#row.mode, words: this.#words }),
    );
    refuseSuspended(given);
    for (const { emailKey } of given) this.seen.add(emailKey);
    await this.#lanes.start(() =>
      inChunk(this.#work, (tx) => this.#plan(tx, given, batch.bytes), { passing: true, beside: true }),
    );
  }

  async #plan(tx: LeasedTx, given: readonly GivenUser[], bytes: number): Promise<void> {
    const { id: importId, mode } = this.#row;
    const plan = { importId, basics: mode === "add", calling: callingPackages(this.#words) };
    const shownAt = tx.row.state === "applying" ? tx.row.plannedAt : null;
    await planUserChanges(tx, { ...plan, shownAt }, given);
    const progress = sql`${imports.progress} + ${given.length}`;
    const checkpoint = sql`greatest(${imports.checkpoint}, ${bytes})`;
    if (tx.row.state === "checking")
      await tx.db.update(imports).set({ progress, checkpoint }).where(eq(imports.id, importId));
  }

  get keys(): string[] {
    const { values = [], flags = [] } = this.#columns ?? {};
    return [...values, ...flags].map(({ key }) => key);
  }

  settled(): Promise<void> {
    return this.#lanes.settled();
  }

  /** The file was not what it seemed: begin again. */
  async again(): Promise<void> {
    await this.settled();
    this.#columns = undefined;
    this.seen = new SeenAddresses();
    await inChunk(this.#work, forgetRows);
  }

  async #describe({ header, encoding }: CsvBatch): Promise<UserColumns> {
    if (header.length > MAX_COLUMNS)
      throw new FileRefused("tooManyColumns", { found: header.length, max: MAX_COLUMNS });
    const matched = matchHeader(header, this.#words);
    if ("refusal" in matched) throw new FileRefused(matched.refusal.key, matched.refusal.values);
    const { columns, found, warnings } = matched;
    this.#columns = columns;
    const converted = encoding === "utf-8" ? [] : [{ key: "converted", values: { encoding } }];
    await inChunk(this.#work, (tx) =>
      tx.db
        .update(imports)
        .set({ columns: found, warnings: [...converted, ...warnings] })
        .where(eq(imports.id, this.#row.id)),
    );
    return columns;
  }
}

/** A file that gives licences nobody can have is one of another time: nothing of it is used. */
function refuseSuspended(given: readonly GivenUser[]) {
  const row = given.find(({ suspended }) => suspended !== undefined);
  if (row) throw new FileRefused("suspendedLicence", { header: row.suspended ?? "", row: row.line });
}
