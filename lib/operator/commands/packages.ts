import { asc, eq } from "drizzle-orm";
import { packages } from "@/db/schema";
import { asSystem } from "@/lib/access";
import { record } from "@/lib/audit";
import { command, type Values } from "../command";
import { UsageProblem } from "../problem";
import { table } from "../table";
import { code, line, wholeNumber, yesOrNo } from "../values";

type Package = typeof packages.$inferSelect;
const shown = (yes: boolean) => (yes ? "yes" : "no");

export const packagesList = command({
  name: "packages list",
  what: "Shows the wholesale packages",
  recordsItself: false,
  options: {},
  async run(ctx) {
    const rows = await asSystem(ctx, "list packages", (tx) =>
      tx.db.select().from(packages).orderBy(asc(packages.position)),
    );
    return table(
      ["CODE", "NAME", "CSV HEADER", "TO USERS", "CALLING", "MEETINGS", "POSITION"],
      rows.map((row) => [
        row.code,
        row.name,
        row.csvHeader,
        shown(row.toUsers),
        shown(row.calling),
        shown(row.meetings),
        String(row.position),
      ]),
    );
  },
});

const options = {
  code: { value: "<code>", required: true, what: "Its name in files and in the API; never changes" },
  name: { value: "<name>", what: "As people see it" },
  "csv-header": { value: "<text>", what: "The heading of its column in the users' CSV" },
  "to-users": { value: "<yes|no>", what: "Whether it is given to people (no: to workspaces)" },
  calling: { value: "<yes|no>", what: "Whether it includes calling" },
  meetings: { value: "<yes|no>", what: "Whether it includes meetings" },
  position: { value: "<number>", what: "Its place in lists" },
} as const;

export const packagesSet = command({
  name: "packages set",
  what: "Adds a package, or changes what is given of it",
  recordsItself: true,
  options,
  async run(ctx, values) {
    const id = code("code", values.code);
    return asSystem(ctx, "set a package", async (tx) => {
      const [before] = await tx.db.select().from(packages).where(eq(packages.code, id)).for("update");
      const after = changed(id, before, values);
      await tx.db.insert(packages).values(after).onConflictDoUpdate({ target: packages.code, set: after });
      const target = { kind: "package", id, name: after.name };
      await record(tx, "catalogue.changed", { target, before, after, organizationId: null });
      return [`${before ? "Changed" : "Added"} ${id}.`];
    });
  },
});

function changed(id: string, before: Package | undefined, values: Values<typeof options>): Package {
  if (!before && !values.name) throw new UsageProblem(`${id} is new: --name is needed.`);
  const name = values.name ? line("name", values.name, 100) : (before?.name ?? id);
  const header = values["csv-header"];
  return {
    code: id,
    name,
    csvHeader: header ? line("csv-header", header, 100) : (before?.csvHeader ?? `${name} Package`),
    toUsers: yesOrNo("to-users", values["to-users"], before?.toUsers ?? true),
    calling: yesOrNo("calling", values.calling, before?.calling ?? false),
    meetings: yesOrNo("meetings", values.meetings, before?.meetings ?? false),
    position: values.position
      ? wholeNumber("position", values.position, 1, 10_000)
      : (before?.position ?? 100),
  };
}
