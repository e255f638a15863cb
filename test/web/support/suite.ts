/** The site and a browser for one test file. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import { buildPages, launch, openPage, type Watched } from './browser.ts';
import { lead, type WholeSite, wholeSite } from './desk-site.ts';
import type { Person } from './sign-in.ts';

export interface Suite {
  site(): WholeSite;
  /** A page of its own browser profile at a path of the site. */
  visit(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** The same, signed in at the desk. */
  visitDesk(fragment?: string, options?: BrowserContextOptions): Promise<Page>;
}

/** Each file has its own port. Every test ends with the check that no script failed and no policy was breached. */
export function browserSuite(port: number, person: Person = lead): Suite {
  vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });
  let site: WholeSite;
  let browser: Browser;
  let remove: () => void;
  let watched: Watched[] = [];

  beforeAll(async () => {
    const pages = await buildPages();
    remove = pages.remove;
    [site, browser] = await Promise.all([wholeSite(pages.folder, port, person), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    remove?.();
  });
  beforeEach(() => site.reset());
  afterEach(async () => {
    const errors = watched.flatMap((one) => one.errors);
    await Promise.all(watched.map(({ page }) => page.context().close()));
    watched = [];
    expect(errors).toEqual([]);
  });

  const visit = async (path: string, options?: BrowserContextOptions) => {
    const one = await openPage(browser, options);
    watched.push(one);
    await one.page.goto(site.origin + path);
    return one.page;
  };
  return {
    site: () => site,
    visit,
    async visitDesk(fragment = '', options) {
      const page = await visit(`/desk/${fragment}`, options);
      await page.getByRole('button', { name: /^(Sign in|登录)$/ }).click();
      await page.locator('.top-bar').waitFor();
      return page;
    },
  };
}
