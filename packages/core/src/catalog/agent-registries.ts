/** A class whose instances hold agents, each by its name. Data only. */
export interface AgentRegistryModel {
  readonly module: string;
  readonly constructors: readonly string[];
  /** Methods that take the name and give the agent. */
  readonly methods: readonly string[];
  /** Where, in the arguments of the constructor, the agents stand by their names. */
  readonly at: string;
}

/** @mastra/core 0.10 to 1. */
export const agentRegistries: readonly AgentRegistryModel[] = [
  { module: '@mastra/core', constructors: ['Mastra'], methods: ['getAgent'], at: '0.agents' },
];
