import { FileList } from '../../shared/file-list.tsx';
import { useTexts } from '../../shared/language.tsx';
import { fileTexts } from '../../texts/files.ts';
import { useDesk } from '../desk-context.ts';
import type { EntryFile } from '../model.ts';
import { useOpenedTicket } from './opened-ticket.ts';

/** Files of a message; those that are held can be released by a lead. */
export function EntryFiles({ files }: { files: readonly EntryFile[] }) {
  const t = useTexts(fileTexts);
  const { api, user, complain } = useDesk();
  const ticket = useOpenedTicket();
  const leads = user.groups.some((group) => group === 'lead' || group === 'admin');
  const release = async (file: EntryFile) => {
    await api.releaseFile(ticket.id, file.id);
    await ticket.reload();
  };
  return (
    <FileList
      files={files}
      link={(id) => api.fileLink(ticket.id, id)}
      held={(file) =>
        file.held && (
          <>
            <span class="small">{t.held[file.held]}</span>
            {leads && (
              <button
                type="button"
                class="button button--small"
                aria-label={t.releaseNamed(file.name)}
                onClick={() => void release(file).catch(complain)}
              >
                {t.release}
              </button>
            )}
          </>
        )
      }
    />
  );
}
