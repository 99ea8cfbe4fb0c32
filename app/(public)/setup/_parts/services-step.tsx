import { getTranslations } from "next-intl/server";
import { timeZonesFor } from "@/lib/core/time-zones";
import { proposeSiteName, type SetUp } from "@/lib/provisioning";
import { currentCtx } from "@/lib/web/current-ctx";
import { nameServicesAction } from "../actions";
import { OtherProducts, ServiceFields } from "./service-fields";
import { StepForm } from "./step-form";

/** What the ordered products need: a site for meetings, a location for calling, nothing for the others. */
export async function ServicesStep({ setUp }: { setUp: SetUp }) {
  const { wanted, answers, owner } = setUp;
  const t = await getTranslations("setup.services");
  const ctx = await currentCtx();
  const country = owner?.country ?? "";
  const { zones, obvious = "" } = timeZonesFor(country, ctx.now);
  const [site, location] = [answers.services?.sites[0], answers.services?.locations[0]];
  const initial = {
    timeZone: site?.timeZone ?? location?.timeZone ?? obvious,
    urlName: site?.urlName ?? (wanted.meetings ? await proposeSiteName(ctx, owner?.name ?? "", country) : ""),
    earlyRelease: site?.earlyRelease ? "on" : "",
    locationName: location?.name ?? t("mainLocation"),
    locationCountry: location?.country ?? country,
    ...location?.address,
  };
  return (
    <StepForm step="services" setUp={setUp} action={nameServicesAction} initial={initial}>
      <ServiceFields wanted={wanted} lines={setUp.lines} zones={zones} now={ctx.now} />
      <OtherProducts lines={setUp.lines} />
    </StepForm>
  );
}
