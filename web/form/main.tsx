import { startPortal } from '../shared/portal-page.tsx';
import { FormPage } from './form-page.tsx';

await startPortal(() => <FormPage />);
