import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { signedIn } from "@/lib/web/current-ctx";
import { PublicFrame } from "../../_frame/public-frame";
import { Sheet } from "../../_frame/sheet";
import { currentLook } from "../_parts/current-visit";
import { setUpMetadata } from "../_parts/set-up-metadata";
import { SetUpProblem } from "../_parts/set-up-problem";

export const generateMetadata = setUpMetadata;

/** Set aside: what was kept, and the ways to go on. */
export default async function SetUpLaterPage() {
  const look = await currentLook();
  if (look.state === "done") redirect("/setup/summary");
  if (look.state !== "open") return <SetUpProblem look={look} />;
  const { order } = look.setUp;
  if (!order.setAsideAt) redirect("/setup");
  const t = await getTranslations("setup.later");
  return (
    <PublicFrame>
      <Sheet title={t("title", { order: order.number })} sentence={t("body")}>
        <ul className="grid list-disc gap-1 pl-5">
          <li>{t("byLink")}</li>
          <li>{t("bySignIn")}</li>
        </ul>
        <div className="flex flex-wrap gap-2">
          <LinkButton tone="primary" href={(await signedIn()) ? "/orders" : "/sign-in?next=/orders"}>
            {t("close")}
          </LinkButton>
          <LinkButton href="/setup/services?way=now">{t("now")}</LinkButton>
        </div>
      </Sheet>
    </PublicFrame>
  );
}
