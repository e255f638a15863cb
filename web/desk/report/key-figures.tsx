import type { ComponentChildren } from 'preact';
import { useTexts } from '../../shared/language.tsx';
import { deskTexts } from '../../texts/desk.ts';
import type { Figures } from './summary.ts';
import { useFigures } from './use-figures.ts';

export function KeyFigures({ figures }: { figures: Figures }) {
  const t = useTexts(deskTexts).report;
  const { count, time, share } = useFigures();
  const within = (seconds: number | null) => (seconds === null ? undefined : t.most(time(seconds)));
  return (
    <dl class="figures">
      <Figure name={t.opened}>{count(figures.opened)}</Figure>
      <Figure name={t.solved}>{count(figures.solved)}</Figure>
      <Figure name={t.reopened}>{count(figures.reopened)}</Figure>
      <Figure name={t.backlog} more={t.backlogHint}>
        {count(figures.backlog)}
      </Figure>
      <Figure name={t.firstResponse} more={within(figures.firstResponse.p90)}>
        {time(figures.firstResponse.p50)}
      </Figure>
      <Figure name={t.resolution} more={within(figures.resolution.p90)}>
        {time(figures.resolution.p50)}
      </Figure>
      <Figure name={t.slaMet}>{share(figures.slaMet)}</Figure>
      <Figure name={t.csat} more={`${t.responseRate}: ${share(figures.responseRate)}`}>
        {share(figures.csat)}
      </Figure>
    </dl>
  );
}

interface FigureProps {
  name: string;
  more?: string | undefined;
  children: ComponentChildren;
}

export function Figure({ name, more, children }: FigureProps) {
  return (
    <div class="figure">
      <dt>{name}</dt>
      <dd>
        {children}
        {more && <small>{more}</small>}
      </dd>
    </div>
  );
}
