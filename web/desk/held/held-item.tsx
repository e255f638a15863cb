import { useId, useState } from 'preact/hooks';
import { ApiError } from '../../shared/api.ts';
import { useLanguage, useTexts } from '../../shared/language.tsx';
import { dateTime, relativeTime } from '../../shared/time.ts';
import { mailTexts } from '../../texts/mail.ts';
import { ConfirmDialog } from '../common/confirm-dialog.tsx';
import { useNow } from '../common/use-now.ts';
import { useDesk } from '../desk-context.ts';
import { MailView } from '../mail/mail-view.tsx';
import type { HeldMail } from './held-mail.ts';

export function HeldItem({ mail, onDecided }: { mail: HeldMail; onDecided(): void }) {
  const t = useTexts(mailTexts).held;
  const { language } = useLanguage();
  const { api } = useDesk();
  const now = useNow();
  const [looking, setLooking] = useState(false);
  const [discarding, setDiscarding] = useState(false);
  const { working, decide } = useDecision(mail.id, onDecided);
  const id = useId();
  const name = (action: string) => t.about(action, mail.subject);
  return (
    <li class="held__mail">
      <header>
        <h2 dir="auto">{mail.subject}</h2>
        <p class="held__facts">
          <span>{mail.from ?? t.unknown}</span>{' '}
          <time dateTime={mail.receivedAt} title={dateTime(mail.receivedAt, language)}>
            {relativeTime(mail.receivedAt, now, language)}
          </time>
        </p>
      </header>
      <p>{t.reasons[mail.reason]}</p>
      <div class="button-row">
        {mail.reason !== 'no_sender' && (
          <button
            type="button"
            class="button button--small button--primary"
            aria-label={name(t.release)}
            aria-disabled={working}
            onClick={() => void decide('release', t.released)}
          >
            {working ? t.working : t.release}
          </button>
        )}
        <button
          type="button"
          class="button button--small"
          aria-label={name(t.discard)}
          aria-disabled={working}
          onClick={() => setDiscarding(true)}
        >
          {t.discard}
        </button>
        <button
          type="button"
          class="button button--small button--quiet"
          aria-label={name(looking ? t.hide : t.preview)}
          aria-expanded={looking}
          aria-controls={looking ? id : undefined}
          onClick={() => setLooking(!looking)}
        >
          {looking ? t.hide : t.preview}
        </button>
      </div>
      {looking && <MailView id={id} name={mail.id} load={(remoteImages) => api.heldMail(mail.id, remoteImages)} />}
      {discarding && (
        <ConfirmDialog
          title={t.sure}
          text={t.sureText(mail.subject)}
          confirm={t.discard}
          keep={t.keep}
          onConfirm={() => void decide('discard', t.discarded)}
          onClose={() => setDiscarding(false)}
        />
      )}
    </li>
  );
}

/** A mail that a colleague has decided on meanwhile is gone as well, and that is said. */
function useDecision(id: string, onDecided: () => void) {
  const { api, say, complain } = useDesk();
  const [working, setWorking] = useState(false);
  const decide = async (decision: 'release' | 'discard', words: string) => {
    if (working) return;
    setWorking(true);
    try {
      await api.decideOnHeld(id, decision);
      say(words);
      onDecided();
    } catch (error) {
      setWorking(false);
      complain(error);
      if (error instanceof ApiError && error.status === 404) onDecided();
    }
  };
  return { working, decide };
}
