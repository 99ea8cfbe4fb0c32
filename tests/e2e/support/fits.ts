import { expect, type Page } from "@playwright/test";

/** Nothing is cut off or scrolled sideways in a window of this width. */
export async function expectFits(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(over, `pixels wider than a window of ${width}: ${page.url()}`).toBeLessThanOrEqual(0);
}
