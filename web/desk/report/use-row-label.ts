import { useLanguage, useTexts } from '../../shared/language.tsx';
import { languageName } from '../../shared/time.ts';
import { categories } from '../../shared/words.ts';
import { deskTexts } from '../../texts/desk.ts';
import { queueLabel } from '../common/wording.ts';
import { useDesk } from '../desk-context.ts';
import type { Dimension } from './summary.ts';

/** What a row of a report is called. Agents are known by their ids only; one's own is known by name. */
export function useRowLabel(dimension: Dimension): (name: string) => string {
  const { words, facts, report } = useTexts(deskTexts);
  const { language } = useLanguage();
  const { user } = useDesk();
  const labels: Record<Dimension, (name: string) => string> = {
    queue: (name) => queueLabel(name, words),
    category: (name) => words.categories[categories.find((one) => one === name) ?? 'other'],
    channel: (name) => (name === 'web' || name === 'email' ? facts.channels[name] : name),
    language: (name) => languageName(name, language),
    agent: (name) => (name === user.id ? user.name : report.agent(name.slice(0, 8))),
  };
  return labels[dimension];
}
