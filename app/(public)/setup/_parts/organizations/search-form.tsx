import { SearchBox } from "@/components/data-table/search-box";
import { GetForm } from "@/components/still/link";
import { Button } from "@/components/ui/button";

type SearchFormProps = { step: "partner" | "customer"; label: string; find: string; value: string };

/** The words are in the address: a reload shows the same, and Back leads to what was searched before. */
export const SearchForm = ({ step, label, find, value }: SearchFormProps) => (
  <GetForm action={`/setup/${step}`} role="search" className="flex flex-wrap gap-2">
    <input type="hidden" name="way" value="search" />
    <SearchBox label={label} value={value} />
    <Button type="submit">{find}</Button>
  </GetForm>
);
