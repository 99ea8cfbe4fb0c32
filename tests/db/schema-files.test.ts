import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { getTableColumns } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import * as schema from "@/db/schema";
import { ownerQuery, testDatabase } from "@/tests/support/database";

testDatabase();

const folder = "db/migrations";
type Journal = { entries: { idx: number; when: number; tag: string }[] };
const journal = (from = folder): Journal =>
  JSON.parse(readFileSync(join(from, "meta/_journal.json"), "utf8"));

test("every migration is in the journal, in order, and none is in it that is not there", () => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".sql"));
  expect(journal().entries.map(({ tag }) => `${tag}.sql`)).toEqual(files.sort());
  // drizzle applies what is younger than the last one applied: an older one would be left out in silence.
  const times = journal().entries.map(({ when }) => when);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(new Set(times).size).toBe(times.length);
});

test("the tables in code need no migration that is not written", () => {
  const out = mkdtempSync(join(tmpdir(), "hub-migrations-"));
  try {
    cpSync(folder, out, { recursive: true });
    // It reads an absolute path as one below the working directory.
    const from = relative(process.cwd(), out);
    const args = ["generate", "--dialect=postgresql", "--schema=./db/schema/index.ts", `--out=${from}`];
    const bin = resolve("node_modules/.bin/drizzle-kit");
    const said = execFileSync(bin, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
    expect(said).toContain("No schema changes");
    expect(readdirSync(out)).toEqual(readdirSync(folder));
  } finally {
    rmSync(out, { recursive: true });
  }
});

const tables = Object.values(schema).filter((each) => each instanceof PgTable);

test("the tables in code are those of the database, column by column", async () => {
  const inCode = tables.flatMap((table) => {
    const { schema: owner, name } = getTableConfig(table);
    return Object.values(getTableColumns(table)).map(
      (column) =>
        `${owner}.${name}.${column.name} ${column.getSQLType()}${column.notNull ? " not null" : ""}`,
    );
  });
  const inDatabase = await ownerQuery<{ column: string }>(
    `SELECT format('%s.%s.%s %s%s', n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
       CASE WHEN a.attnotnull THEN ' not null' ELSE '' END) AS column
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'core' AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped`,
  );
  const plain = (text: string) => text.replace("numeric(14, 2)", "numeric(14,2)").replace('COLLATE "C" ', "");
  expect(tables.length).toBeGreaterThan(30);
  expect(inDatabase.map(({ column }) => column).sort()).toEqual(inCode.map(plain).sort());
});
