import { expect, type Page } from "@playwright/test";
import axe, { type RunOptions } from "axe-core";

const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Every violation that axe can find on the page as it is now, WCAG 2.2 up to AA; or of these rules alone. */
export async function violationsOf(page: Page, rules?: string[]) {
  await expect(page).toHaveTitle(/./);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  // No frames: a mail's allows no script, and what it says to one is refused. No lists of what is right: half the time.
  const options: RunOptions = { runOnly: rules ?? LEVELS, resultTypes: ["violations"], iframes: false };
  return page.evaluate(look, options);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/**
 * In the browser. Everything that moves is at its end: a colour measured in a transition, however short, is of no theme.
 * It is put there, not waited for: a headless browser now and then draws no more frames of a page, and what moves there
 * never ends. And a page that was led to has its heading a moment before its title.
 */
async function look(options: RunOptions) {
  const ends = ({ playState, effect }: Animation) =>
    playState === "running" && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
  for (let still = 0; still < 2; ) {
    const moving = document.getAnimations().filter(ends);
    for (const animation of moving) animation.finish();
    still = moving.length > 0 || document.title === "" ? 0 : still + 1;
    await new Promise((resolve) => setTimeout(resolve));
  }
  const { violations } = await window.axe.run(document, options);
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ target }) => target.join(" ")),
  }));
}

export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOf(page)).toEqual([]);
}
