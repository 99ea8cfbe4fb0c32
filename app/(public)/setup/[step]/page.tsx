import { notFound, redirect } from "next/navigation";
import { isStepName, mayEnter, stepsOf, summaryOf, wayIn } from "@/lib/provisioning";
import { currentCtx, signedIn } from "@/lib/web/current-ctx";
import { PublicFrame } from "../../_frame/public-frame";
import { currentLook } from "../_parts/current-visit";
import { SetUpDone } from "../_parts/set-up-done";
import { setUpMetadata } from "../_parts/set-up-metadata";
import { SetUpProblem } from "../_parts/set-up-problem";
import { Step } from "../_parts/step";
import { WayIn } from "../_parts/way-in";

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
    const way = await wayIn(await currentCtx(), look.email);
    return (
      <PublicFrame width="wide">
        <div className="grid max-w-form gap-5">
          <SetUpDone order={look.order} summary={summary} close={close} />
          <WayIn way={way} email={look.email} />
        </div>
      </PublicFrame>
    );
  }
  if (look.state !== "open") return <SetUpProblem look={look} />;
  const { first, answers, side } = look.setUp;
  if (!mayEnter(step, first) || !stepsOf(answers, side).includes(step)) redirect(`/setup/${first}`);
  const signedInAs = (await signedIn())?.actor.email ?? undefined;
  return (
    <PublicFrame width="wide">
      <Step step={step} setUp={look.setUp} params={await searchParams} signedInAs={signedInAs} />
    </PublicFrame>
  );
}
