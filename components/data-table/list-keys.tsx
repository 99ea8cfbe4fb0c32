import { Keyboard } from "lucide-react";
import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/forms/choice";
import { IconButton } from "@/components/ui/button";
import { Dialog, opens } from "@/components/ui/dialog";
import { RowKeys } from "./row-keys";

const ID = "list-keys";
type Line = { keys: string[]; does: string };

type ListKeysProps = { launch?: string; select?: boolean };

/** The keys of a list, and how to learn them. */
export const ListKeys = (props: ListKeysProps) => (
  <>
    <KeysHelp {...props} />
    <RowKeys />
  </>
);

/** A dialog that tells the keys of a list, for a page with <RowKeys>; `launch` is what `o` does there, `select` whether rows have boxes. */
export function KeysHelp({ launch, select }: ListKeysProps) {
  const t = useTranslations("ui.keys");
  const lines: Line[] = [
    { keys: ["J", "↓"], does: t("next") },
    { keys: ["K", "↑"], does: t("previous") },
    { keys: ["Enter"], does: t("open") },
    ...(launch ? [{ keys: ["O"], does: launch }] : []),
    ...(select ? [{ keys: ["X"], does: t("select") }] : []),
    { keys: ["/"], does: t("search") },
    { keys: ["?"], does: t("help") },
  ];
  return (
    <div className="needs-script touch:hidden">
      <IconButton label={t("title")} icon={<Keyboard size={16} aria-hidden />} {...opens(ID)} />
      <Dialog id={ID} title={t("title")}>
        <dl className="mb-3 grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-2 text-sm">
          {lines.map(({ keys, does }) => (
            <div key={does} className="contents">
              <dt className="flex items-center gap-1.5">
                {keys.map((key, index) => (
                  <span key={key} className="contents">
                    {index > 0 && <span className="text-ink-3">{t("or")}</span>}
                    <kbd className="key">{key}</kbd>
                  </span>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <Checkbox name={ID} label={t("on")} defaultChecked />
      </Dialog>
    </div>
  );
}
