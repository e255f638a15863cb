/** One line that says what just happened, with room of its own in the top bar. Good news goes by itself, bad news stays. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { ApiError } from '../../shared/api.ts';
import { AlertIcon, CheckIcon } from '../../shared/icons.tsx';
import { useTexts } from '../../shared/language.tsx';
import { deskTexts } from '../../texts/desk.ts';
import { errorText } from './wording.ts';

export interface Message {
  text: string;
  tone: 'good' | 'danger';
}

const GOOD_NEWS_MS = 6_000;

export function useMessages() {
  const [message, setMessage] = useState<Message>();
  const { errors } = useTexts(deskTexts);
  const say = useCallback((text: string) => setMessage({ text, tone: 'good' }), []);
  const complain = useCallback(
    (error: unknown) => {
      if (!(error instanceof ApiError)) throw error;
      setMessage({ text: errorText(error, errors), tone: 'danger' });
    },
    [errors],
  );
  const dismiss = useCallback(() => setMessage(undefined), []);
  useEffect(() => {
    if (message?.tone !== 'good') return undefined;
    const timer = setTimeout(dismiss, GOOD_NEWS_MS);
    return () => clearTimeout(timer);
  }, [message, dismiss]);
  return { message, say, complain, dismiss };
}

export function MessageLine({ message, onDismiss }: { message: Message | undefined; onDismiss(): void }) {
  const t = useTexts(deskTexts).frame;
  return (
    <div class="message-line" role="status" aria-live="polite">
      {message && (
        <div class={`notice notice--${message.tone} appear`}>
          {message.tone === 'good' ? <CheckIcon /> : <AlertIcon />}
          <div>
            <p>{message.text}</p>
          </div>
          {message.tone === 'danger' && (
            <button type="button" class="button button--small" onClick={onDismiss}>
              {t.dismiss}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
