import { asSystem, type Ctx } from "@/lib/access";
import { siteNameState } from "@/lib/sites";

/** A free name made of the company's, to begin with; empty when none comes to mind. */
export async function proposeSiteName(
  ctx: Ctx,
  company: string,
  country: string,
  order?: string,
): Promise<string> {
  const plain = company.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const slug = plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "");
  return asSystem(ctx, "propose a site's name", async (tx) => {
    for (const name of [slug, `${slug}-${country.toLowerCase()}`])
      if ((await siteNameState(tx, name, order)) === "free") return name;
    return "";
  });
}
