import {
  addressLines,
  addressProblems,
  addressRows,
  isNeeded,
  postalCodeExample,
  tidyAddress,
  tidyPostalCode,
  wordFor,
} from "@/lib/core/addresses";
import { countryCodes } from "@/lib/core/countries";

test.each([
  ["DE", [["street"], ["street2"], ["postalCode", "locality"]]],
  ["US", [["street"], ["street2"], ["locality", "region", "postalCode"]]],
  ["GB", [["street"], ["street2"], ["locality"], ["postalCode"]]],
  ["RO", [["street"], ["street2"], ["postalCode", "region", "locality"]]],
  ["BR", [["street"], ["street2"], ["district"], ["locality", "region"], ["postalCode"]]],
  ["AE", [["street"], ["street2"], ["region"]]],
  ["JP", [["postalCode"], ["region"], ["street"], ["street2"]]],
])("%s asks for what its letters have, in their order", (country, rows) => {
  expect(addressRows(country)).toEqual(rows);
});

test("every country asks for a street and says what each part is called", () => {
  for (const country of countryCodes) {
    expect(addressRows(country).flat()).toContain("street");
    expect(isNeeded(country, "street")).toBe(true);
    expect(isNeeded(country, "street2")).toBe(false);
  }
  expect([wordFor("US", "region"), wordFor("CA", "region"), wordFor("RO", "region")]).toEqual([
    "region.state",
    "region.province",
    "region.county",
  ]);
  expect([wordFor("US", "postalCode"), wordFor("IE", "postalCode"), wordFor("DE", "postalCode")]).toEqual([
    "postalCode.zip",
    "postalCode.eircode",
    "postalCode.postal",
  ]);
});

test("what is needed is what the country needs", () => {
  const needed = (country: string) =>
    addressRows(country)
      .flat()
      .filter((part) => isNeeded(country, part));
  expect(needed("DE")).toEqual(["street", "postalCode", "locality"]);
  expect(needed("US")).toEqual(["street", "locality", "region", "postalCode"]);
  expect(needed("AE")).toEqual(["street", "region"]);
  expect(needed("IE")).toEqual(["street", "locality"]);
  expect(needed("HK")).toEqual(["region", "street"]);
});

test("every example is a postal code of its country", () => {
  const wrong = countryCodes.filter((country) => {
    const example = postalCodeExample(country);
    return example && tidyAddress(country, { postalCode: example }).postalCode !== undefined
      ? Object.hasOwn(addressProblems(country, { postalCode: example }), "postalCode")
      : false;
  });
  expect(wrong).toEqual([]);
});

test.each([
  ["DE", " 10115 ", "10115"],
  ["GB", "sw1a 1aa", "SW1A 1AA"],
  ["PL", "00950", "00-950"],
  ["JP", "1540023", "154-0023"],
  ["CA", "k1a0b1", "K1A0B1"],
  ["IE", "d02 x285", "D02 X285"],
  ["CH", "CH-8001", "8001"],
  ["AD", "AD100", "AD100"],
  ["DE", "no code", "NO CODE"],
])("a postal code of %s typed as %j becomes %j", (country, typed, tidy) => {
  expect(tidyPostalCode(country, typed)).toBe(tidy);
});

test("a postal code of another form is refused with an example; a missing part at its place", () => {
  expect(addressProblems("DE", { street: "Hauptstraße 1", locality: "Berlin", postalCode: "1011" })).toEqual({
    postalCode: { key: "address.postalCode", values: { example: "26133" } },
  });
  expect(addressProblems("US", { street: "1 Main St" })).toEqual({
    locality: { key: "field.required" },
    region: { key: "field.required" },
    postalCode: { key: "field.required" },
  });
  expect(addressProblems("IE", { street: "1 Main St", locality: "Cork" })).toEqual({});
});

test("parts that the country does not have are not stored", () => {
  expect(tidyAddress("AE", { street: "Sheikh Zayed Rd", region: "Dubai", postalCode: "12345" })).toEqual({
    street: "Sheikh Zayed Rd",
    region: "Dubai",
  });
});

test.each([
  ["DE", { locality: "Berlin", postalCode: "10115", street: "Hauptstraße 1" }, "Hauptstraße 1, 10115 Berlin"],
  [
    "US",
    { street: "1 Main St", street2: "Suite 2", locality: "Reno", region: "NV", postalCode: "89501" },
    "1 Main St, Suite 2, Reno, NV 89501",
  ],
  ["CH", { street: "Weg 1", postalCode: "8001", locality: "Zürich" }, "Weg 1, CH-8001 Zürich"],
  ["JP", { street: "千代田1-1", region: "東京都", postalCode: "100-8111" }, "〒100-8111, 東京都, 千代田1-1"],
  ["JP", { street: "1-1 Chiyoda", region: "Tokyo", postalCode: "100-8111" }, "1-1 Chiyoda, Tokyo, 100-8111"],
  ["DE", { street: "Weg 1", locality: "Köln", region: "NRW" }, "Weg 1, Köln, NRW"],
])("an address in %s is written as there", (country, address, written) => {
  expect(addressLines(country, address).join(", ")).toBe(written);
});
