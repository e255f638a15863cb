/** What triage tells about a message. Bare lists, apart from their schemas in `words.ts`: classifying needs no parser of input. */

export const categories = ['product', 'order', 'aftersales', 'payment', 'account', 'complaint', 'other'] as const;
export type Category = (typeof categories)[number];

/** Ascending: raising a priority is one step to the right. */
export const priorities = ['low', 'normal', 'high', 'urgent'] as const;
export type Priority = (typeof priorities)[number];
