/** Names for queues and failures in the reader's language. */
import type { ApiError } from '../../shared/api.ts';
import { useTexts } from '../../shared/language.tsx';
import { categories } from '../../shared/words.ts';
import { type DeskTexts, deskTexts } from '../../texts/desk.ts';

/** The shop's own queues go by the name that it gave them. */
export function queueLabel(name: string, words: DeskTexts['words']): string {
  const category = categories.find((one) => one === name);
  if (category) return words.queues[category];
  if (name === 'general') return words.general;
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
}

export function useQueueLabel(): (name: string) => string {
  const { words } = useTexts(deskTexts);
  return (name) => queueLabel(name, words);
}

export function errorText(error: ApiError, t: DeskTexts['errors']): string {
  const field = error.fields[0];
  switch (error.status) {
    case 0:
      return t.offline;
    case 401:
      return t.signedOut;
    case 403:
      return t.forbidden;
    case 404:
    case 410:
      return t.gone;
    case 409:
      return t.conflict(error.detail);
    case 412:
      return t.moved;
    case 429:
      return t.tooMany;
    default:
      if (error.status >= 500) return t.busy;
      return t.invalid(field ? `${error.detail} (${field.path}: ${field.message})` : error.detail);
  }
}
