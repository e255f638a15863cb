/** Pictures within an answer: the text says where each of them stands. */
import type { RefObject } from 'preact';
import { pictureMark } from '../../../core/files/picture.ts';
import { pastedFiles } from '../../shared/uploads/attachments.tsx';
import type { Upload } from '../../shared/uploads/use-uploads.ts';
import type { Draft } from './drafts.ts';
import type { useEditor } from './use-editor.ts';

export function useEditorFiles(
  { draft, uploads, write }: Pick<ReturnType<typeof useEditor>, 'draft' | 'uploads' | 'write'>,
  part: keyof Draft,
  area: RefObject<HTMLTextAreaElement | null>,
) {
  /** Where the agent was writing; each on a line of its own. */
  const mark = (names: readonly string[]) => {
    const text = draft[part];
    const at = area.current?.selectionStart ?? text.length;
    const marks = names.map(pictureMark).join('\n');
    const [before, after] = [text.slice(0, at), text.slice(at)];
    write(part, [before.trimEnd(), marks, after.trimStart()].filter((piece) => piece !== '').join('\n'));
    area.current?.focus();
  };
  return {
    /** A picture is pasted into an answer's text, anything else goes along. */
    paste(event: ClipboardEvent) {
      const files = pastedFiles(event);
      const pictures = part === 'reply' ? files.filter(({ type }) => type.startsWith('image/')) : [];
      const names = uploads[part].add(pictures, { inline: true });
      if (names.length > 0) mark(names);
      const others = files.filter((file) => !pictures.includes(file));
      if (others.length > 0) uploads[part].add(others);
    },
    place({ key, name }: Upload) {
      uploads[part].setInline(key);
      if (!draft[part].includes(pictureMark(name))) mark([name]);
    },
    removed({ name }: Upload) {
      const text = draft[part];
      if (text.includes(pictureMark(name))) write(part, text.replace(pictureMark(name), '').trim());
    },
  };
}
