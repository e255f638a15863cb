import type { Policy } from '../policy.ts';
import type { UiLanguage } from '../words.ts';

/** The shop's language for a customer: the customer's own where the shop has it (any region and script), else the shop's first. */
export function letterLanguage(locale: string, languages: Policy['languages']): UiLanguage {
  const primary = locale.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === primary) ?? languages[0] ?? 'en';
}
