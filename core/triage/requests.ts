/** Several requests in one message: each sentence that clearly speaks of something else is a request of its own. */
import { type Category, categories, type Priority, priorities } from '../categories.ts';
import type { Request } from './classification.ts';
import { FURTHER_REQUEST, TEMPERATURE } from './model/calibration.ts';
import type { Model } from './model/model.ts';
import { categoryOdds, priorityOdds, probabilities, score } from './model/score.ts';
import { priorityOf } from './priority.ts';
import { type Reading, sentencesOf } from './reading.ts';

const urgency = (priority: Priority): number => priorities.indexOf(priority);

/** A sentence that says so little of its own belongs to the one before. */
const FEWEST_WORDS = 2;

export function requestsOf(reading: Reading, main: Request, model: Model): Request[] {
  const found = new Map<Category, Request>([[main.category, main]]);
  for (const sentence of sentencesOf(reading)) {
    if (sentence.evidence.contentWords < FEWEST_WORDS) continue;
    const { odds } = score(sentence, model);
    const likely = probabilities(categoryOdds(odds), TEMPERATURE);
    const best = likely.indexOf(Math.max(...likely));
    const category = categories[best] ?? 'other';
    const sure = likely[best] ?? 0;
    // A grievance beside a request is its tone; `other` is no request.
    if (category === 'other' || category === 'complaint' || sure < FURTHER_REQUEST) continue;
    const { priority } = priorityOf(sentence, priorityOdds(odds));
    const known = found.get(category);
    if (known === undefined) found.set(category, { category, score: sure, priority });
  }
  return [...found.values()].sort((a, b) => urgency(b.priority) - urgency(a.priority) || b.score - a.score);
}
