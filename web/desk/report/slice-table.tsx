import { useTexts } from '../../shared/language.tsx';
import { deskTexts } from '../../texts/desk.ts';
import type { Dimension, Figures } from './summary.ts';
import { useFigures } from './use-figures.ts';
import { useRowLabel } from './use-row-label.ts';

const size = ({ opened, solved }: Figures) => opened ?? solved;

/** The busiest first; the bar repeats the count for the eye. */
export function SliceTable({ dimension, rows }: { dimension: Dimension; rows: [string, Figures][] }) {
  const t = useTexts(deskTexts).report;
  const { count, time, share } = useFigures();
  const label = useRowLabel(dimension);
  /** Nobody opens a ticket as an agent. */
  const withOpened = dimension !== 'agent';
  const sorted = rows.toSorted(([, a], [, b]) => size(b) - size(a));
  const most = Math.max(1, ...sorted.map(([, figures]) => size(figures)));
  return (
    <section class="slice">
      <table>
        <caption>{t.by[dimension]}</caption>
        <thead>
          <tr>
            <td />
            {withOpened && (
              <th scope="col" class="slice__opened">
                {t.opened}
              </th>
            )}
            <td class="slice__bar" />
            <th scope="col" class="slice__solved">
              {t.solved}
            </th>
            <th scope="col">{t.short.firstResponse}</th>
            <th scope="col">{t.short.csat}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(([name, figures]) => (
            <tr key={name}>
              <th scope="row">{label(name)}</th>
              {withOpened && <td class="slice__opened">{count(figures.opened, '–')}</td>}
              <td class="slice__bar" aria-hidden="true">
                <span class="bar" style={{ inlineSize: `${(100 * size(figures)) / most}%` }} />
              </td>
              <td class="slice__solved">{count(figures.solved, '–')}</td>
              <td>{time(figures.firstResponse.p50, '–')}</td>
              <td>{share(figures.csat, '–')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
