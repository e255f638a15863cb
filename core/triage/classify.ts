/** First classifier: a weighed lexicon of phrases per language, explained word by word. Pure, linear, never throws. */
import { ownWords } from '../text/body.ts';
import { languageOf } from '../text/language.ts';
import { withoutRepetition } from '../text/repetition.ts';
import { plain, tokenise } from '../text/tokens.ts';
import type { Category } from '../words.ts';
import type { Classification } from './classification.ts';
import { evidenceIn } from './evidence.ts';
import { priorityOf } from './priority.ts';
import { topicOf } from './topic.ts';

export interface ClassifierInput {
  text: string;
  subject?: string | undefined;
  /** What the form says: weighed, not obeyed. */
  hint?: { category?: Category | undefined; locale?: string | undefined } | undefined;
}

export function classify({ text, subject, hint }: ClassifierInput): Classification {
  const body = withoutRepetition(plain(ownWords(text)));
  const whole = subject === undefined || subject.trim() === '' ? body : `${withoutRepetition(plain(subject))}\n${body}`;
  const tokens = tokenise(whole);
  const language = languageOf(whole, hint?.locale);
  const evidence = evidenceIn(tokens);
  const topic = topicOf(evidence, hint?.category, language !== 'und');
  const { priority, reasons } = priorityOf(tokens, {
    category: topic.category,
    unsure: topic.unsure,
    nothingToDo: evidence.onlyCourtesy || language === 'und',
  });
  return {
    language,
    category: topic.category,
    scores: topic.scores,
    unsure: topic.unsure,
    priority,
    reasons: [...topic.reasons, ...reasons],
  };
}
