import type { Page } from "playwright-core";

/** Slows the processor of a page four times. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

/** Chooses months or years in the open filter, with the CPU slowed four times; returns the milliseconds of each choice. */
export async function timeChoices(page: Page, periods: readonly string[]): Promise<number[]> {
  await slowDown(page);
  return page.evaluate((periods) => {
    const select = document.querySelector("select[name=manad]") as HTMLSelectElement;
    return periods.map((period) => {
      select.value = period;
      const started = performance.now();
      select.dispatchEvent(new Event("change", { bubbles: true }));
      return performance.now() - started;
    });
  }, periods);
}
