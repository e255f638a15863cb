import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe, overflow } from './support/browser.ts';
import { browserSuite } from './support/suite.ts';

const { visit, visitDesk } = browserSuite(22007);

const views = [
  ['form', '/', 'form'],
  ['status', '/status#goodtoken', '.thread'],
  ['dead link', '/status#wrong', 'h1'],
  ['survey', '/survey#goodtoken&score=4', '.faces'],
  ['surveys by mail', '/unsubscribe#goodtoken', 'button.button'],
  ['desk: sign-in', '/desk/', 'h1'],
  ['desk: lists', 'desk', '[data-ticket-list]'],
  ['desk: ticket', 'desk#CL-2B4D6F8H', '.timeline'],
  ['desk: unsure ticket', 'desk#CL-1Z3X5V7T', '.decision'],
  ['desk: report', 'desk#report', '.slice'],
  ['desk: triage', 'desk#triage', '.examples'],
  ['desk: held mail', 'desk#held', '.held__mail'],
] as const;
/** Each language and each colour scheme once. */
const looks = [
  { language: 'English', colorScheme: 'light' },
  { language: '中文', colorScheme: 'dark' },
] as const;

async function open(path: string, ready: string, options: object): Promise<Page> {
  const page = await (path.startsWith('desk') ? visitDesk(path.slice(4), options) : visit(path, options));
  await page.locator(ready).first().waitFor();
  return page;
}

describe.each(views)('%s', (_name, path, ready) => {
  it('has no finding of axe in either language and colour scheme, and fits 320 pixels', async () => {
    const page = await open(path, ready, { reducedMotion: 'reduce' });
    for (const { language, colorScheme } of looks) {
      await page.emulateMedia({ colorScheme });
      await page.getByRole('button', { name: language }).click();
      await page.setViewportSize({ width: 1280, height: 900 });
      expect(await axe(page), `${language} ${colorScheme}`).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await overflow(page), `${language} at 320 pixels`).toBe(0);
    }
    expect(await axe(page), 'at 320 pixels').toEqual([]);
  });
});

describe('in between', () => {
  it('has no finding of axe for errors on the form', async () => {
    const page = await visit('/');
    await page.getByRole('button', { name: 'Send message' }).click();
    await page.getByRole('alert').waitFor();
    expect(await axe(page)).toEqual([]);
  });

  it('has no finding of axe for mail as it was written', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await visitDesk('#CL-2B4D6F8H', { colorScheme });
      await page.getByRole('button', { name: 'Show as written' }).click();
      await page.frameLocator('.mail iframe').getByText('news').first().waitFor();
      expect(await axe(page), colorScheme).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await overflow(page)).toBe(0);
    }
  });

  it('has no finding of axe for the dialogs of the desk', async () => {
    const page = await visitDesk('#CL-2B4D6F8H');
    for (const name of ['Transfer', 'Put on hold', 'Keyboard help']) {
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('dialog').waitFor();
      expect(await axe(page), name).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });
});
