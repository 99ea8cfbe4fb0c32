/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { Change } from "@/components/activity/change";
import { renderWithIntl } from "../../../support/render";

const said = () => screen.getAllByRole("listitem").map(({ textContent }) => textContent);

test.each([
  [
    "en",
    [
      "Lines Meetings × 2 and gone_product × 3",
      "May read customers",
      "Valid until 19 Feb 2027, 01:50",
      "Business Finance and insurance",
      "Country Germany",
      "Language Română",
    ],
  ],
  [
    "fr",
    [
      "Lignes Meetings × 2 et gone_product × 3",
      "Peut lire les clients",
      "Valable jusqu’au 19 févr. 2027, 01:50",
      "Activité Finance et assurance",
      "Pays Allemagne",
      "Langue Română",
    ],
  ],
] as const)("codes that were written down are said in words: %s", (locale, words) => {
  const after = {
    lines: [
      { product: "meetings", quantity: 2 },
      { product: "gone_product", quantity: 3 },
    ],
    scopes: ["organizations:read"],
    expiresAt: "2027-02-19T01:50:51.223Z",
    vertical: "finance",
    country: "DE",
    locale: "ro",
  };
  renderWithIntl(<Change row={{ before: null, after }} productNames={{ meetings: "Meetings" }} />, {
    locale,
  });
  expect(said()).toEqual(words);
});

test("what is in another direction keeps to its side of the arrow, and unknown codes stay as they are", () => {
  renderWithIntl(
    <Change row={{ before: { name: "هند", country: "??" }, after: { name: "هند الهاشمي", country: "x" } }} />,
  );
  expect(screen.getByText("هند").tagName).toBe("BDI");
  expect(screen.getByText("هند الهاشمي").tagName).toBe("BDI");
  expect(said()[1]).toBe("Country ??x");
});
