/** How soon somebody should look: the model's odds, what presses by the lexicon, and what takes the pressure out again. */
import type { Priority } from '../words.ts';
import { HIGH, URGENT } from './model/calibration.ts';
import type { Mood } from './lexicon.ts';
import type { Reading } from './reading.ts';

const NAMES: Partial<Record<Mood, string>> = {
  safety: 'health or safety',
  legal: 'legal threat',
  money: 'money taken wrongly',
  anger: 'anger',
  hurry: 'time pressure',
  upset: 'strong dissatisfaction',
  deadline: 'a deadline',
};
const SHOWN = 3;

/** @param likely probability of each priority, ascending */
export function priorityOf(
  { moods, evidence, language }: Reading,
  likely: number[],
): { priority: Priority; reasons: string[] } {
  const [low = 0, normal = 0, high = 0, urgent = 0] = likely;
  const because = Object.entries(NAMES).flatMap(([mood, name]) => {
    const words = [...new Set(moods.filter((one) => one.mood === mood).map((one) => `"${one.words}"`))].slice(0, SHOWN);
    return words.length > 0 ? [`${name}: ${words.join(', ')}`] : [];
  });
  const calm = moods.some(({ mood }) => mood === 'calm');
  const danger = moods.some(({ mood }) => mood === 'safety' || mood === 'money');
  if (language === 'und' || (evidence.onlyCourtesy && because.length === 0)) {
    return { priority: 'low', reasons: ['priority low: nothing to act on'] };
  }
  const pressing = urgent >= URGENT && (!calm || danger || urgent >= 2 * URGENT);
  if (pressing || (high + urgent >= HIGH && !calm)) {
    const priority = pressing ? 'urgent' : 'high';
    const reasons = because.length > 0 ? because : ['the wording as a whole'];
    return { priority, reasons: reasons.map((reason) => `priority ${priority}: ${reason}`) };
  }
  if (low > normal) return { priority: 'low', reasons: ['priority low: a question before any order, or nothing to act on'] };
  return { priority: 'normal', reasons: calm ? ['priority normal: the customer is in no hurry'] : [] };
}
