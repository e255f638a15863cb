/** What the status page says, in the customers' languages. */
import type { EventType } from '../../core/events.ts';
import type { Status, UiLanguage } from '../../core/words.ts';

export const nextSteps: Record<UiLanguage, Record<Status, string>> = {
  en: {
    new: 'Your message has reached us. A member of our team will answer you.',
    open: 'A member of our team is working on your request.',
    pending: 'We have answered and are waiting for your reply.',
    on_hold: 'We are waiting for information from others and will write to you as soon as we have it.',
    solved: 'We believe that this is solved. If something is still open, just write to us here.',
    closed: 'This request is closed. If you write again, we open a new one for you.',
  },
  zh: {
    new: '我们已收到您的留言，客服人员将尽快回复您。',
    open: '客服人员正在处理您的请求。',
    pending: '我们已回复，正在等待您的答复。',
    on_hold: '我们正在等待其他方面的信息，一有进展会立即与您联系。',
    solved: '我们认为您的问题已经解决。如仍有疑问，请直接在此留言。',
    closed: '该请求已关闭。如您再次留言，我们将为您新建一个请求。',
  },
};

/** Steps on the way that a customer is told of. */
export const milestones: Record<UiLanguage, Partial<Record<EventType, string>>> = {
  en: {
    TicketSolved: 'Marked as solved.',
    TicketReopened: 'Opened again.',
    TicketClosed: 'Closed.',
  },
  zh: {
    TicketSolved: '已标记为解决。',
    TicketReopened: '已重新打开。',
    TicketClosed: '已关闭。',
  },
};
