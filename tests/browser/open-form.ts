import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { addressWords } from "../../src/language/index.ts";

/** Opens a page in a new tab and waits until its script shows the form. Fails if there are console messages. */
export async function openForm(browser: Browser, address: string, use: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage();
  const messages: string[] = [];
  page.on("console", (message) => messages.push(message.text()));
  page.on("pageerror", (error) => messages.push(error.message));
  await page.goto(address);
  await page.locator(`#${addressWords.ids.choice}`).waitFor({ state: "visible" });
  await use(page);
  expect(messages).toEqual([]);
  await page.close();
}
