import type { FormState } from "@/lib/core/form-state";

type Sent = Record<string, string>;

/** A form action that answers as told, and what it was sent. */
export function fakeAction(answer: FormState = {}) {
  const sent: Sent[] = [];
  let next = answer;
  const action = async (_state: FormState, form: FormData): Promise<FormState> => {
    sent.push(Object.fromEntries([...form].map(([name, value]) => [name, String(value)])));
    return next;
  };
  return Object.assign(action, { sent, answers: (state: FormState) => (next = state) });
}
