/** The field for a message's files: choose, drop, see how far they are, try again, remove. */
import { useState } from 'preact/hooks';
import { uploadTexts } from '../../texts/uploads.ts';
import { fileSize } from '../file-size.ts';
import { AlertIcon, CheckIcon, ClipIcon } from '../icons.tsx';
import { useLanguage, useTexts } from '../language.tsx';
import { MOST_FILES, type Upload, type Uploads } from './use-uploads.ts';

interface AttachmentsProps {
  /** Of the input; unique on the page. */
  id: string;
  uploads: Uploads;
  onRemove?(upload: Upload): void;
  /** Puts a picture into the text; without it files only go along. */
  onPlace?(upload: Upload): void;
}

export function Attachments({ id, uploads, onRemove, onPlace }: AttachmentsProps) {
  const t = useTexts(uploadTexts);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    if (files && files.length > 0) uploads.add(files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the button does the same.
    <div
      class={over ? 'uploads uploads--over' : 'uploads'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <div class="uploads__choose">
        <input
          type="file"
          multiple
          id={id}
          class="visually-hidden uploads__input"
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            take(event.currentTarget.files);
            // Else the same file could not be chosen again.
            event.currentTarget.value = '';
          }}
        />
        <label for={id} class="button button--small">
          <ClipIcon /> {t.add}
        </label>
        <p class="hint" id={`${id}-hint`}>
          {t.hint(MOST_FILES)}
        </p>
      </div>
      {uploads.items.length > 0 && (
        <ul class="files uploads__list" aria-label={t.list}>
          {uploads.items.map((upload) => (
            <Item
              key={upload.key}
              upload={upload}
              uploads={uploads}
              onRemove={() => {
                uploads.remove(upload.key);
                onRemove?.(upload);
                document.getElementById(id)?.focus();
              }}
              onPlace={onPlace && (() => onPlace(upload))}
            />
          ))}
        </ul>
      )}
      <p class="field-error uploads__left-out" role="status">
        {uploads.leftOut > 0 && t.leftOut(MOST_FILES)}
      </p>
      <p class="visually-hidden" role="status">
        {spoken(uploads.items, t)}
      </p>
    </div>
  );
}

interface ItemProps {
  upload: Upload;
  uploads: Uploads;
  onRemove(): void;
  onPlace: (() => void) | undefined;
}

function Item({ upload, uploads, onRemove, onPlace }: ItemProps) {
  const t = useTexts(uploadTexts);
  const { language } = useLanguage();
  const { key, name, size, state, progress, trouble, file, picture } = upload;
  return (
    <li class="files__item uploads__item">
      <span class="files__name">
        <bdi>{name}</bdi> <span class="small soft">{fileSize(size, language)}</span>
      </span>
      {state === 'sending' && (
        <progress class="uploads__progress" max={1} value={progress} aria-label={t.sending(name)} />
      )}
      {state === 'ready' && (
        <span class="uploads__ready small">
          <CheckIcon /> {t.ready}
        </span>
      )}
      <span class="uploads__actions">
        {state === 'failed' && file && trouble !== 'empty' && trouble !== 'type' && trouble !== 'size' && (
          <button
            type="button"
            class="button button--small"
            aria-label={t.retryNamed(name)}
            onClick={() => uploads.retry(key)}
          >
            {t.retry}
          </button>
        )}
        {onPlace && picture && state !== 'failed' && (
          <button type="button" class="button button--small" aria-label={t.placeNamed(name)} onClick={onPlace}>
            {t.place}
          </button>
        )}
        <button type="button" class="button button--small" aria-label={t.removeNamed(name)} onClick={onRemove}>
          {t.remove}
        </button>
      </span>
      {trouble && (
        <span class="field-error uploads__trouble">
          <AlertIcon size={16} /> <span>{t.trouble[trouble]}</span>
        </span>
      )}
    </li>
  );
}

/** The newest outcome, for those who cannot see the list. */
function spoken(items: readonly Upload[], t: (typeof uploadTexts)['en']): string {
  const last = items.findLast(({ state }) => state !== 'sending');
  if (!last) return '';
  return last.trouble ? t.failedNamed(last.name, t.trouble[last.trouble]) : t.readyNamed(last.name);
}

/** Files of the clipboard, which then are not pasted as anything else. */
export function pastedFiles(event: ClipboardEvent): File[] {
  const files = [...(event.clipboardData?.files ?? [])];
  // A cell or a paragraph of an office program comes as text and as its picture: the text is meant.
  const text = event.clipboardData?.types.includes('text/plain') ?? false;
  if (files.length === 0 || text) return [];
  event.preventDefault();
  return files;
}
