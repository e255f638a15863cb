/** Asks for what an action needs to know. */
import { useState } from 'preact/hooks';
import { ApiError } from '../../shared/api.ts';
import { useTexts } from '../../shared/language.tsx';
import { Notice } from '../../shared/notice.tsx';
import { serverNow } from '../../shared/server-clock.ts';
import { deskTexts } from '../../texts/desk.ts';
import type { ActionName, Actions } from '../api.ts';
import { Dialog } from '../common/dialog.tsx';
import { Select } from '../common/select.tsx';
import { errorText, useQueueLabel } from '../common/wording.ts';
import { useDesk } from '../desk-context.ts';
import type { Ticket } from '../model.ts';
import { UntilChoice } from './until-choice.tsx';

interface Props {
  action: ActionName;
  ticket: Ticket;
  onAct<A extends ActionName>(action: A, body: Actions[A]): Promise<void>;
  onClose(): void;
}

export function ActionDialog({ action, ticket, onAct, onClose }: Props) {
  const { actions: t, errors } = useTexts(deskTexts);
  const { queues } = useDesk();
  const [words, setWords] = useState('');
  const [queue, setQueue] = useState(queues.find(({ name }) => name !== ticket.queue)?.name ?? '');
  const [until, setUntil] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [working, setWorking] = useState(false);

  const send = async () => {
    const text = words.trim();
    const dated = until !== undefined && until !== '';
    if ((action === 'transfer' || action === 'hold') && text === '') return setProblem(t.needReason);
    if ((dated || action === 'snooze') && !(Date.parse(until ?? '') > serverNow())) return setProblem(t.needFuture);
    setWorking(true);
    try {
      if (action === 'transfer') await onAct(action, { queue, reason: text });
      else if (action === 'hold') await onAct(action, { reason: text, ...(dated ? { until } : {}) });
      else if (action === 'snooze') await onAct(action, { until: until ?? '' });
      else if (action === 'solve') await onAct(action, text ? { resolution: text } : {});
      else await onAct(action, {});
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(errorText(error, errors));
      setWorking(false);
    }
  };

  return (
    <Dialog title={t[action]} onClose={onClose}>
      <form
        class="form-fields"
        onSubmit={(event) => {
          event.preventDefault();
          if (!working) void send();
        }}
      >
        {problem && (
          <Notice tone="danger">
            <p>{problem}</p>
          </Notice>
        )}
        {action === 'close' && <p>{t.closeText}</p>}
        {action === 'transfer' && <QueueChoice current={ticket.queue} queue={queue} onQueue={setQueue} />}
        {(action === 'snooze' || action === 'hold') && <UntilChoice optional={action === 'hold'} onUntil={setUntil} />}
        {action !== 'snooze' && action !== 'close' && (
          <div class="field">
            <label for="action-words">{action === 'solve' ? t.resolution : t.reason}</label>
            <p class="hint" id="action-hint">
              {t.reasonHint}
            </p>
            <textarea
              id="action-words"
              class="input"
              rows={3}
              aria-describedby="action-hint"
              value={words}
              onInput={(event) => setWords(event.currentTarget.value)}
            />
          </div>
        )}
        <div class="button-row">
          <button type="submit" class="button button--primary" aria-disabled={working}>
            {working ? t.working : t[action]}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {t.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function QueueChoice({ current, queue, onQueue }: { current: string; queue: string; onQueue(queue: string): void }) {
  const t = useTexts(deskTexts).actions;
  const { queues } = useDesk();
  const label = useQueueLabel();
  return (
    <div class="field">
      <label for="action-queue">{t.toQueue}</label>
      <Select
        id="action-queue"
        small={false}
        value={queue}
        options={queues.filter(({ name }) => name !== current).map(({ name }) => [name, label(name)])}
        onValue={onQueue}
      />
    </div>
  );
}
