import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe, overflow } from './support/browser.ts';
import { browserSuite } from './support/suite.ts';

const { site, visit, visitDesk } = browserSuite(22010);

const file = (name: string, mimeType = 'image/png', content = 'a picture') => ({
  name,
  mimeType,
  buffer: Buffer.from(content),
});
const id = (number: number) => String(number).padStart(32, '0');
const choose = (page: Page, ...files: ReturnType<typeof file>[]) => page.getByLabel('Add files').setInputFiles(files);
const ready = (page: Page, name: string) =>
  page.locator('.uploads__item', { hasText: name }).getByText('Ready').waitFor();
const bodies = (path: string) =>
  site()
    .calls.filter((one) => one.path === path && one.method === 'POST')
    .map(({ body }) => body);
const fillForm = async (page: Page) => {
  await page.getByLabel('Email address').fill('ann@mail.example');
  await page.getByLabel('Subject').fill('A broken lamp');
  await page.getByLabel('Your message').fill('Look at this.');
};
const sendForm = (page: Page) => page.getByRole('button', { name: 'Send message' }).click();
/** Hands files to an element as the clipboard or the mouse would. */
const hand = async (page: Page, kind: 'paste' | 'drop', selector: string, name: string) => {
  await page.locator(selector).waitFor();
  await page.evaluate(`(() => {
    const data = new DataTransfer();
    data.items.add(new File(['x'], '${name}', { type: 'image/png' }));
    const options = { bubbles: true, cancelable: true };
    document.querySelector('${selector}').dispatchEvent('${kind}' === 'paste'
      ? new ClipboardEvent('paste', { ...options, clipboardData: data })
      : new DragEvent('drop', { ...options, dataTransfer: data }));
  })()`);
};

describe('files on the form', () => {
  it('go to the store at once and with the message by their ids', async () => {
    const page = await visit('/');
    await choose(page, file('lamp.png'), file('invoice.pdf', 'application/pdf'));
    await ready(page, 'lamp.png');
    await ready(page, 'invoice.pdf');
    expect(bodies('/v1/uploads')).toMatchObject([
      { name: 'lamp.png', type: 'image/png', size: 9, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { name: 'invoice.pdf', type: 'application/pdf' },
    ]);
    await fillForm(page);
    await sendForm(page);
    await page.getByText('CL-7K3M9QXA').waitFor();
    const [sent] = bodies('/v1/tickets') as { attachments: { id: string; name: string }[] }[];
    expect(sent?.attachments.map(({ name }) => name)).toEqual(['lamp.png', 'invoice.pdf']);
    expect(sent?.attachments.map((one) => one.id).toSorted()).toEqual([id(1), id(2)]);
    expect(await page.evaluate("sessionStorage.getItem('careline.form.files')")).toBeNull();
  });

  it('can be dropped, pasted and removed, and get names of their own', async () => {
    const page = await visit('/');
    await hand(page, 'drop', '.uploads', 'image.png');
    await hand(page, 'paste', '#message', 'image.png');
    await ready(page, 'image 2.png');
    await page.getByRole('button', { name: 'Remove image.png', exact: true }).click();
    expect(await page.locator('.uploads__item').count()).toBe(1);
    expect(await page.evaluate('document.activeElement.id')).toBe('files');
  });

  it('are refused in plain words before they are sent, and do not hold up the rest', async () => {
    const page = await visit('/');
    await choose(page, file('setup.exe'), file('empty.txt', 'text/plain', ''));
    await page.getByText('This kind of file is not taken').first().waitFor();
    await page.getByText('This file is empty.').first().waitFor();
    await fillForm(page);
    await sendForm(page);
    expect(await page.getByRole('alert').textContent()).toContain('Not all of the files are ready');
    expect(await axe(page)).toEqual([]);
    expect(bodies('/v1/tickets')).toEqual([]);
    await page.getByRole('button', { name: 'Remove setup.exe' }).click();
    await page.getByRole('button', { name: 'Remove empty.txt' }).click();
    await sendForm(page);
    await page.getByText('CL-7K3M9QXA').waitFor();
  });

  it('are five at most; the others are left out and said to be', async () => {
    const page = await visit('/');
    await choose(page, ...Array.from({ length: 7 }, (_, i) => file(`${i}.png`)));
    await page.getByText('A message takes 5 files.').waitFor();
    expect(await page.locator('.uploads__item').count()).toBe(5);
  });

  it('that did not get through can be tried again', async () => {
    let broken = true;
    site().answerWith(({ method, path }) =>
      method === 'PUT' && path.startsWith('/uploads') && broken ? 'drop' : undefined,
    );
    const page = await visit('/');
    await choose(page, file('lamp.png'));
    await page.getByText('It did not get through.').first().waitFor();
    broken = false;
    await page.getByRole('button', { name: 'Send lamp.png again' }).click();
    await ready(page, 'lamp.png');
  });

  it('that the service does not find any more are marked, and nothing that was typed is lost', async () => {
    site().answerWith(({ method, path, body }) => {
      if (method !== 'POST' || path !== '/v1/tickets' || !(body as { attachments?: unknown }).attachments)
        return undefined;
      const errors = [{ path: 'attachments.0.id', message: 'did not arrive' }];
      return {
        status: 422,
        body: { type: 'urn:careline:problem:invalid', title: 'x', status: 422, detail: 'x', errors },
      };
    });
    const page = await visit('/');
    await fillForm(page);
    await choose(page, file('lamp.png'));
    await ready(page, 'lamp.png');
    await sendForm(page);
    await page.getByText('This file was not accepted.').first().waitFor();
    expect(await page.getByLabel('Your message').inputValue()).toBe('Look at this.');
    await page.getByRole('button', { name: 'Send lamp.png again' }).click();
    await ready(page, 'lamp.png');
  });

  it('survive a reload once they are there', async () => {
    const page = await visit('/');
    await choose(page, file('lamp.png'));
    await ready(page, 'lamp.png');
    await page.reload();
    await ready(page, 'lamp.png');
  });

  it('fit a phone, with nothing for axe to find', async () => {
    const page = await visit('/', { viewport: { width: 320, height: 700 } });
    await choose(
      page,
      file('a very long name of a photograph of a lamp that came broken out of its box.png'),
      file('b.exe'),
    );
    await page.getByText('This kind of file is not taken').first().waitFor();
    for (const language of ['English', '中文']) {
      await page.getByRole('button', { name: language }).click();
      expect(await axe(page), language).toEqual([]);
      expect(await overflow(page), language).toBe(0);
    }
    expect(await page.locator('.uploads').textContent()).toContain('出于安全考虑');
  });
});

describe('files on the status page', () => {
  it('go with the added message', async () => {
    const page = await visit('/status#goodtoken');
    await page.getByLabel('Add a message').fill('Here it is.');
    await choose(page, file('lamp.png'));
    await ready(page, 'lamp.png');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('Your message is with us.').waitFor();
    expect(bodies('/v1/status/goodtoken/messages')).toEqual([
      { message: 'Here it is.', attachments: [{ id: id(1), name: 'lamp.png' }] },
    ]);
    expect(await page.locator('.uploads__item').count()).toBe(0);
    expect(await axe(page)).toEqual([]);
  });
});

describe('files on the desk', () => {
  const path = '/v1/desk/tickets/CL-2B4D6F8H';
  const answer = (page: Page) => page.getByLabel('Your answer to the customer');

  it('go with an answer; a pasted picture stands in its text', async () => {
    const page = await visitDesk('#CL-2B4D6F8H');
    await answer(page).fill('Turn it like this:');
    await hand(page, 'paste', '#editor-text', 'image.png');
    await ready(page, 'image.png');
    expect(await answer(page).inputValue()).toBe('Turn it like this:\n[image: image.png]');
    await choose(page, file('guide.pdf', 'application/pdf'));
    await ready(page, 'guide.pdf');
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send, keep open' }).click();
    await page.getByText('Your answer is on its way.').waitFor();
    expect(bodies(`${path}/replies`)).toEqual([
      {
        text: 'Turn it like this:\n[image: image.png]',
        // biome-ignore lint/suspicious/noThenProperty: the contract's name; a text under it makes no thenable.
        then: 'open',
        attachments: [
          { id: id(1), name: 'image.png', inline: true },
          { id: id(2), name: 'guide.pdf' },
        ],
      },
    ]);
    expect(await page.locator('.uploads__item').count()).toBe(0);
  });

  it('that are pictures can be placed in the text, and leave it when removed', async () => {
    const page = await visitDesk('#CL-2B4D6F8H');
    await choose(page, file('shelf.png'));
    await ready(page, 'shelf.png');
    await page.getByRole('button', { name: 'Place shelf.png in the text' }).click();
    expect(await answer(page).inputValue()).toBe('[image: shelf.png]');
    await page.getByRole('button', { name: 'Remove shelf.png' }).click();
    expect(await answer(page).inputValue()).toBe('');
  });

  it('go with a note, apart from those of the answer', async () => {
    const page = await visitDesk('#CL-2B4D6F8H');
    await choose(page, file('for-customer.png'));
    await ready(page, 'for-customer.png');
    await page.getByRole('button', { name: 'Note', exact: true }).click();
    expect(await page.locator('.uploads__item').count()).toBe(0);
    await page.getByLabel('Note for colleagues').fill('Internal.');
    await choose(page, file('internal.pdf', 'application/pdf'));
    await ready(page, 'internal.pdf');
    await page.getByRole('button', { name: 'Save note' }).click();
    await page.getByText('Note saved.').waitFor();
    expect(bodies(`${path}/notes`)).toEqual([
      { text: 'Internal.', attachments: [{ id: id(2), name: 'internal.pdf' }] },
    ]);
  });
});
