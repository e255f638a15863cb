/** Ids of `Message-ID`, `In-Reply-To` and `References`, with what clients put between, around and into them. */
import { limits } from './limits.ts';

const BRACKETED = /<([^<>\s]{1,996})>/g;
const BARE = /[^\s<>,;"()]{1,500}@[^\s<>,;"()]{1,490}/g;

/** With angle brackets, in the order of the field, each once. White space inside brackets is of a bad fold. */
export function messageIds(raw: string | undefined): string[] {
  if (raw === undefined) return [];
  const text = raw.slice(0, limits.fieldBytes).replace(/<[^<>]{0,996}>/g, (id) => id.replace(/\s+/g, ''));
  const bracketed = [...text.matchAll(BRACKETED)].map(([, id = '']) => id);
  const found = bracketed.length > 0 ? bracketed : [...text.matchAll(BARE)].map(([id]) => id);
  const ids = [...new Set(found.map((id) => `<${id}>`))];
  // Of too many, the oldest tells the conversation and the newest what was answered.
  return ids.length <= limits.ids ? ids : [...ids.slice(0, 1), ...ids.slice(1 - limits.ids)];
}
