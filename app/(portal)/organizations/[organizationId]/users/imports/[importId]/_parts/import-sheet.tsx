import { PageHeader } from "@/components/ui/page-header";
import type { FoundImport, LeftPage, RowsFilter, RowsPage } from "@/lib/imports";
import { ImportBadge } from "../../_parts/import-state";
import { Balance } from "./balance";
import { Facts } from "./facts";
import { LeftUsers } from "./left-users";
import { Outcome, useSentence } from "./outcome";
import { Preview } from "./preview";
import { Reading } from "./reading";
import { RowList } from "./row-list";
import { SheetActions } from "./sheet-actions";
import { UnderWay } from "./under-way";
import { Warnings } from "./warnings";

export type ImportSheetProps = {
  found: FoundImport;
  filter: RowsFilter;
  page: RowsPage;
  mayEdit: boolean;
  /** Of one that was undone. */
  left?: LeftPage;
  now: Date;
  submission: string;
};

/** One import: how far it is, what it would change, then what it did. */
export function ImportSheet(props: ImportSheetProps) {
  const { found } = props;
  const sentence = useSentence(found);
  const shows = found.counts !== null && found.state !== "checking" && found.state !== "refused";
  return (
    <>
      <PageHeader
        title={found.fileName}
        beside={<ImportBadge state={found.state} />}
        sentence={sentence}
        action={<SheetActions {...props} shows={shows} />}
      />
      <div className="grid gap-4">
        <Outcome found={found} />
        <UnderWay {...props} />
        {found.state === "ready" && <Preview {...props} />}
        <Warnings found={found} />
        {found.state === "ready" && <Balance found={found} />}
        {found.state === "refused" && <Reading {...props} />}
        {props.left && <LeftUsers found={found} left={props.left} now={props.now} />}
        {shows && <RowList {...props} />}
        {found.state === "ready" && <Reading {...props} />}
        <Facts found={found} />
      </div>
    </>
  );
}
