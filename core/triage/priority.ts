/** How soon somebody should look: the model's odds, what presses by the lexicon, and what takes the pressure out again. */
import type { Priority } from '../categories.ts';
import type { Mood } from './lexicon.ts';
import { HIGH, URGENT } from './model/calibration.ts';
import { probabilities } from './model/score.ts';
import type { Reading } from './reading.ts';

const NAMES: Partial<Record<Mood, string>> = {
  safety: 'health or safety',
  need: 'a vulnerable person in need',
  legal: 'legal threat',
  money: 'money taken wrongly',
  anger: 'anger',
  hurry: 'time pressure',
  upset: 'strong dissatisfaction',
  irony: 'sarcasm',
  deadline: 'a deadline',
};
const SHOWN = 3;

/** Log-odds that a mood adds to `urgent`, beside what the model learnt of it: rare words are what urgency is made of. */
const PRESSING: Partial<Record<Mood, number>> = {
  legal: 1.5,
  safety: 2.5,
  need: 3,
  money: 2.2,
  hurry: 2.2,
  anger: 0.6,
};
/** Log-odds for `high`. */
const UPSETTING: Partial<Record<Mood, number>> = { upset: 0.5, anger: 0.5, irony: 1, deadline: 0.7 };

/** Log-odds of each priority with what the lexicon adds to them. */
export function pressedOdds({ moods }: Pick<Reading, 'moods'>, odds: ArrayLike<number>): number[] {
  const heard = new Set(moods.map(({ mood }) => mood));
  const sum = (weights: Partial<Record<Mood, number>>): number =>
    [...heard].reduce((total, mood) => total + (weights[mood] ?? 0), 0);
  return [odds[0] ?? 0, odds[1] ?? 0, (odds[2] ?? 0) + sum(UPSETTING), (odds[3] ?? 0) + sum(PRESSING)];
}

/** @param odds log-odds of each priority, ascending */
export function priorityOf(
  { moods, evidence, language }: Reading,
  odds: ArrayLike<number>,
): { priority: Priority; reasons: string[] } {
  const because = Object.entries(moods.length === 0 ? {} : NAMES).flatMap(([mood, name]) => {
    const words = [...new Set(moods.filter((one) => one.mood === mood).map((one) => `"${one.words}"`))].slice(0, SHOWN);
    return words.length > 0 ? [`${name}: ${words.join(', ')}`] : [];
  });
  const calm = moods.some(({ mood }) => mood === 'calm');
  const danger = moods.some(({ mood }) => mood === 'safety' || mood === 'money' || mood === 'need');
  const [low = 0, normal = 0, high = 0, urgent = 0] = probabilities(pressedOdds({ moods }, odds), 1);
  // An angry face says how the customer feels, not what about.
  if (language === 'und' && because.length > 0) {
    return { priority: 'high', reasons: because.map((reason) => `priority high: ${reason}`) };
  }
  if (language === 'und' || (evidence.onlyCourtesy && because.length === 0)) {
    return { priority: 'low', reasons: ['priority low: nothing to act on'] };
  }
  const pressing = urgent >= URGENT && (!calm || danger || urgent >= 2 * URGENT);
  if (pressing || (high + urgent >= HIGH && !calm)) {
    const priority = pressing ? 'urgent' : 'high';
    const reasons = because.length > 0 ? because : ['the wording as a whole'];
    return { priority, reasons: reasons.map((reason) => `priority ${priority}: ${reason}`) };
  }
  if (low > normal)
    return { priority: 'low', reasons: ['priority low: a question before any order, or nothing to act on'] };
  return { priority: 'normal', reasons: calm ? ['priority normal: the customer is in no hurry'] : [] };
}
