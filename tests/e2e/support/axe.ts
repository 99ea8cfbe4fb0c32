import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Every violation that axe can find on the page as it is now, WCAG 2.2 up to AA; or of these rules alone. */
export async function violationsOf(page: Page, rules?: string[]) {
  await settled(page);
  // A page that was led to has its heading a moment before its title.
  await expect(page).toHaveTitle(/./);
  // No frames: a mail's allows no script, and what it says to one is refused. No lists of what is right: half the time.
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ["violations"], iframes: false })
    .setLegacyMode(true);
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(LEVELS)).analyze();
  return violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ target }) => target) }));
}

/** Nothing has moved for two frames: a colour measured in a transition, however short, is of no theme. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    const moves = ({ playState, effect }: Animation) =>
      playState === "running" && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
    for (let still = 0; still < 2; still = document.getAnimations().some(moves) ? 0 : still + 1)
      await new Promise(requestAnimationFrame);
  });

export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOf(page)).toEqual([]);
}
