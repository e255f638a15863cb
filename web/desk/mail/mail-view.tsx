/** A mail as it was written. Remote images stay away until somebody asks for them. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RemoteImages, WrittenMail } from '../../../core/mail/written-mail.ts';
import type { ApiError } from '../../shared/api.ts';
import { useTexts } from '../../shared/language.tsx';
import { LinkedText } from '../../shared/linked-text.tsx';
import { Notice } from '../../shared/notice.tsx';
import { useLoad } from '../../shared/use-load.ts';
import { deskTexts } from '../../texts/desk.ts';
import { mailTexts } from '../../texts/mail.ts';
import { errorText } from '../common/wording.ts';
import { MailFrame } from './mail-frame.tsx';
import { MailHead } from './mail-head.tsx';

interface Props {
  id: string;
  /** Names the mail among all that may be shown in this place. */
  name: string;
  load(remoteImages: RemoteImages): Promise<WrittenMail>;
}

export function MailView({ id, name, load }: Props) {
  const t = useTexts(mailTexts);
  const [images, setImages] = useState<RemoteImages>('blocked');
  const { data, error, reload } = useLoad(`${name} ${images}`, () => load(images));
  const before = useRef<WrittenMail | undefined>(undefined);
  if (data) before.current = data;
  const mail = data ?? before.current;
  const section = useRef<HTMLElement>(null);
  const settled = mail !== undefined || error !== undefined;
  useEffect(() => {
    // Opened at the foot of a timeline it would lie below what can be seen.
    if (settled) section.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [settled]);
  const showImages = () => {
    setImages('shown');
    // Its button goes with the images that it asks for.
    section.current?.focus();
  };
  return (
    <section ref={section} id={id} class="mail" aria-label={t.title} tabIndex={-1}>
      {error && <Failed error={error} onRetry={() => void reload()} />}
      {!mail && !error && (
        <p class="soft" role="status">
          {t.loading}
        </p>
      )}
      {mail && <MailHead mail={mail} />}
      {mail && mail.blockedImages > 0 && (
        <div class="mail__bar">
          <p>{t.blocked(mail.blockedImages)}</p>
          <button type="button" class="button button--small" onClick={showImages}>
            {t.show}
          </button>
        </div>
      )}
      {mail && mail.missingImages > 0 && <p class="mail__note">{t.missing(mail.missingImages)}</p>}
      {mail?.notices.includes('shown_in_part') && <p class="mail__note">{t.part}</p>}
      {mail && <Body mail={mail} remoteImages={data !== undefined && images === 'shown'} />}
    </section>
  );
}

function Body({ mail: { html, text }, remoteImages }: { mail: WrittenMail; remoteImages: boolean }) {
  const t = useTexts(mailTexts);
  if (html !== undefined) return <MailFrame html={html} remoteImages={remoteImages} />;
  if (text === '') return <p class="soft">{t.empty}</p>;
  return (
    <p class="prose" dir="auto">
      <LinkedText text={text} />
    </p>
  );
}

function Failed({ error, onRetry }: { error: ApiError; onRetry(): void }) {
  const t = useTexts(mailTexts);
  const { errors, frame } = useTexts(deskTexts);
  const expired = error.status === 410;
  return (
    <Notice tone={expired ? 'info' : 'danger'}>
      <p>{expired ? t.expired : `${t.failed} ${errorText(error, errors)}`}</p>
      {!expired && (
        <button type="button" class="button button--small" onClick={onRetry}>
          {frame.retry}
        </button>
      )}
    </Notice>
  );
}
