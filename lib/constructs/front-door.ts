import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type * as secrets from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Deployment } from '../config.ts';
import { acknowledge } from '../nag.ts';
import type { ApiEntrance } from './api-entrance.ts';

/** Shows the API that a request came through CloudFront; the same as in functions/shared/http/source-address.ts. */
const EDGE_TOKEN_HEADER = 'x-careline-edge';

/** The contract's page addresses to the files of build/web. JavaScript of CloudFront's own small runtime. */
const PAGE_PATHS = `
var pages = { '/': '/index.html', '/status': '/status.html', '/survey': '/survey.html', '/unsubscribe': '/unsubscribe.html', '/desk/': '/desk/index.html' };
function handler(event) {
  var request = event.request;
  if (request.uri === '/desk') {
    return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: '/desk/' } } };
  }
  request.uri = pages[request.uri] || request.uri;
  return request;
}
`.trim();

export interface FrontDoorProps {
  readonly api: ApiEntrance;
  readonly edgeToken: secrets.Secret;
  /** Other origins that the pages' scripts talk to (sign-in, uploads). */
  readonly scriptsMayCall: readonly string[];
  readonly pagesDomain: Deployment['pagesDomain'];
}

/** CloudFront: the pages from a private bucket and `/v1/*` from the API, under one origin. */
export class FrontDoor extends Construct {
  readonly pages: s3.Bucket;
  readonly domainName: string;

  constructor(scope: Construct, id: string, props: FrontDoorProps) {
    super(scope, id);
    this.pages = new s3.Bucket(this, 'Pages', {
      encryption: s3.BucketEncryption.S3_MANAGED,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      // Holds a copy of build/web and nothing else; the deployment of the content empties it on removal.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const behaviour = {
      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: securityHeaders(this, 'SecurityHeaders', props.scriptsMayCall),
    };
    const deskHeaders = securityHeaders(this, 'DeskSecurityHeaders', props.scriptsMayCall, MAIL_SHOWN);
    const pagePaths = new cloudfront.Function(this, 'PagePaths', {
      code: cloudfront.FunctionCode.fromInline(PAGE_PATHS),
      runtime: cloudfront.FunctionRuntime.JS_2_0,
    });
    const pages = {
      ...behaviour,
      // LIST makes a page that is not there a 404; without it S3 says 403.
      origin: origins.S3BucketOrigin.withOriginAccessControl(this.pages as s3.IBucket, {
        originAccessLevels: [cloudfront.AccessLevel.READ, cloudfront.AccessLevel.LIST],
      }),
      cachePolicy: cloudfront.CachePolicy.CACHING_OPTIMIZED,
      compress: true,
      functionAssociations: [{ function: pagePaths, eventType: cloudfront.FunctionEventType.VIEWER_REQUEST }],
    };
    const { pagesDomain } = props;
    const distribution = new cloudfront.Distribution(this, 'Distribution', {
      comment: 'Careline: pages and API',
      httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
      defaultRootObject: 'index.html',
      ...(pagesDomain && {
        domainNames: [pagesDomain.name],
        minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
        certificate: acm.Certificate.fromCertificateArn(this, 'Certificate', pagesDomain.certificateArn),
      }),
      defaultBehavior: pages,
      additionalBehaviors: {
        '/desk/*': { ...pages, responseHeadersPolicy: deskHeaders },
        '/v1/*': {
          ...behaviour,
          viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.HTTPS_ONLY,
          origin: new origins.HttpOrigin(props.api.domainName, {
            protocolPolicy: cloudfront.OriginProtocolPolicy.HTTPS_ONLY,
            // Reaches the template as a reference that CloudFormation resolves, never as a value.
            customHeaders: { [EDGE_TOKEN_HEADER]: props.edgeToken.secretValue.unsafeUnwrap() },
          }),
          allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
          cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
          originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        },
      },
    });
    this.domainName = distribution.distributionDomainName;

    acknowledge(this.pages, 'AwsSolutions-S1', 'Holds only the public pages, which only CloudFront can read');
    acknowledge(distribution, 'AwsSolutions-CFR1', 'A shop sells where it likes: no country is shut out');
    acknowledge(
      distribution,
      'AwsSolutions-CFR2',
      'A web ACL costs more a month than the rest idle; API throttling and limits per sender stand instead',
    );
    acknowledge(
      distribution,
      'AwsSolutions-CFR3',
      'These logs cannot leave out addresses and paths, and paths carry the tokens of customers; the API logs without them',
    );
    acknowledge(
      distribution,
      '@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk',
      'The distribution has a default root object, and / is rewritten to it as well: nobody sees a list of the bucket',
    );
    if (!pagesDomain) {
      acknowledge(
        distribution,
        'AwsSolutions-CFR4',
        'CloudFront sets the TLS of its own cloudfront.net certificate; a shop with pagesDomain gets TLS 1.2 and newer',
      );
    }
  }
}

/** A mail's frame is held to the policy of the desk's page: it may have styles on its elements, and images from anywhere once asked for. */
const MAIL_SHOWN = { 'style-src-attr': "'unsafe-inline'", 'img-src': "'self' data: https:" };

/** Scripts, styles and images of this origin only; no frames, no referrer (status links are secrets), HTTPS for two years. */
function securityHeaders(
  scope: Construct,
  id: string,
  scriptsMayCall: readonly string[],
  more: Readonly<Record<string, string>> = {},
): cloudfront.ResponseHeadersPolicy {
  const directives = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'manifest-src': "'self'",
    'connect-src': ["'self'", ...scriptsMayCall].join(' '),
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    ...more,
  };
  return new cloudfront.ResponseHeadersPolicy(scope, id, {
    securityHeadersBehavior: {
      contentSecurityPolicy: {
        contentSecurityPolicy: Object.entries(directives)
          .map(([name, sources]) => `${name} ${sources}`)
          .join('; '),
        override: true,
      },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: false, override: true },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: cloudfront.HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: cloudfront.HeadersReferrerPolicy.NO_REFERRER, override: true },
    },
  });
}
