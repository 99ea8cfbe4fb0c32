/** What a form of a list sends along unseen, so that the rest of the address stays. */
export const HiddenFields = ({ values }: { values: Record<string, string | string[]> }) =>
  Object.entries(values).flatMap(([name, each]) =>
    [each].flat().map((value) => <input key={`${name}=${value}`} type="hidden" name={name} value={value} />),
  );
