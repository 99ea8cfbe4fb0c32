import { SeenAddresses } from "@/lib/imports/csv/seen-addresses";

const many = (count: number) => Array.from({ length: count }, (_, at) => `first.last${at}@many.example`);

test("addresses that all differ are told apart, however many", () => {
  const seen = new SeenAddresses();
  for (const address of many(20_000)) seen.add(address);
  for (const empty of ["", ""]) seen.add(empty);
  expect(seen.repeated).toBe(false);
});

test.each([0, 7, 9_999])("one of many that comes again is noticed (%i)", (which) => {
  const seen = new SeenAddresses();
  const all = many(10_000);
  for (const address of all) seen.add(address);
  seen.add(all[which] ?? "");
  expect(seen.repeated).toBe(true);
});
