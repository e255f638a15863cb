/** `/status#<token>`: where the customer's ticket stands, without an account. */
import { useEffect } from 'preact/hooks';
import { DeadEnd } from '../shared/dead-end.tsx';
import { failureText } from '../shared/failure.ts';
import { useFragment } from '../shared/fragment.ts';
import { useLanguage, useTexts, useTitle } from '../shared/language.tsx';
import { Notice } from '../shared/notice.tsx';
import { useLoad } from '../shared/use-load.ts';
import { portalTexts } from '../texts/portal.ts';
import { AddMessage } from './add-message.tsx';
import { StateCard } from './state-card.tsx';
import { loadStatus, type TicketStatus } from './status.ts';
import { Thread } from './thread.tsx';

export function StatusPage() {
  const texts = useTexts(portalTexts);
  const t = texts.status;
  const { language } = useLanguage();
  const { token } = useFragment();
  const { data, error, loading, reload } = useLoad<TicketStatus | undefined>(token, async () =>
    token === '' ? undefined : loadStatus(token),
  );
  useTitle(data ? `${data.id} · ${t.states[data.status]}` : t.title);
  useRefreshOnReturn(reload);

  if ((error && [400, 404, 422].includes(error.status)) || (!loading && !error && !data)) {
    return <DeadEnd title={t.missingTitle} text={t.missing} action={t.writeNew} />;
  }
  return (
    <div class="column--narrow status-page">
      {!data && loading && <p role="status">{t.loading}</p>}
      {error && (
        <Notice tone="danger">
          <p>
            <strong>{t.failed}</strong> {failureText(error, texts.errors, language, new Date())}
          </p>
          <button type="button" class="button button--small" onClick={() => void reload()}>
            {t.retry}
          </button>
        </Notice>
      )}
      {data && <StateCard ticket={data} onRefresh={reload} />}
      {data && <Thread token={token} messages={data.messages} />}
      {data && <AddMessage id={data.id} token={token} onSent={reload} />}
    </div>
  );
}

const RESTING_MS = 30_000;

/** Who comes back to the tab after a while sees the newest state. */
function useRefreshOnReturn(reload: () => Promise<void>) {
  useEffect(() => {
    let left = Date.now();
    const onChange = () => {
      if (document.hidden) left = Date.now();
      else if (Date.now() - left > RESTING_MS) void reload();
    };
    document.addEventListener('visibilitychange', onChange);
    return () => document.removeEventListener('visibilitychange', onChange);
  }, [reload]);
}
