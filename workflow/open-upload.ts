/** A link by which a browser sends a file, if the shop would take it. */
import { CarelineError } from '../core/errors.ts';
import { judgeUpload, type NewUpload, refusalText, UPLOADS_PER_MESSAGE } from '../core/files/upload.ts';
import type { Policy } from '../core/policy.ts';
import type { Clock, Ids, RateLimits, UploadLink, Uploads } from './ports.ts';
import { type AllowanceDeps, useSourceAllowance } from './use-allowance.ts';

export interface OpenUploadDeps {
  uploads: Pick<Uploads, 'open'>;
  clock: Clock;
  policy: Policy;
}

/** Throws `invalid` with what is wrong. */
export async function openUpload({ uploads, clock, policy }: OpenUploadDeps, file: NewUpload): Promise<UploadLink> {
  const reason = judgeUpload(policy.files, file);
  if (reason) {
    const message = refusalText(policy.files, file.name, reason);
    const path = reason === 'size' ? 'size' : 'name';
    throw new CarelineError('invalid', `The file cannot be sent: ${message}.`, { fields: [{ path, message }] });
  }
  return uploads.open(file, clock.now());
}

/** Each source may send as many files as its messages could take along, and no more. Throws `rate_limited` as well. */
export async function openCustomerUpload(
  deps: OpenUploadDeps & AllowanceDeps & { limits: RateLimits; ids: Pick<Ids, 'fingerprint'> },
  file: NewUpload,
  source: string,
): Promise<UploadLink> {
  await useSourceAllowance(deps, deps.ids.fingerprint(`upload-source:${source}`), UPLOADS_PER_MESSAGE);
  return openUpload(deps, file);
}
