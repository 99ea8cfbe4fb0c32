import { ActionForm } from "@/components/forms/action-form";
import { buttonClass } from "@/components/ui/button";
import { continueSetUpAction } from "../actions";

const ID = "continue-set-up";

/** One form for all rows of the list, and where it says what is refused. */
export const ContinueRows = () => (
  <div className="has-[[role=alert]]:mb-3">
    <ActionForm id={ID} action={continueSetUpAction} layout="wide" />
  </div>
);

type ContinueButtonProps = { number: string; words: string; label: string };

/** Sends that form with the row's order; no script per row. */
export const ContinueButton = ({ number, words, label }: ContinueButtonProps) => (
  <button
    type="submit"
    form={ID}
    name="number"
    value={number}
    aria-label={label}
    className={buttonClass("quiet")}
  >
    {words}
  </button>
);
