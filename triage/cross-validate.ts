/** What the classifier is worth on kinds of shop that it was not trained on, each left out in turn: thresholds come from here. */

import { untaught } from '../core/triage/model/model.ts';
import { fitModel, prepare } from './fit.ts';
import { type Judged, judge } from './judge.ts';
import type { Row } from './rows.ts';
import type { TrainOptions } from './trainer.ts';

const FOLDS = 6;

/** Every row judged by a model that has seen nothing of its kind of shop (for a language's only file: of its part). */
export function leaveShopsOut(rows: readonly Row[], options: Partial<TrainOptions> = {}, folds = FOLDS): Judged[] {
  const prepared = rows.map((row) => prepare(row));
  const shops = [...new Set(rows.map(groupOf))].sort();
  return Array.from({ length: folds }, (_, fold) => {
    const out = new Set(shops.filter((_, at) => at % folds === fold));
    const model = fitModel(
      prepared.filter((_, at) => !out.has(groupOf(rows[at] as Row))),
      options,
    );
    return judge(
      rows.filter((row) => out.has(groupOf(row))),
      untaught(model),
    );
  }).flat();
}

const groupOf = ({ lang, shop, source }: Row): string => (lang === 'en' || lang === 'zh' ? shop : source);
