import { asc, eq } from "drizzle-orm";
import { products } from "@/db/schema";
import { asSystem } from "@/lib/access";
import { record } from "@/lib/audit";
import { command } from "../command";
import { UsageProblem } from "../problem";
import { table } from "../table";
import { code, line, oneOf, wholeNumber } from "../values";

const families = ["meetings", "calling", "messaging", "other"] as const;

export const productsList = command({
  name: "products list",
  what: "Shows what a licence can be for",
  recordsItself: false,
  options: {},
  async run(ctx) {
    const rows = await asSystem(ctx, "list products", (tx) =>
      tx.db.select().from(products).orderBy(asc(products.position)),
    );
    return table(
      ["CODE", "NAME", "FAMILY", "POSITION"],
      rows.map((row) => [row.code, row.name, row.family, String(row.position)]),
    );
  },
});

export const productsSet = command({
  name: "products set",
  what: "Adds a product, or changes what is given of it",
  recordsItself: true,
  options: {
    code: { value: "<code>", required: true, what: "Its name in orders and in the API; never changes" },
    name: { value: "<name>", what: "As people see it" },
    family: { value: "<family>", what: families.join(", ") },
    position: { value: "<number>", what: "Its place in lists" },
  },
  async run(ctx, values) {
    const id = code("code", values.code);
    return asSystem(ctx, "set a product", async (tx) => {
      const [before] = await tx.db.select().from(products).where(eq(products.code, id)).for("update");
      if (!before && !(values.name && values.family))
        throw new UsageProblem(`${id} is new: --name and --family are needed.`);
      const after = {
        code: id,
        name: values.name ? line("name", values.name, 100) : (before?.name ?? id),
        family: values.family ? oneOf("family", values.family, families) : (before?.family ?? "other"),
        position: values.position
          ? wholeNumber("position", values.position, 1, 10_000)
          : (before?.position ?? 100),
      };
      await tx.db.insert(products).values(after).onConflictDoUpdate({ target: products.code, set: after });
      const target = { kind: "product", id, name: after.name };
      await record(tx, "catalogue.changed", { target, before, after, organizationId: null });
      return [`${before ? "Changed" : "Added"} ${id}.`];
    });
  },
});
