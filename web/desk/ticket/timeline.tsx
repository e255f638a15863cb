import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Words } from '../../../core/events.ts';
import { LockIcon } from '../../shared/icons.tsx';
import { useLanguage, useTexts } from '../../shared/language.tsx';
import { LinkedText } from '../../shared/linked-text.tsx';
import { dateTime, relativeTime } from '../../shared/time.ts';
import { deskTexts } from '../../texts/desk.ts';
import { useNow } from '../common/use-now.ts';
import { AsWritten } from '../mail/as-written.tsx';
import type { Entry } from '../model.ts';
import { EntryFiles } from './entry-files.tsx';
import { type Speaker, useSpeaker } from './use-speech.ts';

/** Oldest first; the newest entry is in view when the ticket opens and when something is added. */
export function Timeline({ entries, customerName }: { entries: readonly Entry[]; customerName: string | undefined }) {
  const t = useTexts(deskTexts).ticket;
  const speaker = useSpeaker(customerName);
  const box = useRef<HTMLDivElement>(null);
  const last = entries.at(-1)?.version;
  // A new last entry is the reason to scroll.
  useEffect(() => {
    box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [last]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it.
    <div ref={box} class="timeline" role="log" aria-label={t.timeline} tabIndex={0}>
      <ol class="timeline__entries">
        {entries.map((entry) => (
          <EntryItem key={entry.version} entry={entry} speaker={speaker} />
        ))}
      </ol>
    </div>
  );
}

function EntryItem({ entry, speaker }: { entry: Entry; speaker: Speaker }) {
  const sentences = speaker.sentences(entry);
  if (entry.words === undefined && sentences.length === 0) return null;
  return (
    <li class="entry">
      {entry.words && (
        <Card at={entry.at} words={entry.words} files={entry.files} mail={entry.mail} author={speaker.author(entry)}>
          {entry.mail && <AsWritten version={entry.version} />}
        </Card>
      )}
      {sentences.length > 0 && (
        <p class="entry__event">
          <span>{sentences.join(' · ')}</span> {entry.words === undefined && <When at={entry.at} />}
        </p>
      )}
    </li>
  );
}

interface CardProps {
  at: string;
  words: Words;
  files: Entry['files'];
  mail: Entry['mail'];
  author: string;
  children: ComponentChildren;
}

function Card({ at, words: { kind, text, folded }, files, mail, author, children }: CardProps) {
  const t = useTexts(deskTexts).ticket;
  return (
    <article class={`entry__card entry__card--${kind}`}>
      <header class="entry__head">
        <h2>{author}</h2>
        {kind === 'note' && (
          <span class="entry__kind">
            <LockIcon /> {t.note}
          </span>
        )}
        {kind === 'survey' && <span class="entry__kind">{t.survey}</span>}
        {kind === 'stranger' && <span class="entry__kind">{t.stranger}</span>}
        <When at={at} />
      </header>
      {kind === 'machine' ? (
        <Folded title={t.machine} text={text} />
      ) : (
        <p class="prose" dir="auto">
          <LinkedText text={text} />
        </p>
      )}
      {folded !== undefined && <Folded title={t.folded} text={folded} />}
      {files && <EntryFiles files={files} />}
      {mail && mail.notices.length > 0 && <p class="entry__files">{t.mailCut}</p>}
      {children}
    </article>
  );
}

/** Part of a mail that few need to read, and nobody shall miss. */
function Folded({ title, text }: { title: string; text: string }) {
  return (
    <details class="entry__folded">
      <summary>{title}</summary>
      <p class="prose" dir="auto">
        <LinkedText text={text} />
      </p>
    </details>
  );
}

function When({ at }: { at: string }) {
  const { language } = useLanguage();
  const now = useNow();
  return (
    <time class="entry__time" dateTime={at} title={dateTime(at, language)}>
      {relativeTime(at, now, language)}
    </time>
  );
}
