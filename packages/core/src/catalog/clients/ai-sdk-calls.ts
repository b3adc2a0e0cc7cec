import type { CallModel, InterceptorPlace, PinPlace, Place, RecordModel } from '../client-model.js';

const call = (path: string): Place => ({ of: 'call', path });
const agent = (path: string): Place => ({ of: 'agent', path });
const request = (path: string): Place => ({ of: 'request', path });

/** What differs from one model provider of the AI SDK to another; `options` are those of a call for it, weakest first. */
export interface AiSdkProvider {
  readonly model: readonly Place[];
  readonly models: readonly Place[];
  readonly presets?: readonly Place[];
  readonly plugins?: readonly Place[];
  /** Where tools are written that those of a call replace. */
  readonly tools?: readonly Place[];
  readonly routing: readonly Place[];
  /** Keys of `providerOptions` that the provider reads, with the versions that do. */
  readonly options: readonly Pick<Place, 'path' | 'versions' | 'written'>[];
  readonly interceptors: readonly InterceptorPlace[];
  readonly ineffective: readonly Place[];
  readonly pin: readonly PinPlace[];
  /** The key of `providerOptions` under which a pin is added where there is none. */
  readonly pinUnder?: string;
}

/** Spans of OpenTelemetry, with the prompt unless they are told otherwise; run on 6.0.326 and 7.0.173. */
function recordings(at: (path: string) => Place): readonly RecordModel[] {
  const ofCall = ['telemetry', 'experimental_telemetry'];
  const unless = ['recordInputs', 'isEnabled'].flatMap((option) =>
    ofCall.map((name) => at(`0.${name}.${option}`)),
  );
  const since7 = { service: 'opentelemetry', module: 'ai', versions: '>=7.0.0', unless } as const;
  return [
    {
      service: 'opentelemetry',
      module: 'ai',
      versions: '<7.0.0',
      on: { ...at('0.experimental_telemetry.isEnabled'), value: true },
      unless: [at('0.experimental_telemetry.recordInputs')],
    },
    // There, switching it on does nothing without an integration.
    ...ofCall.map((name): RecordModel => ({ ...since7, on: at(`0.${name}.integrations`) })),
    { ...since7, registeredBy: ['registerTelemetry', 'registerTelemetryIntegration'] },
  ];
}

/** The functions of `ai` 4 to 7 that send a prompt, and its agents, with a model of one provider. */
export function aiSdkCalls(provider: AiSdkProvider): readonly CallModel[] {
  const { options, routing, model, models, ineffective, pin } = provider;
  const optional = (at: (path: string) => Place, key: string): Place[] =>
    options.map((option) => ({ ...option, ...at(`${option.path}.${key}`) }));
  const { pinUnder: key } = provider;
  const added = (at: (path: string) => Place): PinPlace[] =>
    key === undefined
      ? []
      : [
          { ...at('0.providerOptions'), within: [key] },
          { ...at('0'), within: ['providerOptions', key] },
        ];
  const common = {
    spelling: 'snake',
    returnsRequest: {
      module: 'ai',
      versions: '<7.0.0',
      options: [call('0.include.requestBody'), call('0.experimental_include.requestBody')],
    },
    interceptors: [...provider.interceptors],
    records: recordings(call),
  } as const;
  const inOptions = (key: string) => optional((path) => call(`0.providerOptions.${path}`), key);
  const text: Omit<CallModel, 'functions'> = {
    ...common,
    operation: 'chat',
    options: [call('0.providerOptions')],
    request: [],
    model: [...model, ...inOptions('model')],
    models: [...models, ...inOptions('models')],
    presets: [...(provider.presets ?? []), ...inOptions('preset')],
    plugins: [...(provider.plugins ?? []), ...inOptions('plugins')],
    routing: [...routing, ...inOptions('provider')],
    prompts: ['0.prompt', '0.messages', '0.system', '0.instructions'].map(call),
    // A step may go to another model with other options.
    interceptors: [...provider.interceptors, call('0.prepareStep'), call('0.experimental_prepareStep')],
    ineffective: [call('0.provider'), call('0.extraBody.provider'), ...ineffective],
    pin: {
      objects: [
        ...optional((path) => call(`0.providerOptions.${path}`), '').map(trimmed),
        ...pin,
        ...added(call),
      ],
      form: 'property',
    },
  };
  // The options of a call replace those of the agent as a whole.
  const inAgent = (key: string) => optional(request, key);
  const agents: CallModel = {
    ...text,
    agents: {
      module: 'ai',
      exports: ['ToolLoopAgent', 'Experimental_Agent', 'Agent'],
      methods: ['generate', 'stream'],
      at: '0.model',
    },
    records: [...recordings(agent), ...recordings(call)],
    options: [agent('0.providerOptions'), call('0.providerOptions')],
    request: [agent('0.providerOptions'), call('0.providerOptions')],
    model: [...model, ...inAgent('model')],
    models: [...models, ...inAgent('models')],
    presets: [...(provider.presets ?? []), ...inAgent('preset')],
    plugins: [...(provider.plugins ?? []), ...inAgent('plugins')],
    tools: [...(provider.tools ?? []), agent('0.tools'), ...inAgent('tools')],
    routing: [...routing, ...inAgent('provider')],
    prompts: [...['0.prompt', '0.messages'].map(call), ...['0.system', '0.instructions'].map(agent)],
    interceptors: [
      ...provider.interceptors,
      ...['0.prepareStep', '0.prepareCall', '0.experimental_prepareStep'].map(agent),
      call('0.prepareStep'),
    ],
    ineffective: [agent('0.provider')],
    pin: { objects: [...optional(request, '').map(trimmed), ...pin, ...added(agent)], form: 'property' },
  };
  const embed: CallModel = {
    ...common,
    operation: 'embeddings',
    functions: { module: 'ai', exports: ['embed', 'embedMany'], takes: 'model', at: '0.model' },
    request: [],
    model,
    models,
    // Embedding models drop the options of a call; run on all three providers.
    routing,
    prompts: ['0.value', '0.values'].map(call),
    ineffective: [...inOptions('provider'), ...ineffective],
    pin: { objects: pin, form: 'property' },
  };
  const exports = ['generateText', 'streamText', 'generateObject', 'streamObject'];
  const direct: CallModel = {
    ...text,
    modelMethods: ['doGenerate', 'doStream'],
    interceptors: [...provider.interceptors],
    ineffective,
  };
  // Options of the call are put over those of the agent key by key: where both are there, that is not followed.
  const mastra: CallModel = {
    ...text,
    agents: { module: '@mastra/core', exports: ['Agent'], methods: ['generate', 'stream'], at: '0.model' },
    options: [call('1.providerOptions')],
    model: [...model, ...optional((path) => call(`1.providerOptions.${path}`), 'model')],
    models: [...models, ...optional((path) => call(`1.providerOptions.${path}`), 'models')],
    routing: [...routing, ...optional((path) => call(`1.providerOptions.${path}`), 'provider')],
    prompts: [call('0'), agent('0.instructions')],
    interceptors: [
      ...provider.interceptors,
      ...['0.defaultOptions', '0.inputProcessors'].map(agent),
      call('1.prepareStep'),
    ],
    ineffective: [call('1.provider'), agent('0.provider')],
    pin: { objects: pin, form: 'property' },
  };
  const steps = {
    prepare: call('0.prepareStep'),
    limits: ['0.stopWhen', '0.maxSteps'].map(call),
  };
  const tools = [...(provider.tools ?? []), call('0.tools'), ...inOptions('tools')];
  return [
    { ...text, tools, steps, functions: { module: 'ai', exports, takes: 'model', at: '0.model' } },
    agents,
    embed,
    direct,
    mastra,
  ];
}

function trimmed(place: Place): Place {
  return { ...place, path: place.path.replace(/\.$/, '') };
}
