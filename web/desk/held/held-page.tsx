/** Mail that no ticket took, for leads and admins. */
import { useRef } from 'preact/hooks';
import { useTexts, useTitle } from '../../shared/language.tsx';
import { Notice } from '../../shared/notice.tsx';
import { deskTexts } from '../../texts/desk.ts';
import { mailTexts } from '../../texts/mail.ts';
import { errorText } from '../common/wording.ts';
import { HeldItem } from './held-item.tsx';
import { useHeld } from './use-held.ts';

export function HeldPage({ onDecided }: { onDecided(): void }) {
  const { errors, frame } = useTexts(deskTexts);
  const t = useTexts(mailTexts).held;
  const { mails, cursor, error, loading, load, more, remove } = useHeld();
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(t.title);
  const decide = (id: string) => {
    remove(id);
    onDecided();
    // What had the focus is gone.
    heading.current?.focus();
  };
  return (
    <main id="main" class="held stack" tabIndex={-1}>
      <h1 ref={heading} tabIndex={-1}>
        {t.title}
      </h1>
      <p class="soft">{t.lead}</p>
      {error && (
        <Notice tone="danger">
          <p>
            {t.failed} {errorText(error, errors)}
          </p>
          <button type="button" class="button button--small" onClick={() => void load()}>
            {frame.retry}
          </button>
        </Notice>
      )}
      <p class={mails.length > 0 ? 'visually-hidden' : 'soft'} role="status">
        {loading ? frame.loading : !error && mails.length === 0 && cursor === undefined ? t.empty : ''}
      </p>
      <ul class="held__list">
        {mails.map((mail) => (
          <HeldItem key={mail.id} mail={mail} onDecided={() => decide(mail.id)} />
        ))}
      </ul>
      {cursor !== undefined && !loading && (
        <button type="button" class="button" onClick={() => void more()}>
          {t.more}
        </button>
      )}
    </main>
  );
}
