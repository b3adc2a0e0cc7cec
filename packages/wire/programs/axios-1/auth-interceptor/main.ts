import { http } from './http';

class ClaimService {
  /** @dataClassification confidential */
  async triage(claim: string): Promise<string> {
    const { data } = await http.post('/chat/completions', {
      model: 'openai/gpt-4.1-mini',
      messages: [{ role: 'user', content: claim }],
      provider: { only: ['openai'], allow_fallbacks: false, data_collection: 'deny' },
    });
    return data.id;
  }
}

console.log(await new ClaimService().triage('The fire chief says it was arson. CANARY-auth-interceptor'));
