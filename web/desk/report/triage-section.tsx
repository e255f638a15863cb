/** How triage does by what people correct. */
import { useTexts } from '../../shared/language.tsx';
import { triageTexts } from '../../texts/triage.ts';
import { Figure } from './key-figures.tsx';
import type { Report } from './summary.ts';
import { useFigures } from './use-figures.ts';
import { useRowLabel } from './use-row-label.ts';

type Triage = Report['triage'];

export function TriageSection({ triage }: { triage: Triage }) {
  const t = useTexts(triageTexts).report;
  const { count, share } = useFigures();
  const ofCategory = useRowLabel('category');
  const ofLanguage = useRowLabel('language');
  return (
    <>
      <h2>{t.title}</h2>
      <dl class="figures">
        <Figure name={t.triaged}>{count(triage.triaged)}</Figure>
        <Figure name={t.decided}>{share(triage.decidedShare)}</Figure>
        <Figure name={t.corrected}>{count(triage.corrected)}</Figure>
        <Figure name={t.accuracy} more={t.hint}>
          {share(triage.accuracy)}
        </Figure>
      </dl>
      <div class="slices">
        <Table caption={t.byCategory} rows={triage.byCategory} label={ofCategory} />
        <Table caption={t.byLanguage} rows={triage.byLanguage} label={ofLanguage} />
      </div>
    </>
  );
}

interface Props {
  caption: string;
  rows: Triage['byCategory'];
  label(name: string): string;
}

function Table({ caption, rows, label }: Props) {
  const t = useTexts(triageTexts).report;
  const { count, share } = useFigures();
  return (
    <section class="slice">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col" class="slice__wide">
              {t.triaged}
            </th>
            <th scope="col" class="slice__wide">
              {t.decided}
            </th>
            <th scope="col">{t.corrected}</th>
            <th scope="col">{t.accuracy}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(rows).map(([name, row]) => (
            <tr key={name}>
              <th scope="row">{label(name)}</th>
              <td class="slice__wide">{count(row.triaged)}</td>
              <td class="slice__wide">{share(row.decidedShare, '–')}</td>
              <td>{count(row.corrected)}</td>
              <td>{share(row.accuracy, '–')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
