/** `/survey#<token>`, with `&score=4` where the letter's faces are links. */
import { useState } from 'preact/hooks';
import { DeadEnd } from '../shared/dead-end.tsx';
import { failureText } from '../shared/failure.ts';
import { useFragment } from '../shared/fragment.ts';
import { useLanguage, useTexts, useTitle } from '../shared/language.tsx';
import { Notice } from '../shared/notice.tsx';
import { useLoad } from '../shared/use-load.ts';
import { portalTexts } from '../texts/portal.ts';
import { loadSurvey, type Survey, type Vote } from './survey.ts';
import { SurveyForm } from './survey-form.tsx';
import { Thanks } from './thanks.tsx';

export function SurveyPage() {
  const texts = useTexts(portalTexts);
  const t = texts.survey;
  const { language } = useLanguage();
  const { token, params } = useFragment();
  const { data, error, loading, reload } = useLoad<Survey | undefined>(token, async () =>
    token === '' ? undefined : loadSurvey(token),
  );
  const [voted, setVoted] = useState<{ vote: Vote; changed: boolean; again: boolean }>();
  useTitle(t.title);

  if ((error && [400, 404, 422].includes(error.status)) || (!loading && !error && !data)) {
    return <DeadEnd title={t.missingTitle} text={t.missing} action={t.write} />;
  }
  if (data?.state === 'expired') return <DeadEnd title={t.expiredTitle} text={t.expired} action={t.write} />;
  if (voted && !voted.again)
    return <Thanks changed={voted.changed} onChange={() => setVoted({ ...voted, again: true })} />;
  return (
    <section class="card stack column--narrow">
      <h1>{t.title}</h1>
      {!data && loading && <p role="status">{texts.status.loading}</p>}
      {error && (
        <Notice tone="danger">
          <p>
            <strong>{texts.status.failed}</strong> {failureText(error, texts.errors, language, new Date())}
          </p>
          <button type="button" class="button button--small" onClick={() => void reload()}>
            {texts.status.retry}
          </button>
        </Notice>
      )}
      {data && <p class="soft">{t.about(data.id, data.subject)}</p>}
      {data?.state === 'answered' && (
        <Notice>
          <p>{t.answered}</p>
        </Notice>
      )}
      {data && (
        <SurveyForm
          key={token}
          token={token}
          initial={voted?.vote ?? chosenInLink(params)}
          onVoted={(vote, changed) => setVoted({ vote, changed, again: false })}
          onGone={() => void reload()}
        />
      )}
    </section>
  );
}

function chosenInLink(params: URLSearchParams): Partial<Vote> {
  const score = Number(params.get('score'));
  return Number.isInteger(score) && score >= 1 && score <= 5 ? { score } : {};
}
