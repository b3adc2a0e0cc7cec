/** A function that makes a registry of models, which gives one for its name. Data only. */
export interface ModelRegistryModel {
  readonly module: string;
  readonly exports: readonly string[];
  /** Methods of the registry that take the name. */
  readonly methods: readonly string[];
  /** Where, in its arguments, the entries stand. */
  readonly at: string;
  /** Between the entry, which is a provider then, and the id of the model; the name is that of a model where there is none. */
  readonly separator?: string;
  /** Options that the registry may change models with. */
  readonly rewriters: readonly string[];
}

const methods = ['languageModel', 'textEmbeddingModel', 'embeddingModel'];

/** Registries of `ai` 4 to 7. */
export const modelRegistries: readonly ModelRegistryModel[] = [
  {
    module: 'ai',
    exports: ['createProviderRegistry', 'experimental_createProviderRegistry'],
    methods,
    at: '0',
    separator: ':',
    rewriters: ['1.languageModelMiddleware', '1.separator'],
  },
  {
    module: 'ai',
    exports: ['customProvider', 'experimental_customProvider'],
    methods: ['languageModel'],
    at: '0.languageModels',
    rewriters: [],
  },
];
