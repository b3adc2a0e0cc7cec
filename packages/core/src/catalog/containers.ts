/** A framework that makes the instances of a program's classes and hands them to each other. Data only. */
export interface ContainerModel {
  readonly module: string;
  /** The decorator of a class that lists what there is, and what it imports from other such classes. */
  readonly composer: string;
  readonly lists: readonly string[];
  readonly imports: string;
  /** The decorator of a parameter or a field that names what it is to be given. */
  readonly inject: string;
  /** Methods that it calls on an instance before others do, in this order. */
  readonly hooks: readonly string[];
}

/** Nest 12: `{ provide, useClass | useFactory | useValue | useExisting }` beside the classes themselves. */
export const containers: readonly ContainerModel[] = [
  {
    module: '@nestjs/common',
    composer: 'Module',
    lists: ['providers', 'controllers'],
    imports: 'imports',
    inject: 'Inject',
    hooks: ['onModuleInit', 'onApplicationBootstrap'],
  },
];
