/** `/unsubscribe#<token>`: nothing changes before the button is pressed. */
import { useState } from 'preact/hooks';
import { ApiError } from '../shared/api.ts';
import { DeadEnd } from '../shared/dead-end.tsx';
import { failureText } from '../shared/failure.ts';
import { useFragment } from '../shared/fragment.ts';
import { useLanguage, useTexts, useTitle } from '../shared/language.tsx';
import { Notice } from '../shared/notice.tsx';
import { useLoad } from '../shared/use-load.ts';
import { portalTexts } from '../texts/portal.ts';
import { loadChoice, type SurveysChoice, saveChoice } from './choice.ts';

export function UnsubscribePage() {
  const texts = useTexts(portalTexts);
  const t = texts.unsubscribe;
  const { language } = useLanguage();
  const { token } = useFragment();
  const { data, error, loading, reload } = useLoad<SurveysChoice | undefined>(token, async () =>
    token === '' ? undefined : loadChoice(token),
  );
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ApiError>();
  useTitle(t.title);

  if ((error && [400, 404, 422].includes(error.status)) || (!loading && !error && !data)) {
    return <DeadEnd title={texts.survey.missingTitle} text={texts.survey.missing} action={texts.survey.write} />;
  }
  const choose = async (surveys: boolean) => {
    setBusy(true);
    setRefusal(undefined);
    try {
      await saveChoice(token, surveys);
      await reload();
    } catch (cause) {
      setRefusal(cause instanceof ApiError ? cause : new ApiError(0, String(cause)));
    } finally {
      setBusy(false);
    }
  };
  const failed = refusal ?? error;
  return (
    <section class="card stack column--narrow">
      <h1>{t.title}</h1>
      {!data && loading && <p role="status">{texts.status.loading}</p>}
      {failed && (
        <Notice tone="danger">
          <p>{failureText(failed, texts.errors, language, new Date())}</p>
        </Notice>
      )}
      {error && (
        <button type="button" class="button" onClick={() => void reload()}>
          {texts.status.retry}
        </button>
      )}
      {data && <p role="status">{data.surveys ? t.coming : t.stopped}</p>}
      {data && <p class="soft">{t.others}</p>}
      {data && (
        <button
          type="button"
          class={data.surveys ? 'button button--primary' : 'button'}
          disabled={busy}
          onClick={() => void choose(!data.surveys)}
        >
          {data.surveys ? t.stop : t.again}
        </button>
      )}
    </section>
  );
}
