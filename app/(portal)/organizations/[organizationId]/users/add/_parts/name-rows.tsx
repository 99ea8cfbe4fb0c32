import { useTranslations } from "next-intl";
import { Input, Select } from "@/components/forms/input";
import { type DraftPerson, MOST_BY_HAND, nobody, type UserPackage } from "@/lib/users";
import { usePackageWords } from "../../_parts/package-words";
import { useReasons } from "../../_parts/use-reasons";

type NameRowsProps = { people: DraftPerson[]; packages: UserPackage[] };

const AT_LEAST = 5;
const SPARE = 3;

/** A line per person: those who are there, and some that are free. */
export function NameRows({ people, packages }: NameRowsProps) {
  const t = useTranslations("users.add");
  const count = Math.min(MOST_BY_HAND, Math.max(AT_LEAST, people.length + SPARE));
  const rows = Array.from({ length: count }, (_, at) => people[at] ?? nobody);
  const columns = packages.length > 0 ? "sm:grid-cols-[1fr_1fr_1.5fr_1fr]" : "sm:grid-cols-[1fr_1fr_1.5fr]";
  return (
    <div className="grid gap-2">
      <div aria-hidden className={`hidden gap-2 text-sm font-medium sm:grid ${columns}`}>
        <span>{t("firstName")}</span>
        <span>{t("lastName")}</span>
        <span>{t("email")}</span>
        {packages.length > 0 && <span>{t("package")}</span>}
      </div>
      {rows.map((person, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
        <Row key={at} {...{ person, at, packages, columns }} />
      ))}
    </div>
  );
}

type RowProps = { person: DraftPerson; at: number; packages: UserPackage[]; columns: string };

function Row({ person, at, packages, columns }: RowProps) {
  const t = useTranslations("users.add");
  const words = usePackageWords();
  const say = useReasons();
  const row = t("row", { number: at + 1 });
  const wrong = person.reasons?.length ? `reasons-${at}` : undefined;
  const text = (name: "firstName" | "lastName" | "email", type: "text" | "email" = "text") => (
    <Input
      name={name}
      // Whatever was typed is kept: the rules say what is wrong with it, in their words.
      type="text"
      inputMode={type}
      aria-label={`${t(name)}, ${row}`}
      placeholder={t(name)}
      defaultValue={person[name]}
      aria-describedby={wrong}
      aria-invalid={wrong && name === "email" ? true : undefined}
      autoComplete="off"
      className="sm:placeholder:text-transparent"
    />
  );
  return (
    <fieldset className="grid min-w-0 gap-1 max-sm:border-b max-sm:border-line max-sm:pb-3">
      <legend className="mb-1 text-sm font-medium sm:sr-only">{row}</legend>
      <div className={`grid gap-2 ${columns}`}>
        {text("firstName")}
        {text("lastName")}
        {text("email", "email")}
        {packages.length > 0 && (
          <Select
            name="packageCode"
            aria-label={`${t("package")}, ${row}`}
            defaultValue={person.packageCode}
            empty={t("noPackage")}
            options={packages.map((each) => ({ value: each.code, label: words(each) }))}
          />
        )}
      </div>
      {wrong && (
        <p id={wrong} className="text-sm text-bad-ink">
          {person.reasons?.map(say).join(" ")}
        </p>
      )}
    </fieldset>
  );
}
