import type { Page } from "@playwright/test";

/** The fields whose name the bar covers when one is led back up to them. */
export const coveredFields = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const bar = document.querySelector(".shell-bar")?.getBoundingClientRect().bottom ?? 0;
    const fields = document.querySelectorAll<HTMLInputElement>("main form :is(input, select, textarea)");
    return [...fields].flatMap((field) => {
      const group = field.type === "radio" && field.closest("fieldset")?.querySelector("legend");
      const name = group || field.labels?.[0];
      if (!name?.checkVisibility() || field.disabled) return [];
      scrollTo(0, document.documentElement.scrollHeight);
      field.focus();
      const { top, bottom } = name.getBoundingClientRect();
      return bottom > 0 && top >= bar ? [] : [`${name.textContent}: ${top} of ${bar}`];
    });
  });
