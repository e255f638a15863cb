import type { HoldReason } from '../../core/mail/route.ts';

/** In words that help to decide. */
const reasons: Record<HoldReason, string> = {
  virus: 'The virus scan found something. Let it in only if you know what it is.',
  spam: 'It looks like spam.',
  machine: 'It was written by a machine and belongs to no ticket.',
  bounce: 'It says that a mail could not be delivered, and it cannot be told which.',
  rate: 'Its sender has written unusually often within an hour.',
  no_sender: 'It names no sender that could be answered, so it cannot become a ticket.',
  unreadable: 'Careline failed to read it several times. Letting it in tries once more.',
};

export const en = {
  open: 'Show as written',
  close: 'Hide what was written',
  title: 'The mail as it was written',
  frame: 'Text of the mail',
  loading: 'Loading the mail…',
  failed: 'The mail could not be loaded.',
  expired: 'The mail as it came in is no longer kept.',
  from: 'From',
  replyTo: 'Answer to',
  to: 'To',
  cc: 'Copy to',
  date: 'Date',
  subject: 'Subject',
  files: 'Files',
  blocked: (count: number) =>
    count === 1
      ? '1 remote image is blocked. Loading it tells the sender that somebody reads this.'
      : `${count} remote images are blocked. Loading them tells the sender that somebody reads this.`,
  show: 'Show images',
  missing: (count: number) => (count === 1 ? '1 image cannot be shown here.' : `${count} images cannot be shown here.`),
  part: 'This mail is very long; its end is not shown here.',
  empty: 'This mail has no text.',
  held: {
    nav: 'Held mail',
    count: (count: string) => `${count} waiting`,
    title: 'Held mail',
    lead: 'Mail that waits for somebody to look at it. Let in, it goes on as what a person wrote; what nobody looks at goes after 30 days.',
    empty: 'No mail is held. There is nothing to do here.',
    failed: 'The held mail could not be loaded.',
    more: 'Show more',
    unknown: 'Sender unknown',
    preview: 'Look at it',
    hide: 'Close the preview',
    release: 'Let in',
    discard: 'Discard',
    about: (action: string, subject: string) => `${action}: ${subject}`,
    released: 'Let in. It goes its way now.',
    discarded: 'Discarded.',
    sure: 'Discard this mail?',
    sureText: (subject: string) => `“${subject}” leaves this list for good. No ticket is opened and nobody is told.`,
    keep: 'Keep it',
    working: 'One moment…',
    reasons,
  },
};
