/** The customers' API with canned answers. */
import type { MockAnswer, MockRequest, Responder } from './site.ts';

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

export function mockPublicApi(): Responder {
  const tickets = new Map<string, string>();
  const messages = [
    {
      from: 'customer',
      at: minutesAgo(1500),
      text: 'My parcel A-1001 should have come on Monday. Where is it?\n\nI need the shoes for a wedding on Saturday.',
      files: [
        { id: 'a'.repeat(64), name: '凭证.pdf', type: 'application/pdf', size: 82_000 },
        { id: 'b'.repeat(64), name: 'tool.exe', type: 'application/octet-stream', size: 900, held: true },
      ],
    },
    {
      from: 'agent',
      at: minutesAgo(1400),
      text: 'Hello Ann,\n\nyour parcel is at the depot in Leeds since this morning. The carrier has promised to bring it tomorrow before noon.\n\nKind regards\nMei',
    },
    { from: 'system', at: minutesAgo(1390), text: 'Marked as solved.' },
  ];
  let votes = 0;
  let surveys = true;

  const createTicket = ({ headers, body }: MockRequest): MockAnswer => {
    const key = String(headers['idempotency-key'] ?? Math.random());
    const known = tickets.get(key);
    if (known !== undefined && known !== JSON.stringify(body)) {
      const type = 'urn:careline:problem:idempotency-mismatch';
      return { status: 422, body: { type, title: 'Invalid input', status: 422, detail: 'Other body, same key.' } };
    }
    tickets.set(key, JSON.stringify(body));
    return { status: 201, body: { id: 'CL-7K3M9QXA' } };
  };

  const status = () => ({
    status: 200,
    body: {
      id: 'CL-7K3M9QXA',
      status: 'open',
      subject: 'Where is my parcel?',
      category: 'order',
      createdAt: minutesAgo(1500),
      updatedAt: minutesAgo(20),
      messages,
      nextStep: 'A member of our team is working on your request.',
      promisedBy: new Date(Date.now() + 3 * 3_600_000).toISOString(),
    },
  });

  const addMessage = ({ body }: MockRequest): MockAnswer => {
    messages.push({ from: 'customer', at: new Date().toISOString(), text: (body as { message: string }).message });
    return { status: 201, body: { id: 'CL-7K3M9QXA' } };
  };

  const survey = (state: string) => ({
    status: 200,
    body: { id: 'CL-7K3M9QXA', subject: 'Where is my parcel?', state },
  });

  const vote = ({ body }: MockRequest): MockAnswer => {
    if ((body as { proof?: string }).proof !== 'proof-1')
      return { status: 422, body: { title: 'No proof', status: 422 } };
    votes += 1;
    return { status: votes === 1 ? 201 : 200, body: {} };
  };

  const routes: Record<string, (request: MockRequest) => MockAnswer> = {
    'POST /v1/tickets': createTicket,
    'GET /v1/status/goodtoken': status,
    'POST /v1/status/goodtoken/messages': addMessage,
    'GET /v1/surveys/goodtoken': () => survey(votes > 0 ? 'answered' : 'open'),
    'GET /v1/surveys/answered': () => survey('answered'),
    'GET /v1/surveys/late': () => survey('expired'),
    'POST /v1/surveys/goodtoken/proofs': () => ({ status: 201, body: { proof: 'proof-1' } }),
    'POST /v1/surveys/goodtoken': vote,
    'GET /v1/unsubscribe/goodtoken/choice': () => ({ status: 200, body: { surveys } }),
    'POST /v1/unsubscribe/goodtoken/choice': ({ body }) => {
      ({ surveys } = body as { surveys: boolean });
      return { status: 200, body: { surveys } };
    },
  };
  return (request) => routes[`${request.method} ${request.path}`]?.(request);
}
