/** What triage has learnt from corrections, and undoing it: for leads and admins. */
import { useState } from 'preact/hooks';
import { ApiError } from '../../shared/api.ts';
import { useTexts, useTitle } from '../../shared/language.tsx';
import { Notice } from '../../shared/notice.tsx';
import { useLoad } from '../../shared/use-load.ts';
import { deskTexts } from '../../texts/desk.ts';
import { triageTexts } from '../../texts/triage.ts';
import { ConfirmDialog } from '../common/confirm-dialog.tsx';
import { errorText } from '../common/wording.ts';
import { useDesk } from '../desk-context.ts';
import { ExampleList } from './example-list.tsx';
import { ModelFigures } from './model-figures.tsx';
import { VersionTable } from './version-table.tsx';

export function TriagePage() {
  const { errors, frame } = useTexts(deskTexts);
  const t = useTexts(triageTexts);
  const { api, say, complain } = useDesk();
  const { data, error, loading, reload } = useLoad('model', () => api.shopModel());
  const [target, setTarget] = useState<number>();
  useTitle(t.title);
  const change = async (send: () => Promise<void>, done: string) => {
    try {
      await send();
      say(done);
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      complain(problem);
    }
    await reload();
  };
  const rollBack = (version: number) => change(() => api.rollBackModel(version), t.done(t.version(version)));
  return (
    <main id="main" class="report stack" tabIndex={-1}>
      <h1>{t.title}</h1>
      <p class="soft">{t.lead}</p>
      <p class="visually-hidden" role="status">
        {loading ? frame.loading : ''}
      </p>
      {error && (
        <Notice tone="danger">
          <p>
            {t.failed} {errorText(error, errors)}
          </p>
          <button type="button" class="button button--small" onClick={() => void reload()}>
            {frame.retry}
          </button>
        </Notice>
      )}
      {data && <ModelFigures model={data} />}
      {data && data.versions.length === 0 && <p>{t.none}</p>}
      {data && data.versions.length > 0 && <VersionTable model={data} onUse={setTarget} />}
      {data && data.latest.length > 0 && (
        <ExampleList examples={data.latest} onTrust={(agent) => void change(() => api.trustAgent(agent), t.trusted)} />
      )}
      {target !== undefined && (
        <ConfirmDialog
          title={t.sure(t.version(target))}
          text={t.sureText}
          confirm={t.use}
          keep={t.keep}
          onConfirm={() => void rollBack(target)}
          onClose={() => setTarget(undefined)}
        />
      )}
    </main>
  );
}
