/** Files that came with a message, each to be saved by a button. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { fileTexts } from '../texts/files.ts';
import { ApiError } from './api.ts';
import { fileSize } from './file-size.ts';
import { DownloadIcon } from './icons.tsx';
import { useLanguage, useTexts } from './language.tsx';

export interface ShownFile {
  id: string;
  name: string;
  size: number;
}

interface FileListProps<F extends ShownFile> {
  files: readonly F[];
  /** A link that saves the file; good for some minutes. */
  link(id: string): Promise<string>;
  /** What stands in place of the button of a file that is held; undefined: it is not. */
  held(file: F): ComponentChildren | undefined;
}

export function FileList<F extends ShownFile>({ files, link, held }: FileListProps<F>) {
  const t = useTexts(fileTexts);
  const { language } = useLanguage();
  return (
    <ul class="files" aria-label={t.list}>
      {files.map((file, index) => (
        // One message may have the same file twice, and its list never changes.
        <li key={`${file.id}${index}`} class="files__item">
          <span class="files__name">
            <bdi>{file.name}</bdi> <span class="small soft">{fileSize(file.size, language)}</span>
          </span>
          {held(file) ?? <Download file={file} link={link} />}
        </li>
      ))}
    </ul>
  );
}

function Download({ file, link }: { file: ShownFile; link(id: string): Promise<string> }) {
  const t = useTexts(fileTexts);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const onClick = async () => {
    setBusy(true);
    setTrouble(undefined);
    try {
      save(await link(file.id));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setTrouble(reason(error, t));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <button
        type="button"
        class="button button--small"
        aria-label={t.downloadNamed(file.name)}
        aria-disabled={busy}
        onClick={() => void (busy || onClick())}
      >
        <DownloadIcon /> {busy ? t.fetching : t.download}
      </button>
      <span class="files__note" role="status">
        {trouble}
      </span>
    </>
  );
}

/** The answer says that it is to be saved, so this page stays where it is. */
function save(url: string): void {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.rel = 'noreferrer';
  anchor.click();
}

function reason({ status, type }: ApiError, t: (typeof fileTexts)['en']): string {
  if (type.endsWith(':file-waiting')) return t.waiting;
  if (type.endsWith(':file-refused')) return t.refused;
  return status === 404 ? t.gone : t.failed;
}
