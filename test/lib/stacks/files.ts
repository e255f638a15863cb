import { describe, expect, it } from 'vitest';
import { synthesise } from '../../support/synth.ts';
import { shipped, teaShop } from './shops.ts';

const bucketOf = (app: typeof shipped) =>
  app.ofType('AWS::S3::Bucket').find(({ stack }) => stack === 'files')?.resource;
const scanning = synthesise({ files: { malwareScan: true } });
const forgetting = synthesise({ deployment: { retention: { filesDays: 400 } } });

describe('the files stack', () => {
  it('keeps its one bucket when it goes, unless the shop is only trying it out', () => {
    expect(bucketOf(shipped)).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    expect(bucketOf(teaShop)?.DeletionPolicy).toBe('Delete');
  });

  it('throws away uploads that nobody attached, and files when configured only', () => {
    const rules = (app: typeof shipped) =>
      bucketOf(app)?.Properties.LifecycleConfiguration.Rules.map(
        (rule: { Prefix?: string; ExpirationInDays?: number }) => [rule.Prefix, rule.ExpirationInDays],
      );
    expect(rules(shipped)).toEqual([
      ['uploads/', 1],
      [undefined, undefined],
    ]);
    expect(rules(forgetting)).toContainEqual(['files/', 400]);
  });

  it('lets scripts of the pages in, and the pages’ policy lets them out to it', () => {
    expect(bucketOf(teaShop)?.Properties.CorsConfiguration.CorsRules).toEqual([
      expect.objectContaining({ AllowedOrigins: ['https://help.tea.example'], AllowedMethods: ['GET', 'PUT'] }),
    ]);
    const [policy] = teaShop.ofType('AWS::CloudFront::ResponseHeadersPolicy');
    expect(JSON.stringify(policy?.resource.Properties)).toMatch(/connect-src 'self' .*https:\/\/tea-files-/);
  });

  it('is known to the functions by name, so that nothing ties the stacks together', () => {
    expect(Object.keys(shipped.templates.files.Outputs ?? {})).toEqual([]);
  });
});

describe('the malware scan', () => {
  it('is not there unless the shop wants it', () => {
    expect(shipped.ofType('AWS::GuardDuty::MalwareProtectionPlan')).toEqual([]);
  });

  it('looks at each new file and tags it', () => {
    const plans = scanning.ofType('AWS::GuardDuty::MalwareProtectionPlan').map(({ resource }) => resource.Properties);
    expect(plans).toMatchObject([
      {
        Actions: { Tagging: { Status: 'ENABLED' } },
        ProtectedResource: { S3Bucket: { BucketName: expect.anything(), ObjectPrefixes: ['files/'] } },
        Role: expect.anything(),
      },
    ]);
  });
});
