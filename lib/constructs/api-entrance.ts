import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import * as api from 'aws-cdk-lib/aws-apigatewayv2';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Deployment } from '../config.ts';

/** No path, address or browser: paths of the customers' API carry the tokens of their links. */
const ACCESS_LOG = AccessLogFormat.custom(
  JSON.stringify({
    requestId: AccessLogField.contextRequestId(),
    time: AccessLogField.contextRequestTime(),
    routeKey: '$context.routeKey',
    status: AccessLogField.contextStatus(),
    responseBytes: AccessLogField.contextResponseLength(),
    responseMilliseconds: AccessLogField.contextResponseLatency(),
    integrationMilliseconds: AccessLogField.contextIntegrationLatency(),
    error: AccessLogField.contextErrorMessage(),
  }),
);

/** The HTTP API with throttling and access logs, still without routes. */
export class ApiEntrance extends Construct {
  readonly httpApi: api.HttpApi;
  readonly domainName: string;

  constructor(scope: Construct, id: string, props: { deployment: Deployment }) {
    super(scope, id);
    const { prefix, apiThrottle, retention } = props.deployment;
    this.httpApi = new api.HttpApi(this, 'HttpApi', { apiName: prefix, createDefaultStage: false });
    // The name keeps API Gateway from growing the account's log resource policy, which has a size limit.
    const accessLogs = new logs.LogGroup(this, 'AccessLogs', {
      logGroupName: `/aws/vendedlogs/${prefix}/api`,
      retention: retention.accessLogsDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new api.HttpStage(this, 'Stage', {
      httpApi: this.httpApi,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: apiThrottle.rate, burstLimit: apiThrottle.burst },
      accessLogSettings: { destination: new api.LogGroupLogDestination(accessLogs), format: ACCESS_LOG },
    });
    const { region, urlSuffix } = Stack.of(this);
    this.domainName = `${this.httpApi.apiId}.execute-api.${region}.${urlSuffix}`;
  }
}
