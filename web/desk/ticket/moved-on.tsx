import { useEffect, useRef } from 'preact/hooks';
import { AlertIcon } from '../../shared/icons.tsx';
import { useTexts } from '../../shared/language.tsx';
import { deskTexts } from '../../texts/desk.ts';
import type { Entry } from '../model.ts';
import { useSpeaker } from './use-speech.ts';

/** What happened while the agent was writing; their text stays where it is. */
export function MovedOn({
  news,
  customerName,
  onSeen,
}: {
  news: readonly Entry[];
  customerName: string | undefined;
  onSeen(): void;
}) {
  const t = useTexts(deskTexts).editor;
  const speaker = useSpeaker(customerName);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} role="alert" class="notice notice--warn moved-on">
      <AlertIcon />
      <div>
        <h2>{t.movedTitle}</h2>
        <p>{t.movedText}</p>
        <ul>
          {news.map((entry) => (
            <li key={entry.version}>
              {entry.words === undefined ? (
                <p>{speaker.sentences(entry).join(' · ')}</p>
              ) : (
                <p>
                  <strong>{speaker.author(entry)}:</strong> <span class="moved-on__text">{entry.words?.text}</span>
                </p>
              )}
            </li>
          ))}
        </ul>
        <button type="button" class="button button--small" onClick={onSeen}>
          {t.movedSeen}
        </button>
      </div>
    </div>
  );
}
