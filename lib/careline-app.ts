/** The wiring diagram: which stacks there are and what each gets of the others. */
import { type App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Config } from './config.ts';
import { DataStack } from './stacks/data-stack.ts';
import { FilesStack } from './stacks/files-stack.ts';
import { MailStack } from './stacks/mail-stack.ts';
import { ServiceStack } from './stacks/service-stack.ts';
import { WatchStack } from './stacks/watch-stack.ts';
import { WebStack } from './stacks/web-stack.ts';

export interface CarelineProps {
  readonly config: Config;
  /** Folder of the functions' bundles, `<name>/index.mjs` each. */
  readonly bundlesDir: string;
  /** Folder of the built pages. */
  readonly pagesDir: string;
}

export interface CarelineStacks {
  readonly data: DataStack;
  readonly mail: MailStack;
  readonly web: WebStack;
  readonly files: FilesStack;
  readonly service: ServiceStack;
  readonly watch: WatchStack;
}

/**
 * data  (table, agents, secrets) ──┬─> web (CloudFront, API entrance) ──┬─> files (bucket) ──┐
 *                                  └────────────────────────────────────┴────────────────────┼─> service ──> watch
 * mail  (SES, mail and feedback topics, raw mail) ───────────────────────────────────────────┘   (functions, queues, routes)
 *
 * No stack names an account or a region: the CDK CLI's decide at deployment.
 */
export function addCareline(app: App, { config, bundlesDir, pagesDir }: CarelineProps): CarelineStacks {
  const { policy, deployment, domain } = config;
  const { prefix } = deployment;
  const about = (part: string) => ({ description: `Careline of ${policy.shopName}: ${part}` });

  const data = new DataStack(app, `${prefix}-data`, {
    ...about('tickets, agents, secrets'),
    terminationProtection: deployment.onRemoval === 'retain',
    deployment,
  });
  const mail = new MailStack(app, `${prefix}-mail`, { ...about('mail in and out'), domain, deployment });
  const web = new WebStack(app, `${prefix}-web`, {
    ...about('pages and API under one origin'),
    config,
    agents: data.agents,
    edgeToken: data.edgeToken,
    pagesDir,
  });
  const files = new FilesStack(app, `${prefix}-files`, {
    ...about('files of tickets'),
    config,
    pagesUrl: web.pagesUrl,
  });
  const service = new ServiceStack(app, `${prefix}-service`, {
    ...about('functions and queues'),
    config,
    data,
    mail,
    web,
    files,
    bundlesDir,
  });
  const watch = new WatchStack(app, `${prefix}-watch`, { ...about('alarms'), deployment, web, service });

  Tags.of(app).add('careline', prefix);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { data, mail, web, files, service, watch };
}
