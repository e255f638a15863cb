/** The classifier: a lexicon's evidence and hashed pieces of the text in one linear model. Pure, deterministic, never throws. */
import { type Category, categories } from '../categories.ts';
import { type Classification, type Suggestion, UNSURE } from './classification.ts';
import { reasonsFor } from './explain.ts';
import { DECIDED, DECIDED_ELSEWHERE, HINT, HINT_AGAINST_OTHER, TEMPERATURE } from './model/calibration.ts';
import { type Model, untaught } from './model/model.ts';
import { categoryOdds, priorityOdds, probabilities, score } from './model/score.ts';
import { priorityOf } from './priority.ts';
import { type ClassifierInput, type Reading, read } from './reading.ts';
import { requestsOf } from './requests.ts';
import { sentimentOf } from './sentiment.ts';

export type { ClassifierInput } from './reading.ts';

/** @param model what the shop has taught; without one the shared weights alone */
export function classify(input: ClassifierInput, model: Model = untaught()): Classification {
  return classifyReading(read(input), input.hint?.category, model);
}

/** @param chosen the customer's own choice on the form */
export function classifyReading(reading: Reading, chosen: Category | undefined, model: Model): Classification {
  const wordy = reading.language !== 'und';
  const scored = score(reading, model);
  const hint = wordy && chosen !== 'other' ? chosen : undefined;
  const odds = categoryOdds(scored.odds).slice();
  const lift = (category: Category, by: number): void => {
    const at = categories.indexOf(category);
    odds[at] = (odds[at] ?? 0) + by;
  };
  if (hint !== undefined) {
    lift(hint, HINT);
    lift('other', -HINT_AGAINST_OTHER);
  }
  if (!wordy) odds.fill(0).set([1], categories.indexOf('other'));

  const likely = probabilities(odds, TEMPERATURE);
  const ranked: Suggestion[] = categories
    .map((category, at) => ({ category, score: likely[at] ?? 0 }))
    .sort((a, b) => b.score - a.score);
  const [first = NOTHING, second = NOTHING] = ranked;
  const { priority, reasons } = priorityOf(reading, priorityOdds(scored.odds));
  const main = { category: first.category, score: first.score, priority };
  const requests = wordy ? requestsOf(reading, main, second, model) : [main];
  const enough = /^(?:en|zh)$/.test(reading.language) ? DECIDED[first.category] : DECIDED_ELSEWHERE;
  // A sentence that speaks more clearly of something else than the message of its category leaves open which comes first.
  const rivalled = requests.some(({ category, score: sure }) => category !== first.category && sure > first.score);
  const decided = wordy && first.score >= enough && !rivalled;
  return {
    language: reading.language,
    category: first.category,
    scores: Object.fromEntries(
      categories.map((category, at) => [category, likely[at] ?? 0]),
    ) as Classification['scores'],
    top2: [first, second],
    decided,
    priority,
    sentiment: sentimentOf(reading),
    reasons: [
      ...(reading.evidence.onlyCourtesy ? ['nothing but a greeting or thanks'] : []),
      ...(wordy ? reasonsFor(first.category, reading, scored, model) : []),
      ...(hint === first.category ? [`category ${hint}: the customer chose it`] : []),
      ...(decided ? [] : [UNSURE + (wordy ? 'several categories are about as likely' : 'there are no words')]),
      ...reasons,
    ],
    requests,
  };
}

const NOTHING: Suggestion = { category: 'other', score: 0 };
