/** Mail of the shoe shop: one as it was written, and some that wait for a lead. */
export const PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
/** Nobody is there: a request for it fails, and shows that it was made. */
export const REMOTE = 'https://tracker.example/pixel.png';

export const writtenMail = (images: string | null) => ({
  subject: 'Re: Wrong size in the box',
  from: { name: 'Ann Example', address: 'ann.example@mail.example' },
  replyTo: [],
  to: [{ name: 'Fernhill Shoes', address: 'support@shop.example' }],
  cc: [{ name: '', address: 'bea@mail.example' }],
  date: '2026-03-02T10:00:00.000Z',
  text: 'Any news?\n\n> We look into it.',
  html:
    `<p style="color:#123456">Any <b>news</b>?</p><p><img src="${PNG}" alt="The shoe" width="40" /></p>` +
    `<p><img alt="Logo" width="120" height="40"${images === 'shown' ? ` src="${REMOTE}"` : ''} /></p>` +
    '<p><a href="https://evil.example/" rel="noopener noreferrer nofollow" target="_blank">www.bank.example</a><span> [→ evil.example]</span></p>' +
    '<blockquote>We look into it.</blockquote>',
  blockedImages: images === 'shown' ? 0 : 1,
  missingImages: 0,
  files: [{ name: 'receipt.pdf', type: 'application/pdf', size: 1_000 }],
  notices: [],
});

export interface MockHeld {
  id: string;
  receivedAt: string;
  reason: string;
  from?: string;
  subject: string;
}

export function heldMails(): MockHeld[] {
  const at = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  return [
    { id: 'h-1', receivedAt: at(4), reason: 'spam', from: 'news@bulk.example', subject: 'Win a phone' },
    { id: 'h-2', receivedAt: at(90), reason: 'machine', from: 'robot@post.example', subject: '您的包裹已延误' },
    { id: 'h-3', receivedAt: at(3_000), reason: 'no_sender', subject: '–' },
  ];
}
