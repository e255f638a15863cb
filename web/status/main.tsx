import { startPortal } from '../shared/portal-page.tsx';
import { StatusPage } from './status-page.tsx';

await startPortal(() => <StatusPage />);
