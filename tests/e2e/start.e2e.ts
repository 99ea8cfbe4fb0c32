import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";

test("the product is alive, ready and shows its sign-in page", async ({ page, request }) => {
  expect((await request.get("/healthz")).status()).toBe(200);
  expect((await request.get("/readyz")).status()).toBe(200);

  await page.goto("/");
  await expect(page).toHaveURL(/\/sign-in/);
  await expectAccessible(page);
});
