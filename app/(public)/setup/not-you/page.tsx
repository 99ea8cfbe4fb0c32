import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/action-form";
import { LinkButton } from "@/components/ui/button";
import { PublicFrame } from "../../_frame/public-frame";
import { Sheet } from "../../_frame/sheet";
import { currentLook } from "../_parts/current-visit";
import { setUpMetadata } from "../_parts/set-up-metadata";
import { leaveAction } from "./actions";

export const generateMetadata = setUpMetadata;

/** For who got somebody else's link: whose it is, and the ways out. */
export default async function NotYouPage() {
  const look = await currentLook();
  if (look.state !== "open") redirect("/setup");
  const t = await getTranslations("setup.notYouPage");
  const { email, order, side } = look.setUp;
  return (
    <PublicFrame>
      <Sheet title={t("title", { email })} sentence={t("sentence", { email, order: order.number })}>
        <ActionForm
          action={leaveAction}
          submit={t("leave")}
          secondary={
            <LinkButton tone="quiet" href="/setup">
              {t("stay")}
            </LinkButton>
          }
        >
          <p className="text-sm text-ink-2">{t(side === "partner" ? "pass" : "tell")}</p>
        </ActionForm>
      </Sheet>
    </PublicFrame>
  );
}
