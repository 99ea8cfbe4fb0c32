import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Still } from "@/components/still/still";
import { Menu, MenuButton, MenuLabel } from "@/components/ui/menu";

type ChoiceMenuProps<Value extends string> = {
  /** Stores the choice; it gets the value in the form under `name`. */
  action: (form: FormData) => Promise<void>;
  name: string;
  label: string;
  /** See <Menu>. */
  code?: string;
  trigger: ReactNode;
  about?: string;
  /** `lang`: of the label, where it is not the page's. */
  choices: { value: Value; label: string; lang?: string }[];
  current: Value;
};

/** One of a few, kept with the person: a form in a menu, which works without scripts. */
export function ChoiceMenu<Value extends string>(props: ChoiceMenuProps<Value>) {
  const { action, name, label, code, trigger, about, choices, current } = props;
  return (
    <form action={action}>
      <Still className="contents">
        <Menu label={label} code={code} trigger={trigger}>
          {about && <MenuLabel>{about}</MenuLabel>}
          {choices.map((choice) => (
            <MenuButton
              key={choice.value}
              type="submit"
              name={name}
              value={choice.value}
              lang={choice.lang}
              aria-current={choice.value === current || undefined}
              icon={<Check size={16} aria-hidden className={choice.value === current ? "" : "invisible"} />}
            >
              {choice.label}
            </MenuButton>
          ))}
        </Menu>
      </Still>
    </form>
  );
}
