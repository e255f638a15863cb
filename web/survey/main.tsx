import { startPortal } from '../shared/portal-page.tsx';
import { SurveyPage } from './survey-page.tsx';

await startPortal(() => <SurveyPage />);
