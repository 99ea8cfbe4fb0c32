import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import type { Look } from "@/lib/provisioning";
import { PublicFrame } from "../../_frame/public-frame";
import { Sheet } from "../../_frame/sheet";

/** The link does not lead on: what happened, what was kept, what to do. */
export function SetUpProblem({ look }: { look: Exclude<Look, { state: "open" } | { state: "done" }> }) {
  const t = useTranslations("setup.problem");
  const passed = look.state === "handedOver" ? look : undefined;
  const values = { to: passed?.to ?? "", order: passed?.order.number ?? "" };
  return (
    <PublicFrame>
      <Sheet title={t(`${look.state}.title`, values)} sentence={t(`${look.state}.body`, values)}>
        {look.state !== "handedOver" && (
          <div>
            <LinkButton href="/sign-in?next=/orders">{t("signIn")}</LinkButton>
          </div>
        )}
      </Sheet>
    </PublicFrame>
  );
}
