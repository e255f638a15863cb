import { useTexts } from '../../shared/language.tsx';
import { mailTexts } from '../../texts/mail.ts';
import { Dialog } from '../common/dialog.tsx';

interface Props {
  subject: string;
  onDiscard(): void;
  onClose(): void;
}

export function DiscardDialog({ subject, onDiscard, onClose }: Props) {
  const t = useTexts(mailTexts).held;
  const discard = () => {
    onClose();
    onDiscard();
  };
  return (
    <Dialog title={t.sure} onClose={onClose}>
      <p>{t.sureText(subject)}</p>
      <div class="button-row">
        <button type="button" class="button button--primary" onClick={discard}>
          {t.discard}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {t.keep}
        </button>
      </div>
    </Dialog>
  );
}
