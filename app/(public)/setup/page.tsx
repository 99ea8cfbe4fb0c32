import { redirect } from "next/navigation";
import { currentLook } from "./_parts/current-visit";
import { setUpMetadata } from "./_parts/set-up-metadata";
import { SetUpProblem } from "./_parts/set-up-problem";

export const generateMetadata = setUpMetadata;

/** Where one left off. */
export default async function SetUpPage() {
  const look = await currentLook();
  if (look.state === "done") redirect("/setup/summary");
  if (look.state === "open") redirect(`/setup/${look.setUp.first}`);
  return <SetUpProblem look={look} />;
}
