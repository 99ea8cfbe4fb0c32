import { getTranslations } from "next-intl/server";
import type { Params } from "@/lib/core/list-address";
import { timeZonesFor } from "@/lib/core/time-zones";
import { proposeSiteName, type SetUp, servicesValues, sharedLines } from "@/lib/provisioning";
import { currentCtx } from "@/lib/web/current-ctx";
import { nameServicesAction } from "../../actions";
import { StepForm } from "../step-form";
import { OtherProducts, ServiceFields } from "./service-fields";
import { ServicesChoice } from "./services-choice";

/** What the ordered products need: sites for meetings, a location for calling, nothing for the others. */
export async function ServicesStep({ setUp, params }: { setUp: SetUp; params: Params }) {
  const { wanted, answers, owner, lines, order } = setUp;
  // Begun, or led back to: the choice was made.
  const begun = answers.services && !order.setAsideAt;
  if (!begun && params.way !== "now" && !params.back) return <ServicesChoice setUp={setUp} />;
  const t = await getTranslations("setup.services");
  const ctx = await currentCtx();
  const country = owner?.country ?? "";
  const { zones, obvious = "" } = timeZonesFor(country, ctx.now);
  const named = answers.services?.sites.length || !wanted.meetings;
  const urlName = named ? "" : await proposeSiteName(ctx, owner?.name ?? "", country, order.number);
  const first = { urlName, country, timeZone: obvious, locationName: t("mainLocation") };
  const initial = servicesValues(answers.services, sharedLines(lines), first);
  return (
    <StepForm step="services" setUp={setUp} action={nameServicesAction} initial={initial}>
      <ServiceFields wanted={wanted} lines={lines} zones={zones} now={ctx.now} />
      <OtherProducts lines={lines} />
    </StepForm>
  );
}
