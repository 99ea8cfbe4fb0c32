import { Check, Globe } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Still } from "@/components/still/still";
import { Menu, MenuButton, MenuLabel } from "@/components/ui/menu";
import type { Ctx } from "@/lib/access";
import { regionChoice } from "@/lib/web/region";
import { setRegionAction } from "../(portal)/preferences/actions";

/** Which region's data reports and analytics show; only where there is a choice. */
export async function BarRegion({ ctx }: { ctx: Ctx }) {
  const { regions, region: current } = await regionChoice(ctx);
  if (!current || regions.length < 2) return null;
  const t = await getTranslations("shell.region");
  const name = await getTranslations("customers.region");
  return (
    <form action={setRegionAction}>
      <Still className="contents">
        <Menu
          label={t("label", { region: name(current) })}
          trigger={
            <>
              <Globe size={16} aria-hidden className="max-sm:hidden" />
              <span>{current}</span>
            </>
          }
        >
          <MenuLabel>{t("about")}</MenuLabel>
          {regions.map((region) => (
            <MenuButton
              key={region}
              type="submit"
              name="region"
              value={region}
              aria-current={region === current || undefined}
              icon={<Check size={16} aria-hidden className={region === current ? "" : "invisible"} />}
            >
              {name(region)}
            </MenuButton>
          ))}
        </Menu>
      </Still>
    </form>
  );
}
