import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import type { TicketFile } from '../../core/files/file.ts';
import { sendLetter } from '../../workflow/send-letter.ts';
import { agent, claimedStory, policy } from '../support/ticket-factory.ts';
import { createPostOffice, type PostOffice } from './post-office.ts';

const ID = 'CL-7K3M9QXA';
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const bytes = (text: string) => new TextEncoder().encode(text);

interface Sent {
  name: string;
  content: Uint8Array;
  type?: string;
  inline?: true;
}

/** An agent's answer with files, its letter owed. */
async function answered(files: readonly Sent[], { text = 'Here it is.', scanned = false } = {}) {
  const office = createPostOffice(policy({ files: { malwareScan: scanned } }));
  const kept: TicketFile[] = [];
  for (const { name, content, type = 'application/pdf', inline } of files) {
    const id = await office.files.put(content);
    kept.push({ id, name, type, size: content.length, ...(inline ? { inline } : {}) });
  }
  const story = claimedStory().do({ type: 'reply', text, nextStatus: 'pending', files: kept }, { by: agent() });
  office.clock.advance((Date.parse(story.now) - office.clock.now().getTime()) / 1000);
  await office.keep(story);
  const version = story.entries.at(-1)?.version ?? 0;
  return { office, kept, send: () => sendLetter(office.deps, { ticketId: ID, version }) };
}
const mailOf = async (office: PostOffice) => {
  const [sent] = office.mailbox.taken;
  if (!sent) throw new Error('No letter');
  return { raw: sent.raw, mail: await PostalMime.parse(sent.raw) };
};
const sentEvent = (office: PostOffice) => office.events(ID).find(({ type }) => type === 'LetterSent');

describe('the letter of an answer with files', () => {
  it('carries them, byte for byte, and names them', async () => {
    const content = Buffer.from('line\nline\r\n\0\u00ff', 'latin1');
    const { office, send } = await answered([
      { name: '发票 1.pdf', content },
      { name: 'notes.txt', type: 'text/plain', content: bytes('a\nb\n') },
    ]);
    expect(await send()).toBe('sent');
    const { mail } = await mailOf(office);
    expect(mail.attachments.map(({ filename, mimeType, disposition }) => [filename, mimeType, disposition])).toEqual([
      ['发票 1.pdf', 'application/pdf', 'attachment'],
      ['notes.txt', 'text/plain', 'attachment'],
    ]);
    expect(Buffer.from(mail.attachments[0]?.content as ArrayBuffer)).toEqual(content);
    expect(Buffer.from(mail.attachments[1]?.content as ArrayBuffer).toString()).toBe('a\nb\n');
    expect(mail.text).toContain('Attached: 发票 1.pdf, notes.txt');
    expect(sentEvent(office)).not.toHaveProperty('withheld');
  });

  it('shows a picture where the words name it, and says so in the text', async () => {
    const picture = { name: 'shelf.png', type: 'image/png', content: PNG, inline: true } as const;
    const { office, send } = await answered([picture], { text: 'Turn it\n\n[image: shelf.png]\n\nlike this.' });
    await send();
    const { mail, raw } = await mailOf(office);
    const [part] = mail.attachments;
    expect(part).toMatchObject({ filename: 'shelf.png', mimeType: 'image/png', disposition: 'inline', related: true });
    const cid = part?.contentId?.slice(1, -1);
    expect(mail.html).toMatch(new RegExp(`Turn it</p>\\s*<p[^>]*><img src="cid:${cid}" alt="Picture: shelf.png"`));
    expect(mail.html).not.toContain('[image:');
    expect(mail.text).toContain('Turn it\n\n[Picture: shelf.png]\n\nlike this.');
    expect(Buffer.from(raw).toString('latin1')).toMatch(/multipart\/alternative[\s\S]*multipart\/related/);
  });

  it('shows a picture that the words do not name below them', async () => {
    const { office, send } = await answered([{ name: 'a.png', type: 'image/png', content: PNG, inline: true }]);
    await send();
    expect((await mailOf(office)).mail.html).toMatch(/Here it is\.<\/p>\s*<p[^>]*><img/);
  });

  it('stays below what SES takes, and leads to the page for the rest', async () => {
    const { office, send } = await answered([
      { name: 'film.mp4', type: 'video/mp4', content: new Uint8Array(7_000_000) },
      { name: 'scan.pdf', content: new Uint8Array(6_000_000).fill(1) },
    ]);
    await send();
    const { mail, raw } = await mailOf(office);
    expect(raw.length).toBeLessThan(10_000_000);
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(['scan.pdf']);
    expect(mail.text).toContain('you find it on the page below: film.mp4');
    expect(mail.text).toContain('/status#');
  });

  it('hands over no page and no mail as such', async () => {
    const { office, send } = await answered([
      { name: 'a.html', type: 'text/html', content: bytes('<p>') },
      { name: 'b.eml', type: 'message/rfc822', content: bytes('Subject: x\r\n\r\ny') },
    ]);
    await send();
    expect((await mailOf(office)).mail.attachments.map(({ mimeType }) => mimeType)).toEqual([
      'application/octet-stream',
      'application/octet-stream',
    ]);
  });

  it('goes without a file that is no longer kept, and says so', async () => {
    const { office, send, kept } = await answered([{ name: 'a.pdf', content: bytes('a') }]);
    office.files.stored.delete(kept[0]?.id ?? '');
    await send();
    expect((await mailOf(office)).mail.text).toContain('could not be checked for safety: a.pdf');
    expect(sentEvent(office)).toMatchObject({ withheld: [{ name: 'a.pdf', reason: 'gone' }] });
  });
});

describe('where files are scanned for malware, the letter', () => {
  const file = { name: 'a.pdf', content: bytes('a') };

  it('waits for the verdict, and goes once it is good', async () => {
    const { office, send, kept } = await answered([file], { scanned: true });
    await expect(send()).rejects.toMatchObject({ code: 'unavailable' });
    expect(office.mailbox.taken).toEqual([]);
    office.files.verdicts.set(kept[0]?.id ?? '', 'clean');
    expect(await send()).toBe('sent');
    expect((await mailOf(office)).mail.attachments).toHaveLength(1);
  });

  it.each([
    ['infected', 'infected'],
    ['unreadable', 'unreadable'],
  ] as const)('goes without a file that is %s; the timeline says so', async (verdict, reason) => {
    const { office, send, kept } = await answered([file], { scanned: true });
    office.files.verdicts.set(kept[0]?.id ?? '', verdict);
    await send();
    expect((await mailOf(office)).mail.attachments).toEqual([]);
    expect(sentEvent(office)).toMatchObject({ withheld: [{ name: 'a.pdf', reason }] });
  });

  it('does not wait for ever', async () => {
    const { office, send } = await answered([file], { scanned: true });
    office.clock.advance(301);
    expect(await send()).toBe('sent');
    expect((await mailOf(office)).mail.attachments).toEqual([]);
    expect(sentEvent(office)).toMatchObject({ withheld: [{ name: 'a.pdf', reason: 'waiting' }] });
  });
});
