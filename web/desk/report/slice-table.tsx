import { useTexts } from '../../shared/language.tsx';
import { categories } from '../../shared/words.ts';
import { type DeskTexts, deskTexts } from '../../texts/desk.ts';
import { queueLabel } from '../common/wording.ts';
import type { Dimension, Figures } from './summary.ts';
import { useFigures } from './use-figures.ts';

/** The busiest first; the bar repeats the count for the eye. */
export function SliceTable({ dimension, rows }: { dimension: Dimension; rows: [string, Figures][] }) {
  const texts = useTexts(deskTexts);
  const t = texts.report;
  const { count, time, share } = useFigures();
  const sorted = rows.toSorted(([, a], [, b]) => (b.opened ?? b.solved ?? 0) - (a.opened ?? a.solved ?? 0));
  const most = Math.max(1, ...sorted.map(([, { opened, solved }]) => opened ?? solved ?? 0));
  return (
    <section class="slice">
      <table>
        <caption>{t.by[dimension]}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t.opened}</th>
            <td class="slice__bar" />
            <th scope="col">{t.solved}</th>
            <th scope="col">{t.firstResponse}</th>
            <th scope="col">{t.csat}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(([name, figures]) => (
            <tr key={name}>
              <th scope="row">{rowLabel(dimension, name, texts.words)}</th>
              <td>{count(figures.opened, '–')}</td>
              <td class="slice__bar" aria-hidden="true">
                <span
                  class="bar"
                  style={{ inlineSize: `${(100 * (figures.opened ?? figures.solved ?? 0)) / most}%` }}
                />
              </td>
              <td>{count(figures.solved, '–')}</td>
              <td>{time(figures.firstResponse?.p50, '–')}</td>
              <td>{share(figures.csat, '–')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function rowLabel(dimension: Dimension, name: string, words: DeskTexts['words']): string {
  if (dimension === 'queue') return queueLabel(name, words);
  const category = categories.find((one) => dimension === 'category' && one === name);
  return category ? words.categories[category] : name;
}
