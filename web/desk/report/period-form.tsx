import { useState } from 'preact/hooks';
import { useTexts } from '../../shared/language.tsx';
import { deskTexts } from '../../texts/desk.ts';

/** Days as `YYYY-MM-DD`, both included. */
export interface Period {
  from: string;
  to: string;
}

const DAY_MS = 86_400_000;
const day = (instant: number) => new Date(instant).toISOString().slice(0, 10);

export const lastDays = (count: number, now: number): Period => ({
  from: day(now - (count - 1) * DAY_MS),
  to: day(now),
});

interface Props {
  period: Period;
  now: number;
  onPeriod(period: Period): void;
}

export function PeriodForm({ period, now, onPeriod }: Props) {
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
      <DayField id="report-from" label={t.from} day={from} onDay={setFrom} />
      <DayField id="report-to" label={t.to} day={to} onDay={setTo} />
      <button type="submit" class="button button--small">
        {t.show}
      </button>
      {[7, 30, 90].map((count) => (
        <button
          key={count}
          type="button"
          class="button button--small button--quiet"
          onClick={() => onPeriod(lastDays(count, now))}
        >
          {t.days(count)}
        </button>
      ))}
    </form>
  );
}

interface DayProps {
  id: string;
  label: string;
  day: string;
  onDay(day: string): void;
}

function DayField({ id, label, day: value, onDay }: DayProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        class="input input--small"
        value={value}
        required
        onInput={(event) => onDay(event.currentTarget.value)}
      />
    </div>
  );
}
