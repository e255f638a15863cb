import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { describe, expect, it } from 'vitest';
import { synthesise } from '../../support/synth.ts';
import { shipped } from './shops.ts';

const app = shipped;
const scanning = synthesise({ files: { malwareScan: true } });

describe('cdk-nag', () => {
  it.each([
    ['shipped', app],
    ['with the malware scan', scanning],
  ])('has nothing to say against the AWS Solutions rules (%s)', (_what, checked) => {
    const { violations } = new AwsSolutionsChecks().validateScope(checked.app);
    const found = violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${ruleName} ${constructPath}`),
    );
    expect(found).toEqual([]);
  });

  it('accepts what it accepts on single constructs, each for a reason', () => {
    const acknowledged = app.app.node.findAll().flatMap((construct) => acknowledgements(construct));
    expect(acknowledged.length).toBeGreaterThan(0);
    for (const { path, reason } of acknowledged) {
      expect(path.split('/').length, path).toBeGreaterThan(1);
      expect(reason.length, path).toBeGreaterThan(20);
    }
  });
});

function acknowledgements({ node }: IConstruct): { path: string; reason: string }[] {
  return node.metadata
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) =>
      Object.values(data as Record<string, string>).map((reason) => ({ path: node.path, reason })),
    );
}
