import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/** Whether an import has planned rows: its first one, by the index, instead of a look through the rows of all imports. */
export const hasRows = (importId: SQLWrapper): SQL<boolean> => sql<boolean>`(
  SELECT r.line FROM core.import_rows r WHERE r.import_id = ${importId} ORDER BY r.import_id, r.line LIMIT 1) IS NOT NULL`;
