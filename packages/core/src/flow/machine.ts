import type { TSESTree } from '@typescript-eslint/types';
import type { ModuleHost } from '../syntax/module-host.js';
import type { SourceView } from '../syntax/source-view.js';
import type { TypeInformation } from '../syntax/type-information.js';
import { callValue, constructExternal, instantiate, reportCall } from './calls.js';
import { asChecked } from './checked-types.js';
import type { Learnt } from './comparison.js';
import type { DeclaredExport, DeclaredFunction } from './declared.js';
import { evaluateExpression } from './expressions.js';
import { freeze } from './freeze.js';
import type { Frame } from './frame.js';
import type { Labels } from './labels.js';
import type { LinkedModule } from './linked-module.js';
import { linkModule, runModule } from './modules.js';
import { passOn, readMember } from './objects.js';
import type { Rejection } from './rejections.js';
import type { Recursion } from './recursion.js';
import type { SaidClass } from './said-classes.js';
import type { Alternatives, FrozenTerm } from './shape.js';
import { executeStatement } from './statements.js';
import { State, type Cell } from './store.js';
import {
  join,
  missing,
  unknown,
  type ClassValue,
  type FunctionNode,
  type FunctionValue,
  type Site,
  type Static,
  type Term,
} from './value.js';
import { TypeSearch } from './type-search.js';

/** A call of something that the program itself does not define, at the moment it happens. */
export interface OutsideCall {
  readonly site: Site;
  /** The calls that lead here, outermost first; the first stands in the analysed file. */
  readonly chain: readonly Site[];
  readonly callee:
    | { readonly kind: 'external'; readonly term: FrozenTerm }
    /** A method of something unknown. */
    | {
        readonly kind: 'method';
        readonly receiver: Alternatives;
        /** The receiver as it is written. */
        readonly written: TSESTree.Node;
        readonly name: string;
      };
  readonly args: readonly Alternatives[];
  /** It has been reported before, with what the program held then. */
  readonly late?: true;
  /** What the program has put in the place of a function that this call goes through; it may change what is sent. */
  readonly replaced?: string;
}

/** What is done with the answers of calls, as it happens. */
export interface AnswerListener {
  /** A call has given something. */
  onResult(term: Extract<Term, { readonly kind: 'new' | 'call' }>): void;
  /** Whether there are any answers yet. */
  isWatching(): boolean;
  /** Something is handed to code outside of the program, put into a list of its own, or given to code that nobody follows. */
  onHandOver(
    callee: Term | undefined,
    args: readonly Static[],
    site: Site,
    into: 'outside' | 'list' | 'unread',
  ): void;
  /** A function of the program is left, with these values at these moments. */
  onReturn(activation: Activation, exits: readonly { readonly value: Static; readonly state: State }[]): void;
  /** A member of something from outside is read. */
  onRead(term: Term): void;
  /** Something is known of a value from here on. */
  onLearnt(learnt: Learnt): void;
  /** The call in whose answer a value says who has answered; undefined for any other value. */
  tells(term: Term): Term | undefined;
}

/** A variable of the environment, and what stands in its place where it is not set. */
export interface VariableRead {
  readonly name: string;
  readonly otherwise?: Static;
}

export interface Listener {
  readonly answers: AnswerListener;
  /** Whether a call is worth freezing its arguments for. Cheap. */
  concerns(callee: Term | { readonly method: string; readonly receiver: TSESTree.Node | undefined }): boolean;
  onCall(call: OutsideCall): void;
  /** Whether a call builds what it sends only when the program has gone on. */
  sendsLater(callee: Term): boolean;
  /** Calls of these leave their arguments as they are: loggers and clients read, they do not write. */
  leavesArgumentsAlone(callee: Term): boolean;
  /** Whether the functions of another file can matter: it sends, logs, or speaks of what requests are made of. */
  worthFollowing(module: LinkedModule): boolean;
  /** Whether a file, or one that it imports, may send something to a model. */
  reachesClient(module: LinkedModule): boolean;
  /** The same of a file that has not been parsed: whether what it does when it is loaded can matter. */
  mattersAtStart(filename: string): boolean;
  /** Whether a type written for a parameter or field tells what it is: the class of a client or a logger. */
  knowsType(type: Term): boolean;
  /** Whether a call hands what it also returns to the functions among its arguments: `startActiveSpan(name, (span) => …)`. */
  handsOutInstance(callee: Term): boolean;
  /** Whether a call gives a function like its first argument, whose calls are calls of the package too. */
  wraps(callee: Term): boolean;
  /** Whether nothing of what a function is given is left in what it gives, and it changes nothing of it. */
  redacts(callee: Term): boolean;
  /** The class of what a redactor leaves of data of another one; undefined where it leaves it as it was. */
  lowersTo(callee: Term): string | undefined;
  /** The variable of the environment that a call, or a member of what a call has given, reads. */
  readsVariable(of: Term, member: string | readonly Static[]): VariableRead | undefined;
  /** Whether a file, or one that it imports, says of anything what class of data it is. Only texts are read. */
  mentionsClasses(filename: string): boolean;
  /** The class that a call says what it is given to be of. */
  classifies(callee: Term, args: readonly Static[]): SaidClass | undefined;
  /** What is declared of the exports of an own file, by its path and by the specifier that an import has. */
  declared(filename: string, specifier: string | undefined): readonly DeclaredExport[];
}

export interface Activation {
  readonly module: LinkedModule;
  readonly frame: Frame;
  readonly self: Static;
  readonly home: ClassValue | undefined;
  readonly node: FunctionNode | undefined;
  /** The state in which it began; what leaves it is a fork of this one. */
  readonly base: State;
  /** What it was called with; missing for an entry, whose parameters may be anything. */
  readonly given: readonly Static[] | undefined;
  readonly exits: { readonly value: Static; readonly state: State }[];
  /** What a generator has handed out, each with the moment at which it did. */
  readonly yields: { readonly value: Static; readonly state: State }[];
  readonly targets: JumpTarget[];
  readonly caller: Activation | undefined;
  readonly callSite: Site | undefined;
  /** Whether it has waited for something: what it does from then on happens later than what follows its call. */
  suspended: boolean;
}

/** How far a run has come. */
export interface Moment {
  readonly steps: number;
  /** Calls of outside code, as far as anybody reads them, and of what nobody knows. */
  readonly leaving: number;
  /** What has been thrown in the `try` around it. */
  readonly thrown: number;
}

/** An activation of a function, which may call itself. */
export interface RunningFunction extends Activation {
  readonly node: FunctionNode;
  readonly begunAt: Moment;
  /** The last round of a recursion that is followed. */
  readonly last: boolean;
}

/** A call that happens after what follows in the code may have run. */
interface LateCall {
  readonly term: Term;
  readonly args: readonly Static[];
  readonly site: Site;
  readonly chain: readonly Site[];
  /** Texts were not written yet either. */
  readonly again: boolean;
}

export interface JumpTarget {
  readonly label: string | undefined;
  readonly loop: boolean;
  readonly base: State;
  /** Where the present iteration began. */
  round: State;
  readonly breaks: State[];
  readonly continues: State[];
}

/** A `try` that control is in. */
export interface Catching {
  readonly base: State;
  readonly states: State[];
  readonly values: Static[];
  /** No `try` at all: what is thrown rejects a promise, or ends the program. */
  readonly outermost?: true;
}

/** Calls followed into each other: bounds the stack of the analysis itself. What lies deeper is not seen. */
const depthLimit = 24;
/** Expressions and statements evaluated for one file before calls are no longer followed: bounds the time, not the findings. */
const stepLimit = 150_000;
/** Variables and objects of one run, which a few steps can make many of: bounds the memory. */
const addressLimit = 200_000;
/** What an entry may still take where those before it have left less, so that all of a file is seen. */
const stepsOfEntry = 2_000;
/** No entry takes more than what it needs to be seen without calls from here on. */
const lastStep = 2 * stepLimit;

/** Nothing has happened yet. */
const noWays: Static = [{ kind: 'literal', value: '' }];

/**
 * An abstract machine over TS-ESTree: runs a file with every value as a set of alternatives, and reports the calls
 * that leave the program. Sound for straight-line code, branches, loops, closures, classes and modules; what it does
 * not know it calls unknown, with the reason.
 */
export class Machine {
  readonly modules = new Map<string, LinkedModule>();
  /** What each specifier of each file names, asked of the host once. */
  readonly resolved = new Map<string, string | undefined>();
  readonly root = new State(undefined);
  state: State = this.root;
  activation!: Activation;
  /** Functions made and functions run, by node: what was made and never run is an entry of its own. */
  readonly made = new Map<TSESTree.Node, FunctionValue>();
  readonly madeClasses = new Map<TSESTree.Node, ClassValue>();
  /** Instances that the program makes itself, by class. */
  readonly instances = new Map<TSESTree.Node, Static>();
  readonly ran = new Set<TSESTree.Node>();
  /** What functions that call themselves have shown so far. */
  readonly recursions = new Map<FunctionNode, Recursion>();
  /** Functions of the program of which somebody says what they do. */
  readonly declared = new Map<FunctionNode, readonly DeclaredFunction[]>();
  /** Classes with such methods. */
  readonly declaredClasses = new Map<TSESTree.Node, Term>();
  /** The last value of each expression: lets a listener look into the pieces of an argument. */
  readonly values = new Map<TSESTree.Node, Static>();
  /** Names of methods that the program has replaced on classes it does not define. */
  readonly replacedMethods = new Set<string>();
  /** Functions that outside code was given: it may call them later, when the program has gone on. */
  readonly deferred = new Set<TSESTree.Node>();
  /** Calls of functions that say a class, and the functions that they are given, with the class. */
  readonly classified = new Map<TSESTree.Node, SaidClass>();
  /** What annotations and classes say of values, by node. */
  readonly typeLabels = new Map<TSESTree.Node, Labels>();
  /** What a type checker says of expressions, by node. */
  readonly checkedLabels = new Map<TSESTree.Node, Labels>();
  /** What is written of declarations that it names, by their place. */
  readonly declarationLabels = new Map<string, Labels>();
  /** What types made of each other say. */
  readonly types = new TypeSearch();
  /** Loops around the present moment. */
  loopDepth = 0;
  #lateCalls: LateCall[] = [];
  /** Functions that are being run, outermost first. */
  readonly running: RunningFunction[] = [];
  /** What a `throw` leaves behind, for each `try` that control is in, innermost last. */
  readonly throws: Catching[] = [];
  /** What was thrown outside every `try`, as it was at that moment. */
  readonly rejections: Rejection[] = [];
  /** Functions that the process calls with what nobody catches. */
  readonly lastResorts: Static[] = [];
  #nextAddress = 1;
  /** What has happened on each way to a moment. */
  readonly ledger = this.#allocateLedger();
  /** Cell of what is written into outside things. */
  readonly outside = this.allocate();
  #steps = 0;
  #leaving = 0;
  #stepLimit = stepLimit;
  #cut = false;

  constructor(
    readonly host: ModuleHost,
    readonly listener: Listener,
    readonly typeInformation?: TypeInformation,
  ) {}

  get moment(): Moment {
    return { steps: this.#steps, leaving: this.#leaving, thrown: this.throws.at(-1)?.states.length ?? 0 };
  }

  /** A call goes to where nothing is followed, and may matter. */
  noteLeaving(): void {
    this.#leaving += 1;
  }

  get exhausted(): boolean {
    return this.#steps > this.#stepLimit || this.#nextAddress > addressLimit;
  }

  /** Whether something has ended at its bound: what it would have called later is not known. */
  get cut(): boolean {
    return this.#cut || this.exhausted;
  }

  /** Runs an entry of the file: it has steps of its own even where one before it has taken all that there were. */
  enter(run: () => void): void {
    this.#cut = this.cut;
    this.#stepLimit = Math.max(stepLimit, Math.min(this.#steps + stepsOfEntry, lastStep));
    run();
  }

  /** Whether a call may be followed; where it may not, the file is not seen to its end. */
  mayFollow(): boolean {
    const isTooDeep = this.running.length >= depthLimit;
    this.#cut ||= isTooDeep;
    return !isTooDeep && !this.exhausted;
  }

  allocate(): number {
    return this.#nextAddress++;
  }

  #allocateLedger(): number {
    const address = this.allocate();
    this.root.writeVariable(address, noWays);
    return address;
  }

  /** What happens from here on happens to nobody who was here before. */
  forgetWays(): void {
    this.state.writeVariable(this.ledger, noWays);
  }

  newCell(cell: Cell): Static {
    const address = this.allocate();
    this.state.writeCell(address, cell);
    return [{ kind: 'object', cell: address }];
  }

  site(node: TSESTree.Node): Site {
    return { node, module: this.activation.module };
  }

  evaluate(node: TSESTree.Node): Static {
    this.#steps += 1;
    const value = asChecked(this, node, evaluateExpression(this, node));
    this.values.set(node, value);
    return value;
  }

  execute(node: TSESTree.Node): void {
    this.#steps += 1;
    if (!this.state.dead) executeStatement(this, node);
  }

  call(callee: Static, args: readonly Static[], site: Site, self?: Static): Static {
    return callValue(this, callee, args, site, self);
  }

  instantiate(type: ClassValue, args: readonly Static[], site: Site): Static {
    return instantiate(this, type, args, site);
  }

  construct(term: Term, args: readonly Static[], site: Site): Static {
    return constructExternal(this, term, args, site);
  }

  member(object: Static, key: string, site: Site): Static {
    return readMember(this, object, key, site);
  }

  freeze(value: Static): Alternatives {
    return freeze(this, value);
  }

  link(view: SourceView, hops: number): LinkedModule {
    return linkModule(this, view, hops);
  }

  run(module: LinkedModule): void {
    runModule(this, module);
  }

  /** Runs each branch from the present state and goes on with the join of those that control can leave. */
  branch(...branches: readonly (() => void)[]): void {
    const base = this.state;
    const ends = branches.map((run) => {
      this.state = base.fork();
      run();
      return this.state;
    });
    this.state = base;
    base.merge(ends);
  }

  /** Runs each way of computing a value from the present state; ways that control cannot leave give none. */
  choose(...ways: readonly (() => Static)[]): Static {
    const results: Static[] = [];
    this.branch(
      ...ways.map((way) => () => {
        const result = way();
        if (!this.state.dead) results.push(result);
      }),
    );
    return results.length > 0 ? join(...results) : missing;
  }

  /** Code that cannot be read has run where everything is in its reach. */
  forget(name: string, site: Site): void {
    const unread = unknown('computed', name, site);
    for (const address of this.state.addresses()) {
      const variable = this.state.readVariable(address);
      if (variable) this.state.writeVariable(address, join(variable, unread));
      else passOn(this, [{ kind: 'object', cell: address }], name, site, 1);
    }
  }

  /** Runs something that may or may not happen. */
  maybe(run: () => void): void {
    this.branch(run, () => {});
  }

  /** Notes an outside call that an async function makes after its caller has gone on. */
  noteLateCall(call: Omit<LateCall, 'chain' | 'again'>): void {
    const again = isLate(this.activation);
    if (again || (isLeftRunning(call.site.node) && this.listener.sendsLater(call.term)))
      this.#lateCalls.push({ ...call, chain: this.chain(), again });
  }

  /** Where the caller waits or ends, what was changed in between has been sent with the calls that it did not wait for. */
  settleLateCalls(): void {
    const calls = this.#lateCalls;
    if (calls.length === 0 || isLate(this.activation)) return;
    this.#lateCalls = [];
    for (const { term, args, site, chain, again } of calls)
      reportCall(this, term, args, site, chain, again, true);
  }

  /** The calls that lead to the present moment, outermost first. */
  chain(): readonly Site[] {
    const sites: Site[] = [];
    for (let at: Activation | undefined = this.activation; at; at = at.caller)
      if (at.callSite) sites.unshift(at.callSite);
    return sites;
  }
}

/** Whether an async function that nobody waits for where it is called has waited for something itself. */
function isLate(from: Activation): boolean {
  let suspended = false;
  for (let at: Activation | undefined = from; at; at = at.caller) {
    if (at.node?.async) suspended ||= at.suspended;
    if (suspended && at.callSite && !isWaitedFor(at.callSite.node)) return true;
  }
  return false;
}

/** Whether what a call gives is put aside: a client builds its request in a later turn, from what its arguments hold then. */
function isLeftRunning({ parent }: TSESTree.Node): boolean {
  return (
    parent?.type === 'VariableDeclarator' ||
    parent?.type === 'AssignmentExpression' ||
    parent?.type === 'ExpressionStatement'
  );
}

/** Whether what a call gives is waited for, or handed on, where the call stands. */
export function isWaitedFor({ parent }: TSESTree.Node): boolean {
  return parent?.type === 'AwaitExpression' || parent?.type === 'ReturnStatement';
}
