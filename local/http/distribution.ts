/** CloudFront: which behaviour a path takes, what the edge does to the request, and where it goes. */
import * as z from 'zod';
import { json, type Reply } from '../gateway/reply.ts';
import { wildcard } from '../iam/conditions.ts';
import { SetupError } from '../places.ts';
import { read, type Template } from '../template/template.ts';
import type { Api, ApiRequest } from './api.ts';
import type { BucketContent } from './bucket-content.ts';
import { type EdgeRequest, edgeFunction } from './edge-function.ts';
import { type PolicyHeader, responseHeaders } from './response-headers.ts';

const behaviourSchema = z.object({
  TargetOriginId: z.string(),
  PathPattern: z.string().default('*'),
  AllowedMethods: z.array(z.string()).default(['GET', 'HEAD']),
  FunctionAssociations: z.array(z.object({ EventType: z.string(), FunctionARN: z.string() })).default([]),
  ResponseHeadersPolicyId: z.string().optional(),
});
const distributionSchema = z.object({
  DistributionConfig: z.object({
    DefaultRootObject: z.string().optional(),
    DefaultCacheBehavior: behaviourSchema,
    CacheBehaviors: z.array(behaviourSchema).default([]),
    CustomErrorResponses: z
      .array(
        z.object({
          ErrorCode: z.coerce.number(),
          ResponseCode: z.coerce.number().optional(),
          ResponsePagePath: z.string().optional(),
        }),
      )
      .default([]),
    Origins: z.array(
      z.object({
        Id: z.string(),
        DomainName: z.string(),
        OriginPath: z.string().default(''),
        OriginCustomHeaders: z.array(z.object({ HeaderName: z.string(), HeaderValue: z.string() })).default([]),
      }),
    ),
  }),
});
type Behaviour = z.infer<typeof behaviourSchema>;
type Origin = z.infer<typeof distributionSchema>['DistributionConfig']['Origins'][number];

export interface DistributionDeps {
  template: Template;
  content: BucketContent;
  api: Api;
  /** Replaces references to secrets, as CloudFormation does at deployment. */
  reveal(text: string): string;
}

function withPolicy(reply: Reply, policy: readonly PolicyHeader[]): Reply {
  const headers = { ...reply.headers };
  for (const { name, value, override } of policy) if (override || headers[name] === undefined) headers[name] = value;
  return { ...reply, headers };
}

/** Answers everything that the front door gets. Without a distribution in the template that is the API alone. */
export function frontDoor({ template, content, api, reveal }: DistributionDeps): Api {
  const [resource, another] = template.ofType('AWS::CloudFront::Distribution');
  if (!resource) return api;
  if (another) throw new SetupError('The local cloud has one address and cannot stand for two distributions.');
  const config = read(resource, distributionSchema).DistributionConfig;
  const edge = new Map(
    template.ofType('AWS::CloudFront::Function').map((one) => [one.attribute('FunctionARN'), edgeFunction(one)]),
  );
  const policies = new Map<string | undefined, PolicyHeader[]>();
  const behaviours = [...config.CacheBehaviors, config.DefaultCacheBehavior];
  for (const { ResponseHeadersPolicyId: id } of behaviours) policies.set(id, responseHeaders(template, id));

  const atViewerRequest = (behaviour: Behaviour) => {
    const found = behaviour.FunctionAssociations.find(({ EventType }) => EventType === 'viewer-request');
    return found && edge.get(found.FunctionARN);
  };
  const fromBucket = (bucket: string, uri: string): Reply => {
    const key = uri === '/' ? (config.DefaultRootObject ?? '') : uri.slice(1);
    const object = key === '' || key.endsWith('/') ? undefined : content(bucket, key);
    if (object) return { status: 200, ...object };
    const text =
      '<!doctype html><html lang="en"><title>Not found</title><p>There is no such page. <a href="/">Home</a></p></html>';
    return { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' }, body: text };
  };
  const fromOrigin = (
    origin: Origin,
    request: ApiRequest,
    uri: string,
    headers: Record<string, string>,
  ): Promise<Reply> | Reply => {
    const bucket = /^(.+)\.s3\.(?:[\w-]+\.)?amazonaws\.com$/.exec(origin.DomainName)?.[1];
    if (bucket !== undefined) return fromBucket(bucket, `${origin.OriginPath}${decodeURIComponent(uri)}`);
    const own: Record<string, string> = {};
    for (const { HeaderName, HeaderValue } of origin.OriginCustomHeaders)
      own[HeaderName.toLowerCase()] = reveal(HeaderValue);
    const { search } = new URL(request.url, 'http://door');
    return api({ ...request, url: `${uri}${search}`, headers: { ...headers, ...own } });
  };
  const errorPage = (status: number): Reply | undefined => {
    const custom = config.CustomErrorResponses.find(({ ErrorCode }) => ErrorCode === status);
    const origin = config.Origins.find(({ Id }) => Id === config.DefaultCacheBehavior.TargetOriginId);
    const bucket = /^(.+?)\.s3\./.exec(origin?.DomainName ?? '')?.[1];
    if (!custom?.ResponsePagePath || bucket === undefined) return undefined;
    const page = fromBucket(bucket, custom.ResponsePagePath);
    return page.status === 200 ? { ...page, status: custom.ResponseCode ?? status } : undefined;
  };

  return async (request) => {
    const { pathname, searchParams } = new URL(request.url, 'http://door');
    const behaviour =
      behaviours.find(({ PathPattern }) => wildcard(`/${PathPattern.replace(/^\//, '')}`, pathname)) ??
      config.DefaultCacheBehavior;
    const policy = policies.get(behaviour.ResponseHeadersPolicyId) ?? [];
    if (!behaviour.AllowedMethods.includes(request.method))
      return withPolicy(json(403, { message: 'This method is not allowed here.' }), policy);
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers[name] = String(value);
    const given = headers['x-forwarded-for'];
    headers['x-forwarded-for'] = given === undefined ? request.sourceIp : `${given}, ${request.sourceIp}`;
    const seen: EdgeRequest = {
      method: request.method,
      uri: pathname,
      search: searchParams,
      headers,
      viewerIp: request.sourceIp,
    };
    const answer = atViewerRequest(behaviour)?.(seen) ?? { uri: pathname, headers };
    if ('status' in answer) return withPolicy(answer, policy);
    const origin = config.Origins.find(({ Id }) => Id === behaviour.TargetOriginId);
    if (!origin) throw new SetupError(`The distribution has no origin ${behaviour.TargetOriginId}.`);
    const reply = await fromOrigin(origin, request, answer.uri, answer.headers);
    return withPolicy(errorPage(reply.status) ?? reply, policy);
  };
}
