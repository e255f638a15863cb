import { startPortal } from '../shared/portal-page.tsx';
import { UnsubscribePage } from './unsubscribe-page.tsx';

await startPortal(() => <UnsubscribePage />);
