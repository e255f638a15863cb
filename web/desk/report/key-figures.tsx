import type { ComponentChildren } from 'preact';
import { useTexts } from '../../shared/language.tsx';
import { deskTexts } from '../../texts/desk.ts';
import type { Figures } from './summary.ts';
import { useFigures } from './use-figures.ts';

export function KeyFigures({ figures }: { figures: Figures }) {
  const t = useTexts(deskTexts).report;
  const { count, time, share } = useFigures();
  return (
    <dl class="figures">
      <Figure name={t.opened}>{count(figures.opened)}</Figure>
      <Figure name={t.solved}>{count(figures.solved)}</Figure>
      <Figure name={t.reopened}>{count(figures.reopened)}</Figure>
      <Figure name={t.backlog}>{count(figures.backlog)}</Figure>
      <Figure name={t.firstResponse}>
        <small>{t.half}</small> {time(figures.firstResponse?.p50)}
        <small>
          {t.most} {time(figures.firstResponse?.p90)}
        </small>
      </Figure>
      <Figure name={t.resolution}>
        <small>{t.half}</small> {time(figures.resolution?.p50)}
        <small>
          {t.most} {time(figures.resolution?.p90)}
        </small>
      </Figure>
      <Figure name={t.slaMet}>{share(figures.slaMet)}</Figure>
      <Figure name={t.csat}>
        {share(figures.csat)}
        <small>
          {t.responseRate}: {share(figures.responseRate)}
        </small>
      </Figure>
    </dl>
  );
}

function Figure({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="figure">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
