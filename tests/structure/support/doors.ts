import { areaOf, type Source, sources } from "./source";

const code = ({ text }: Source) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");

const writing = /\.(insert|update|delete)\(|\b(INSERT INTO|UPDATE \w|DELETE FROM|MERGE INTO)\b/;

/** Files outside lib/access that open the system's door. */
export const systemDoors = sources
  .filter((source) => areaOf(source.path) !== "lib/access" && /\basSystem\(/.test(code(source)))
  .map(({ path }) => path);

/** Whether a file opens a door through which it changes something: a permission that is no view, or the system's. */
export function opensWritingDoor(source: Source): boolean {
  const text = code(source);
  const permissions = [...text.matchAll(/\bin(?:Organization|(?:Own)?Partner)\(\s*[\w.]+,\s*([^,]+),/g)];
  if (permissions.some(([, permission = ""]) => !/^".*:view"$/.test(permission.trim()))) return true;
  return /\basSystem\(/.test(text) && writing.test(text);
}

export const records = (source: Source) => /\brecord\w*\(/.test(code(source));
