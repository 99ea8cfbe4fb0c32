"use client";
import { HitIcon } from "../(portal)/find/_parts/hit-icon";
import type { HitGroup } from "../(portal)/find/_parts/hits";

type HitListProps = {
  id: string;
  label: string;
  groups: HitGroup[];
  /** Which of all hits the arrows stand on. */
  chosen: number;
  go: (href: string) => void;
};

const seen = (node: HTMLElement | null) => node?.scrollIntoView({ block: "nearest" });

export function HitList({ id, label, groups, chosen, go }: HitListProps) {
  const before = (index: number) => groups.slice(0, index).reduce((sum, { hits }) => sum + hits.length, 0);
  return (
    <div id={`${id}-list`} role="listbox" aria-label={label} className="max-h-[50dvh] overflow-y-auto">
      {groups.map((group, at) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
        <div key={group.label} role="group" aria-labelledby={`${id}-group-${at}`} className="p-2">
          <p id={`${id}-group-${at}`} className="px-2 py-1 text-xs text-ink-3">
            {group.label}
          </p>
          {group.hits.map((hit, index) => {
            const place = before(at) + index;
            return (
              <a
                key={hit.href}
                ref={place === chosen ? seen : undefined}
                id={`${id}-${place}`}
                role="option"
                aria-selected={place === chosen}
                tabIndex={-1}
                href={hit.href}
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                  event.preventDefault();
                  go(hit.href);
                }}
                className="find-hit"
              >
                <HitIcon kind={hit.kind} />
                <bdi className="min-w-0 truncate">{hit.title}</bdi>
                {hit.detail && <bdi className="min-w-0 flex-1 truncate text-end text-sm">{hit.detail}</bdi>}
              </a>
            );
          })}
        </div>
      ))}
    </div>
  );
}
