/** How well a model does on labelled messages. */

import { classify } from '../../core/triage/classify.ts';
import type { Model } from '../../core/triage/model/model.ts';
import { type Category, categories, type Priority } from '../../core/words.ts';

export interface Labelled {
  text: string;
  subject?: string | undefined;
  category: Category;
  priority?: Priority | undefined;
}

export interface Evaluation {
  examples: number;
  /** Shares of 0 to 1; 1 where there is nothing to judge. */
  accuracy: number;
  decided: number;
  decidedPrecision: number;
  top2: number;
  urgentRecall: number;
  urgentPrecision: number;
  byCategory: Record<Category, { examples: number; right: number }>;
}

export function evaluate(model: Model | undefined, examples: readonly Labelled[]): Evaluation {
  const judged = examples.map((example) => ({
    ...example,
    said: classify({ text: example.text, subject: example.subject }, model),
  }));
  const share = (part: unknown[], of: unknown[]): number => (of.length === 0 ? 1 : part.length / of.length);
  const right = judged.filter(({ category, said }) => said.category === category);
  const decided = judged.filter(({ said }) => said.decided);
  const urgent = judged.filter(({ priority }) => priority === 'urgent');
  const called = judged.filter(({ priority, said }) => priority !== undefined && said.priority === 'urgent');
  const both = called.filter(({ priority }) => priority === 'urgent');
  return {
    examples: judged.length,
    accuracy: share(right, judged),
    decided: share(decided, judged),
    decidedPrecision: share(
      decided.filter((one) => right.includes(one)),
      decided,
    ),
    top2: share(
      judged.filter(({ category, said }) => said.top2.some((one) => one.category === category)),
      judged,
    ),
    urgentRecall: share(both, urgent),
    urgentPrecision: share(both, called),
    byCategory: Object.fromEntries(
      categories.map((category) => [
        category,
        {
          examples: judged.filter((one) => one.category === category).length,
          right: right.filter((one) => one.category === category).length,
        },
      ]),
    ) as Evaluation['byCategory'],
  };
}
