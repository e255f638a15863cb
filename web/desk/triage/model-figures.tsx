import { useLanguage, useTexts } from '../../shared/language.tsx';
import { relativeTime } from '../../shared/time.ts';
import { categories } from '../../shared/words.ts';
import { deskTexts } from '../../texts/desk.ts';
import { triageTexts } from '../../texts/triage.ts';
import { useNow } from '../common/use-now.ts';
import { Figure } from '../report/key-figures.tsx';
import { useFigures } from '../report/use-figures.ts';
import type { ShopModel } from './shop-model.ts';

export function ModelFigures({ model }: { model: ShopModel }) {
  const t = useTexts(triageTexts);
  const { words } = useTexts(deskTexts);
  const { language } = useLanguage();
  const { count, share } = useFigures();
  const now = useNow();
  const { active, since, versions, examples } = model;
  const figures = versions.find(({ version }) => version === active)?.figures;
  const spread = categories
    .filter((category) => examples.byCategory[category] > 0)
    .map((category) => `${words.categories[category]} ${examples.byCategory[category]}`);
  return (
    <dl class="figures">
      <Figure name={t.active} more={since && t.since(relativeTime(since, now, language))}>
        <span class="figure__words">{t.version(active)}</span>
      </Figure>
      <Figure name={t.examples} more={spread.join(' · ')}>
        {count(examples.total)}
      </Figure>
      <Figure name={t.heldOut} more={t.heldOutHint}>
        {count(examples.heldOut)}
      </Figure>
      {examples.ignored > 0 && (
        <Figure name={t.ignored} more={t.ignoredHint}>
          {count(examples.ignored)}
        </Figure>
      )}
      {examples.doubted > 0 && (
        <Figure name={t.doubtedTitle} more={t.doubtedHint}>
          {count(examples.doubted)}
        </Figure>
      )}
      {figures && figures.heldOut > 0 && (
        <Figure name={t.accuracy} more={t.judgedBy(count(figures.heldOut))}>
          {t.change(share(figures.accuracyBefore), share(figures.accuracyAfter))}
        </Figure>
      )}
    </dl>
  );
}
