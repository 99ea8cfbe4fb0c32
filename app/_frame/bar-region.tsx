import { Globe } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ChoiceMenu } from "@/components/layout/choice-menu";
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
    <ChoiceMenu
      action={setRegionAction}
      name="region"
      label={t("label", { region: name(current) })}
      code={current}
      trigger={
        <>
          <Globe size={16} aria-hidden className="max-sm:hidden" />
          <span>{current}</span>
        </>
      }
      about={t("about")}
      choices={regions.map((region) => ({ value: region, label: name(region) }))}
      current={current}
    />
  );
}
