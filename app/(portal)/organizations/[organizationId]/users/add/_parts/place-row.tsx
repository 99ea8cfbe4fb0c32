import { useTranslations } from "next-intl";
import { Input, Select } from "@/components/forms/input";
import { MeaningIcon } from "@/components/ui/badge";
import type { CallingChoices, DraftPerson } from "@/lib/users";
import { useReasons } from "../../_parts/use-reasons";

type PlaceRowProps = {
  person: DraftPerson;
  packageName?: string;
  calling: boolean;
  choices: CallingChoices;
};

/** One person: what was said, what the rules say to it, and where a calling package's user is. */
export function PlaceRow({ person, packageName, calling, choices }: PlaceRowProps) {
  const t = useTranslations("users.add");
  const say = useReasons();
  const { firstName, lastName, email } = person;
  const name = `${firstName} ${lastName}`.trim();
  // What was said for another package can be taken back.
  const isPlaced = `${person.location}${person.phoneNumber}${person.extension}` !== "";
  return (
    <li className="grid gap-2 rounded-md border border-line p-3">
      <input type="hidden" name="email" value={email} />
      <p className="flex flex-wrap justify-between gap-x-4 [overflow-wrap:anywhere]">
        <span>
          {name && (
            <>
              <bdi className="font-medium">{name}</bdi>{" "}
            </>
          )}
          <span className="text-ink-2">{email || t("noEmail")}</span>
        </span>
        <span className="text-sm text-ink-2">{packageName ?? t("noPackage")}</span>
      </p>
      {calling || isPlaced ? (
        <Places {...{ person, choices }} who={name || email} />
      ) : (
        <>
          <input type="hidden" name="location" value={person.location} />
          <input type="hidden" name="phoneNumber" value={person.phoneNumber} />
          <input type="hidden" name="extension" value={person.extension} />
        </>
      )}
      {person.reasons && person.reasons.length > 0 && (
        <p className="flex gap-2 text-sm text-attention-ink">
          <MeaningIcon meaning="attention" />
          {person.reasons.map(say).join(" ")}
        </p>
      )}
    </li>
  );
}

function Places({ person, choices, who }: Pick<PlaceRowProps, "person" | "choices"> & { who: string }) {
  const t = useTranslations("users.calling");
  const options = (values: string[], saved: string) =>
    (saved && !values.includes(saved) ? [saved, ...values] : values).map((value) => ({
      value,
      label: value,
    }));
  return (
    <div className="grid gap-2 sm:grid-cols-3">
      <Select
        name="location"
        aria-label={`${t("location")}, ${who}`}
        empty={t("location")}
        defaultValue={person.location}
        options={options(choices.locations, person.location)}
      />
      <Select
        name="phoneNumber"
        aria-label={`${t("phoneNumber")}, ${who}`}
        empty={t("phoneNumber")}
        defaultValue={person.phoneNumber}
        options={options(choices.numbers, person.phoneNumber)}
      />
      <Input
        name="extension"
        aria-label={`${t("extension")}, ${who}`}
        placeholder={t("extension")}
        defaultValue={person.extension}
        inputMode="numeric"
        maxLength={6}
        autoComplete="off"
      />
    </div>
  );
}
