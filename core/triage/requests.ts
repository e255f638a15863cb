/** Several requests in one message: each sentence that clearly speaks of something else is a request of its own. */
import { type Category, categories, type Priority, priorities } from '../categories.ts';
import type { Request, Suggestion } from './classification.ts';
import { reasonsFor } from './explain.ts';
import { FURTHER_REQUEST, SECOND_REQUEST, TEMPERATURE } from './model/calibration.ts';
import type { Model } from './model/model.ts';
import { categoryOdds, priorityOdds, probabilities, score } from './model/score.ts';
import { priorityOf } from './priority.ts';
import { type Reading, sentencesOf } from './reading.ts';

/** A grievance beside a request is its tone; `other` is no request. */
const isRequest = (category: Category): boolean => category !== 'other' && category !== 'complaint';

const urgency = (priority: Priority): number => priorities.indexOf(priority);

/** A sentence that says so little of its own belongs to the one before. */
const FEWEST_WORDS = 2;

/**
 * The most urgent first; of equally urgent ones the main request, however clear another sentence is by itself.
 *
 * @param second likeliest category of the whole message after the main one's
 */
export function requestsOf(reading: Reading, main: Request, second: Suggestion, model: Model): Request[] {
  const found = new Map<Category, Request>();
  /** Of what is said beside the further requests. */
  let own: Priority | undefined;
  const sentences = sentencesOf(reading);
  const several = sentences.length > 1;
  for (const sentence of sentences) {
    if (sentence.evidence.contentWords < FEWEST_WORDS) continue;
    const scored = score(sentence, model);
    const likely = probabilities(categoryOdds(scored.odds), TEMPERATURE);
    const best = likely.indexOf(Math.max(...likely));
    const category = categories[best] ?? 'other';
    const sure = likely[best] ?? 0;
    const { priority, reasons } = priorityOf(sentence, priorityOdds(scored.odds));
    const isTone = !isRequest(category) || sure < FURTHER_REQUEST;
    if (isTone || category === main.category) {
      if (own === undefined || urgency(priority) > urgency(own)) own = priority;
    } else if (!found.has(category)) {
      const because = [...reasonsFor(category, sentence, scored, model), ...reasons];
      found.set(category, { category, score: sure, priority, reasons: because });
    }
  }
  if (found.size === 0 && several && isRequest(second.category) && second.score >= SECOND_REQUEST) {
    // Where sentences alone are too short to tell, the message as a whole may still speak of two things.
    return [main, { ...second, priority: main.priority === 'low' ? 'low' : 'normal' }];
  }
  const further = [...found.values()].sort((a, b) => urgency(b.priority) - urgency(a.priority) || b.score - a.score);
  // A message is as urgent as the most urgent of its requests, which need not be the main one.
  const [first] = further;
  const isExplained = first !== undefined && urgency(first.priority) >= urgency(main.priority);
  const lowered = isExplained && own !== undefined && urgency(own) < urgency(main.priority) ? own : main.priority;
  return [{ ...main, priority: lowered }, ...further].sort((a, b) => urgency(b.priority) - urgency(a.priority));
}
