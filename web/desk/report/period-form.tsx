import { useState } from 'preact/hooks';
import { useTexts } from '../../shared/language.tsx';
import { deskTexts } from '../../texts/desk.ts';

/** Days as `YYYY-MM-DD`, both included. */
export interface Period {
  from: string;
  to: string;
}

const DAY_MS = 86_400_000;
const day = (date: Date) => date.toISOString().slice(0, 10);

export const lastDays = (count: number, now: Date): Period => ({
  from: day(new Date(now.getTime() - (count - 1) * DAY_MS)),
  to: day(now),
});

export function PeriodForm({ period, onPeriod }: { period: Period; onPeriod(period: Period): void }) {
  const t = useTexts(deskTexts).report;
  const [from, setFrom] = useState(period.from);
  const [to, setTo] = useState(period.to);
  return (
    <form
      class="report__period"
      onSubmit={(event) => {
        event.preventDefault();
        if (from && to) onPeriod(from <= to ? { from, to } : { from: to, to: from });
      }}
    >
      <div class="field">
        <label for="report-from">{t.from}</label>
        <input
          id="report-from"
          type="date"
          class="input input--small"
          value={from}
          required
          onInput={(event) => setFrom(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for="report-to">{t.to}</label>
        <input
          id="report-to"
          type="date"
          class="input input--small"
          value={to}
          required
          onInput={(event) => setTo(event.currentTarget.value)}
        />
      </div>
      <button type="submit" class="button button--small">
        {t.show}
      </button>
      {[7, 30, 90].map((count) => (
        <button
          key={count}
          type="button"
          class="button button--small button--quiet"
          onClick={() => onPeriod(lastDays(count, new Date()))}
        >
          {t.days(count)}
        </button>
      ))}
    </form>
  );
}
