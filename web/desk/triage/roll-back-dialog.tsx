import { useTexts } from '../../shared/language.tsx';
import { triageTexts } from '../../texts/triage.ts';
import { Dialog } from '../common/dialog.tsx';

interface Props {
  version: number;
  onRollBack(): void;
  onClose(): void;
}

export function RollBackDialog({ version, onRollBack, onClose }: Props) {
  const t = useTexts(triageTexts);
  const rollBack = () => {
    onClose();
    onRollBack();
  };
  return (
    <Dialog title={t.sure(t.version(version))} onClose={onClose}>
      <p>{t.sureText}</p>
      <div class="button-row">
        <button type="button" class="button button--primary" onClick={rollBack}>
          {t.use}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {t.keep}
        </button>
      </div>
    </Dialog>
  );
}
