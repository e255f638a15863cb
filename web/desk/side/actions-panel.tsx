import { useState } from 'preact/hooks';
import { useTexts } from '../../shared/language.tsx';
import { deskTexts } from '../../texts/desk.ts';
import type { ActionName, Actions } from '../api.ts';
import { useDesk } from '../desk-context.ts';
import type { Ticket } from '../model.ts';
import { ActionDialog } from './action-dialog.tsx';
import { allowedActions } from './allowed.ts';

/** These need no words: a press is enough, and each can be taken back. */
const immediate: ReadonlySet<ActionName> = new Set<ActionName>(['release', 'reopen']);

export function ActionsPanel({ ticket, onChanged }: { ticket: Ticket; onChanged(): Promise<void> }) {
  const t = useTexts(deskTexts).actions;
  const { api, say, complain, refresh } = useDesk();
  const [asking, setAsking] = useState<ActionName>();
  const allowed = allowedActions(ticket);

  /** Throws what the API refuses: a dialog shows it where it was asked. */
  const act = async <A extends ActionName>(action: A, body: Actions[A]) => {
    await api.act(ticket.id, action, body);
    setAsking(undefined);
    say(t.done[action]);
    refresh();
    await onChanged();
  };
  const start = (action: ActionName) => {
    if (!immediate.has(action)) return setAsking(action);
    act(action, {}).catch(complain);
  };
  if (allowed.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="actions-title">
      <h2 id="actions-title" class="panel-title">
        {t.title}
      </h2>
      <div class="button-row">
        {allowed.map((action) => (
          <button key={action} type="button" class="button button--small" onClick={() => start(action)}>
            {t[action]}
          </button>
        ))}
      </div>
      {asking && <ActionDialog action={asking} ticket={ticket} onAct={act} onClose={() => setAsking(undefined)} />}
    </section>
  );
}
