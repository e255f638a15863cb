/** What the customer's messages name, as rows of the facts. */
import { useLanguage, useTexts } from '../../shared/language.tsx';
import { dayOf } from '../../shared/time.ts';
import type { Language } from '../../shared/words.ts';
import { type DecisionTexts, decisionTexts } from '../../texts/decision.ts';
import type { Ticket } from '../model.ts';

export function useNamed(ticket: Ticket): [name: string, value: string][] {
  const t = useTexts(decisionTexts);
  const { language } = useLanguage();
  return namedRows(ticket, t, language);
}

function namedRows({ entities = {}, orderNumber }: Ticket, t: DecisionTexts, language: Language): [string, string][] {
  const { orderNumbers = [], trackingNumbers = [], amounts = [], dates = [], products = [], phones = [] } = entities;
  const rows: [string, string[]][] = [
    [t.named.orderNumbers, orderNumbers.filter((number) => number !== orderNumber)],
    [t.named.trackingNumbers, trackingNumbers.map(({ number, carrier }) => joined(carrier, number))],
    [t.named.amounts, amounts.map(({ text }) => text)],
    [t.named.dates, dates.map(({ text, date, needed }) => day(text, date, needed, t, language))],
    [t.named.products, products],
    [t.named.phones, phones],
  ];
  return rows.flatMap(([name, values]) => (values.length === 0 ? [] : [[name, values.join(' · ')]]));
}

const joined = (carrier: string | undefined, number: string): string =>
  carrier === undefined || carrier === 'post' ? number : `${carrier} ${number}`;

/** The customer's words, and the day that they mean where the words alone do not tell. */
function day(
  text: string,
  date: string | undefined,
  needed: true | undefined,
  t: DecisionTexts,
  language: Language,
): string {
  const meant = date && dayOf(date, language);
  const shown = meant && !/\d{4}/.test(text) ? `${text} (${meant})` : text;
  return needed ? t.needed(shown) : shown;
}
