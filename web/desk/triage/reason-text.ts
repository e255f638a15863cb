/** Triage's reasons, which are English phrases of fixed forms, in the reader's language. */
import { categories, priorities } from '../../shared/words.ts';
import type { DecisionTexts } from '../../texts/decision.ts';
import type { DeskTexts } from '../../texts/desk.ts';
import type { Entry } from '../model.ts';

const FORM = /^(category|priority) (\w+): (.*)$/s;

/** A phrase that this page does not know is shown as it is: better in English than not at all. */
export function reasonText(reason: string, words: DeskTexts['words'], t: DecisionTexts['reasons']): string {
  const phrase = (text: string): string => (t.phrases as Partial<Record<string, string>>)[text] ?? text;
  if (reason.startsWith('rule: ')) return t.rule(reason.slice('rule: '.length));
  const [, kind, name, rest = ''] = FORM.exec(reason) ?? [];
  const category = kind === 'category' ? categories.find((one) => one === name) : undefined;
  if (category) {
    const label = words.categories[category];
    return rest === 'the customer chose it' ? t.chosenByCustomer(label) : t.category(label, rest);
  }
  const priority = kind === 'priority' ? priorities.find((one) => one === name) : undefined;
  if (!priority) return phrase(reason);
  const [cause = '', quotes] = /^(.*?): (".*)$/s.exec(rest)?.slice(1) ?? [rest];
  return t.priority(words.priorities[priority], quotes === undefined ? phrase(cause) : `${phrase(cause)}: ${quotes}`);
}

export const reasonsOf = (timeline: readonly Entry[]): readonly string[] =>
  timeline.flatMap(({ events }) => events).findLast((event) => event.type === 'TicketTriaged')?.reasons ?? [];
