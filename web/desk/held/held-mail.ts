import type { HoldReason } from '../../../core/mail/route.ts';

export interface HeldMail {
  id: string;
  receivedAt: string;
  reason: HoldReason;
  from?: string;
  subject: string;
}

export interface HeldPage {
  mails: HeldMail[];
  cursor?: string;
}
