import type { ReactNode } from "react";
import { FeedbackSheet } from "./feedback";
import { FiguresSheet } from "./figures";
import { FormsSheet } from "./forms";
import { GroundSheet } from "./ground";
import { ListSheet } from "./list";
import { SignInSheet } from "./sign-in";

type SheetsProps = { only?: string; search: string; status: string[]; submission: string; now: Date };

/** One sheet alone by `?sheet=`. */
export function Sheets({ only, search, status, submission, now }: SheetsProps) {
  const sheets: Record<string, ReactNode> = {
    list: <ListSheet now={now} search={search} status={status} />,
    figures: <FiguresSheet />,
    forms: <FormsSheet submission={submission} />,
    feedback: <FeedbackSheet submission={submission} now={now} />,
    ground: <GroundSheet />,
  };
  if (only === "sign-in") return <SignInSheet />;
  return (
    <div className="grid gap-12">
      {Object.entries(sheets).map(
        ([name, sheet]) => (!only || only === name) && <div key={name}>{sheet}</div>,
      )}
    </div>
  );
}
