import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import type { Look } from "@/lib/provisioning";
import { PublicFrame } from "../../_frame/public-frame";
import { Sheet } from "../../_frame/sheet";

/** The link does not lead on: what happened, what was kept, what to do. */
export function SetUpProblem({ state }: { state: Exclude<Look["state"], "open" | "done"> }) {
  const t = useTranslations("setup.problem");
  return (
    <PublicFrame>
      <Sheet title={t(`${state}.title`)} sentence={t(`${state}.body`)}>
        <div>
          <LinkButton href="/sign-in?next=/orders">{t("signIn")}</LinkButton>
        </div>
      </Sheet>
    </PublicFrame>
  );
}
