import { notFound, redirect } from "next/navigation";
import { isStepName, mayEnter, stepsOf, summaryOf } from "@/lib/provisioning";
import { currentCtx, signedIn } from "@/lib/web/current-ctx";
import { PublicFrame } from "../../_frame/public-frame";
import { currentLook } from "../_parts/current-visit";
import { SetUpDone } from "../_parts/set-up-done";
import { setUpMetadata } from "../_parts/set-up-metadata";
import { SetUpProblem } from "../_parts/set-up-problem";
import { Step } from "../_parts/step";

export const generateMetadata = setUpMetadata;

/** A step of the wizard; one that is not reached yet leads to the first that is not answered. */
export default async function StepPage({ params, searchParams }: PageProps<"/setup/[step]">) {
  const { step } = await params;
  if (!isStepName(step)) notFound();
  const look = await currentLook();
  if (look.state === "done") {
    if (step !== "summary") redirect("/setup/summary");
    const summary = await summaryOf(await currentCtx(), look.order);
    const close = (await signedIn()) ? "/orders" : "/sign-in";
    return (
      <PublicFrame width="wide">
        <SetUpDone order={look.order} summary={summary} close={close} />
      </PublicFrame>
    );
  }
  if (look.state !== "open") return <SetUpProblem state={look.state} />;
  const { first, answers, side } = look.setUp;
  if (!mayEnter(step, first) || !stepsOf(answers, side).includes(step)) redirect(`/setup/${first}`);
  return (
    <PublicFrame width="wide">
      <Step step={step} setUp={look.setUp} params={await searchParams} />
    </PublicFrame>
  );
}
