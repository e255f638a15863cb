/** What triage has learnt from corrections, and undoing it: for leads and admins. */
import { useEffect, useState } from 'preact/hooks';
import { ApiError } from '../../shared/api.ts';
import { useTexts, useTitle } from '../../shared/language.tsx';
import { Notice } from '../../shared/notice.tsx';
import { useLoad } from '../../shared/use-load.ts';
import { deskTexts } from '../../texts/desk.ts';
import { triageTexts } from '../../texts/triage.ts';
import { ConfirmDialog } from '../common/confirm-dialog.tsx';
import { errorText } from '../common/wording.ts';
import { useDesk } from '../desk-context.ts';
import { ActList } from './act-list.tsx';
import { ExampleList } from './example-list.tsx';
import { ModelFigures } from './model-figures.tsx';
import { TeacherTable } from './teacher-table.tsx';
import { usePerson } from './use-person.ts';
import { VersionTable } from './version-table.tsx';

const LEARNING_MS = 700;

/** What is asked once more before it is done. */
interface Question {
  title: string;
  text: string;
  confirm: string;
  keep: string;
  onConfirm(): void;
}

export function TriagePage() {
  const { errors, frame } = useTexts(deskTexts);
  const t = useTexts(triageTexts);
  const { api, say, complain } = useDesk();
  const { data, error, loading, reload } = useLoad('model', () => api.shopModel());
  const [question, setQuestion] = useState<Question>();
  const person = usePerson();
  useTitle(t.title);
  useEffect(() => {
    if (!data?.learning) return;
    const timer = setTimeout(() => void reload(), LEARNING_MS);
    return () => clearTimeout(timer);
  }, [data, reload]);
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
  const askToUse = (version: number) =>
    setQuestion({
      title: t.sure(t.version(version)),
      text: t.sureText,
      confirm: t.use,
      keep: t.keep,
      onConfirm: () => void change(() => api.rollBackModel(version), t.done(t.version(version))),
    });
  const askToForget = (title: string, which: { ticketId: string } | { agent: string }) =>
    setQuestion({
      title,
      text: t.forgetText,
      confirm: t.forget,
      keep: t.forgetKeep,
      onConfirm: () => void change(() => api.forgetExamples(which), t.forgotten),
    });
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
      {data?.learning && <p role="status">{t.learning}</p>}
      {data && <ModelFigures model={data} />}
      {data && data.versions.length === 0 && <p>{t.none}</p>}
      {data && data.versions.length > 0 && <VersionTable model={data} onUse={askToUse} />}
      {data && data.agents.length > 0 && (
        <TeacherTable
          teachers={data.agents}
          onTrust={(teacher, trusted) => {
            const name = person(teacher);
            const done = trusted ? t.teachers.trusted(name) : t.teachers.untrusted(name);
            void change(() => api.trustAgent(teacher.id, trusted), done);
          }}
          onForget={(teacher) => askToForget(t.forgetAllSure(person(teacher)), { agent: teacher.id })}
        />
      )}
      {data && data.latest.length > 0 && (
        <ExampleList
          examples={data.latest}
          onForget={(ticketId) => askToForget(t.forgetSure(ticketId), { ticketId })}
        />
      )}
      {data && data.changes.length > 0 && <ActList acts={data.changes} />}
      {question && <ConfirmDialog {...question} onClose={() => setQuestion(undefined)} />}
    </main>
  );
}
