import type { Permission } from "@/lib/access";
import type { Messages } from "@/lib/core/messages";

/** How a value is written in the file. `code` is a word or id of our own making, `text` what somebody typed. */
export type ColumnType = "text" | "code" | "number" | "day" | "yesNo";

export type ReportColumn = {
  /** Names its header in messages/<locale>/reports.json; the English one is the stable one. */
  key: keyof Messages["reports"]["columns"];
  type: ColumnType;
  /** The value, in the words of `from`. */
  sql: string;
};

export type ReportKind = {
  /** Names it in messages/<locale>/reports.json; the English name is in the file's. */
  key: keyof Messages["reports"]["names"];
  /** What one must be allowed to see, beside running reports. */
  needs: Permission;
  /** In the order of the file. */
  columns: readonly ReportColumn[];
  query: {
    /** Common table expressions, without the word WITH; `today` is the day of the calculation. */
    with?: string;
    /** One line of the file per row of this: also what is counted beforehand. */
    from: string;
    /** What adds to a row and never makes or removes one. */
    joins?: string;
    orderBy: string;
    /** The customer's region, in the words of `from`: a report shows one region. */
    region: string;
  };
};

/**
 * A report: its columns and its SQL in one declaration. Runs as the report role, whose policies leave the customers of
 * the partner, or of the person who sees some of them.
 */
export const reportKind = <const Kind extends ReportKind>(kind: Kind): Kind => kind;
