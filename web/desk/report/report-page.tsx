/** Key figures of a period, for leads and admins. */
import { useState } from 'preact/hooks';
import { useTexts, useTitle } from '../../shared/language.tsx';
import { Notice } from '../../shared/notice.tsx';
import { useLoad } from '../../shared/use-load.ts';
import { deskTexts } from '../../texts/desk.ts';
import { useNow } from '../common/use-now.ts';
import { errorText } from '../common/wording.ts';
import { useDesk } from '../desk-context.ts';
import { KeyFigures } from './key-figures.tsx';
import { lastDays, type Period, PeriodForm } from './period-form.tsx';
import { SliceTable } from './slice-table.tsx';
import { dimensions, type Report } from './summary.ts';
import { TriageSection } from './triage-section.tsx';

export function ReportPage() {
  const texts = useTexts(deskTexts);
  const t = texts.report;
  const { api } = useDesk();
  const now = useNow();
  const [chosen, setChosen] = useState<Period>();
  const period = chosen ?? lastDays(30, now);
  const { data, error, loading, reload } = useLoad(`${period.from}/${period.to}`, () =>
    api.report<Report>(period.from, period.to),
  );
  useTitle(t.title);
  return (
    <main id="main" class="report stack" tabIndex={-1}>
      <h1>{t.title}</h1>
      <PeriodForm key={`${period.from}${period.to}`} period={period} now={now} onPeriod={setChosen} />
      <p class="visually-hidden" role="status">
        {loading ? t.loading : ''}
      </p>
      {error && (
        <Notice tone="danger">
          <p>
            {t.failed} {errorText(error, texts.errors)}
          </p>
          <button type="button" class="button button--small" onClick={() => void reload()}>
            {texts.frame.retry}
          </button>
        </Notice>
      )}
      {data && <KeyFigures figures={data} />}
      {data && (
        <div class="slices">
          {dimensions.map((dimension) => {
            const rows = Object.entries(data.by[dimension] ?? {});
            return rows.length > 0 && <SliceTable key={dimension} dimension={dimension} rows={rows} />;
          })}
        </div>
      )}
      {data && <TriageSection triage={data.triage} />}
    </main>
  );
}
