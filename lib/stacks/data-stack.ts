import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import * as secrets from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { Deployment } from '../config.ts';
import { AgentDirectory } from '../constructs/agent-directory.ts';
import { TicketTable } from '../constructs/ticket-table.ts';
import { acknowledge } from '../nag.ts';

export interface DataStackProps extends StackProps {
  readonly deployment: Deployment;
}

/** What a shop must never lose: tickets, the people who may see them, and the keys that its links are signed with. */
export class DataStack extends Stack {
  readonly tickets: TicketTable;
  readonly agents: AgentDirectory;
  /** Signs the links in letters. */
  readonly signingSecret: secrets.Secret;
  /** Tells the API that a request came through CloudFront, so that the caller's address in its headers can be believed. */
  readonly edgeToken: secrets.Secret;

  constructor(scope: Construct, id: string, props: DataStackProps) {
    super(scope, id, props);
    const isRetained = props.deployment.onRemoval === 'retain';
    this.tickets = new TicketTable(this, 'Tickets', { isRetained });
    this.agents = new AgentDirectory(this, 'Agents', {
      isRetained,
      domainPrefix: props.deployment.signInDomainPrefix ?? `${props.deployment.prefix}-${this.account}`,
    });
    this.signingSecret = this.secret('SigningSecret', 'Signs the links in letters to customers', isRetained);
    this.edgeToken = this.secret('EdgeToken', 'CloudFront shows it to the API with every request', isRetained);
    acknowledge(
      this.signingSecret,
      'AwsSolutions-SMG4',
      'A rotation would break the links in every letter already sent; docs/runbook.md says how to rotate by hand after a leak',
    );
    acknowledge(
      this.edgeToken,
      'AwsSolutions-SMG4',
      'CloudFront reads it at deployment only: a rotation on a schedule would part it from the API until the next deployment',
    );
  }

  private secret(id: string, description: string, isRetained: boolean): secrets.Secret {
    return new secrets.Secret(this, id, {
      description,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: isRetained ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
  }
}
