/** Files that are to go with a message: chosen, on their way, there, or in trouble. What is there survives a reload. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { safeFileName } from '../../../core/files/file-name.ts';
import type { Attachment, UPLOADS_PER_MESSAGE as UploadsPerMessage } from '../../../core/files/upload.ts';
import type { FieldError } from '../api.ts';
import { tabStore } from '../storage.ts';
import { type AskForLink, type Trouble, transfer, troubleOf } from './transfer.ts';

export const MOST_FILES: typeof UploadsPerMessage = 5;

export interface Upload {
  key: string;
  name: string;
  size: number;
  state: 'sending' | 'ready' | 'failed';
  /** From 0 to 1. */
  progress: number;
  /** Of the upload, once it is there. */
  id?: string;
  trouble?: Trouble;
  inline?: boolean;
  picture: boolean;
  /** Absent after a reload: then it cannot be sent again. */
  file?: File;
}
type Kept = Pick<Upload, 'key' | 'name' | 'size' | 'id' | 'inline' | 'picture'>;

export interface Uploads {
  items: readonly Upload[];
  /** How many were chosen beyond what fits, the last time. */
  leftOut: number;
  /** The names that they got, of those that fit. */
  add(files: Iterable<File>, options?: { inline?: boolean }): string[];
  remove(key: string): void;
  retry(key: string): void;
  setInline(key: string): void;
  /** Waits for those on their way. Undefined: one is in trouble, and says so. */
  ready(): Promise<Attachment[] | undefined>;
  /** Marks those that the server did not take, by the paths of its answer. True where there was one. */
  refuse(fields: readonly FieldError[]): boolean;
  /** The message has gone. */
  clear(): void;
}

/** `place`: where the tab keeps what is there already. */
export function useUploads(place: string, ask: AskForLink): Uploads {
  const list = useRef<Upload[]>([]);
  const running = useRef(new Map<string, { stop: AbortController; end: Promise<void> }>());
  const [leftOut, setLeftOut] = useState(0);
  const [, draw] = useState(0);

  const set = (next: Upload[]) => {
    list.current = next;
    draw((count) => count + 1);
    const kept = next.flatMap(({ key, name, size, id, inline, picture, state }): Kept[] =>
      state === 'ready' && id ? [{ key, name, size, id, picture, ...(inline && { inline }) }] : [],
    );
    if (kept.length > 0) tabStore.write(place, kept);
    else tabStore.remove(place);
  };
  const change = (key: string, fields: Partial<Upload>) =>
    set(list.current.map((one) => (one.key === key ? { ...one, ...fields } : one)));

  useEffect(() => {
    const kept = tabStore.read<Kept[]>(place);
    const back = Array.isArray(kept) ? kept : [];
    list.current = back.map((one) => ({ ...one, state: 'ready', progress: 1 }));
    draw((count) => count + 1);
    return () => {
      for (const { stop } of running.current.values()) stop.abort();
    };
  }, [place]);

  const start = (key: string, name: string, file: File) => {
    const stop = new AbortController();
    const progress = (share: number) => change(key, { progress: share });
    const end = transfer(ask, { name, file }, { progress, signal: stop.signal }).then(
      (id) => change(key, { state: 'ready', progress: 1, id }),
      (error: unknown) => {
        if (!stop.signal.aborted) change(key, { state: 'failed', trouble: troubleOf(error) });
      },
    );
    running.current.set(key, { stop, end });
    void end.then(() => running.current.delete(key));
  };

  return {
    items: list.current,
    leftOut,
    add(files, { inline = false } = {}) {
      const chosen = [...files];
      const taken = chosen.slice(0, Math.max(0, MOST_FILES - list.current.length));
      setLeftOut(chosen.length - taken.length);
      return taken.map((file) => {
        const key = crypto.randomUUID();
        const name = freeName(safeFileName(file.name), list.current);
        const picture = /^image\/(?:png|jpeg|gif|webp)$/.test(file.type);
        const upload = { key, name, size: file.size, progress: 0, picture, file, ...(inline && { inline }) };
        const empty = file.size === 0;
        set([
          ...list.current,
          empty ? { ...upload, state: 'failed', trouble: 'empty' } : { ...upload, state: 'sending' },
        ]);
        if (!empty) start(key, name, file);
        return name;
      });
    },
    remove(key) {
      running.current.get(key)?.stop.abort();
      setLeftOut(0);
      set(list.current.filter((one) => one.key !== key));
    },
    retry(key) {
      const found = list.current.find((one) => one.key === key);
      if (!found?.file) return;
      const { trouble: _gone, id: _old, ...again } = found;
      set(list.current.map((one) => (one.key === key ? { ...again, state: 'sending', progress: 0 } : one)));
      start(key, found.name, found.file);
    },
    setInline: (key) => change(key, { inline: true }),
    async ready() {
      await Promise.all([...running.current.values()].map(({ end }) => end));
      if (list.current.some(({ state }) => state !== 'ready')) return undefined;
      return list.current.flatMap(({ id, name, inline }) => (id ? [{ id, name, ...(inline && { inline }) }] : []));
    },
    refuse(fields) {
      const named = fields.flatMap(({ path }) => /^attachments\.(\d+)/.exec(path)?.[1] ?? []).map(Number);
      set(
        list.current.map((one, index) =>
          named.includes(index) ? { ...one, state: 'failed', trouble: 'refused' } : one,
        ),
      );
      return named.length > 0;
    },
    clear() {
      setLeftOut(0);
      set([]);
    },
  };
}

/** What is pasted is nearly always called `image.png`. */
function freeName(name: string, others: readonly Upload[]): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${stem} ${number}${ending}`;
    if (!others.some((one) => one.name === candidate)) return candidate;
  }
}
