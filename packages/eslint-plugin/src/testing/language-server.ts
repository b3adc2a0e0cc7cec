import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  ApplyWorkspaceEditRequest,
  CodeAction,
  CodeActionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  RegistrationRequest,
  ShowMessageNotification,
  ShowMessageRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** An open editor window on one project, as far as the ESLint extension is concerned. */
export interface Editor extends AsyncDisposable {
  /** Opens a file of the project, `path` relative to its root. */
  open(path: string): Promise<EditorFile>;
  /** Texts that the person has been shown outside the file: message boxes and the extension's output, oldest first. */
  readonly messages: readonly string[];
  /** Everything that the server has sent, as it came over the wire. */
  readonly received: string;
}

/** A file in the editor. Nothing is written to the disk. */
export interface EditorFile {
  /** What stands in the editor now, edits included. */
  readonly text: string;
  /** Types `replacement` in the place of `piece`. @throws when `piece` does not stand there exactly once. */
  type(piece: string, replacement: string): Promise<void>;
  /** The squiggles of the current text. Asks the server anew. */
  squiggles(): Promise<readonly Diagnostic[]>;
  /** What the light bulb offers at a squiggle. */
  lightBulb(squiggle: Diagnostic): Promise<readonly CodeAction[]>;
  /** Chooses an entry of the light bulb and lets its edits into the text. @throws when it edits nothing. */
  choose(action: CodeAction): Promise<void>;
  /** Runs all automatic fixes, as "fix on save" does. Returns the text that they would leave. */
  fixAll(): Promise<string>;
}

/**
 * Settings that the server asks for. It answers with silence when one of these is missing:
 * without `problems`, `rulesCustomizations` or `validate` there are no diagnostics, without `codeAction` no code actions.
 */
const settings = {
  validate: 'on',
  run: 'onType',
  quiet: false,
  nodePath: null,
  experimental: {},
  problems: {},
  rulesCustomizations: [],
  options: {},
  onIgnoredFiles: 'off',
  useESLintClass: true,
  format: false,
  codeAction: {
    disableRuleComment: { enable: true, location: 'separateLine' },
    showDocumentation: { enable: true },
  },
  codeActionOnSave: { mode: 'all' },
  workingDirectory: { mode: 'location' },
};

const languageIds: Readonly<Record<string, string>> = {
  '.ts': 'typescript',
  '.tsx': 'typescriptreact',
  '.jsx': 'javascriptreact',
};

/**
 * Starts the ESLint language server of VS Code on a project directory.
 * The server takes ESLint and the plugin from that directory's own `node_modules`.
 */
export async function openEditor(root: string): Promise<Editor> {
  const packageFile = createRequire(import.meta.url).resolve('vscode-langservers-extracted/package.json');
  const binary = path.join(path.dirname(packageFile), 'bin/vscode-eslint-language-server');
  const folder = { uri: pathToFileURL(root).href, name: path.basename(root) };
  const server = spawn(process.execPath, [binary, '--stdio'], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const chunks: Buffer[] = [];
  server.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  // Rejects what is being waited for when the server dies.
  connection.onClose(() => connection.dispose());

  const messages: string[] = [];
  const documents = new Map<string, TextDocument>();

  connection.onNotification(ShowMessageNotification.type, ({ message }) => void messages.push(message));
  connection.onNotification(LogMessageNotification.type, ({ message }) => void messages.push(message));
  connection.onRequest(ShowMessageRequest.type, ({ message }) => {
    messages.push(message);
    return null;
  });
  connection.onRequest(RegistrationRequest.type, () => undefined);
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(() => ({ ...settings, workspaceFolder: folder })),
  );
  // 4 is "approved": may the server execute this project's ESLint?
  connection.onRequest('eslint/confirmESLintExecution', () => 4);
  for (const method of ['eslint/noConfig', 'eslint/noLibrary', 'eslint/probeFailed']) {
    connection.onRequest(method, () => {
      messages.push(method);
      return {};
    });
  }
  connection.onRequest(ApplyWorkspaceEditRequest.type, async ({ edit }) => {
    for (const change of edit.documentChanges ?? []) {
      const { textDocument, edits } = change as TextDocumentEdit;
      const before = documents.get(textDocument.uri);
      if (
        before === undefined ||
        (textDocument.version !== null && textDocument.version !== before.version)
      ) {
        return { applied: false };
      }
      const text = TextDocument.applyEdits(before, edits as Parameters<typeof TextDocument.applyEdits>[1]);
      await replaceText(before, text);
    }
    return { applied: true };
  });

  async function replaceText(before: TextDocument, text: string): Promise<void> {
    const after = TextDocument.create(before.uri, before.languageId, before.version + 1, text);
    documents.set(before.uri, after);
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: after.uri, version: after.version },
      contentChanges: [{ text }],
    });
  }

  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: folder.uri,
    workspaceFolders: [folder],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true, applyEdit: true },
      textDocument: {
        diagnostic: {},
        codeAction: {
          codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll.eslint'] } },
          isPreferredSupport: true,
        },
      },
    },
  });
  await connection.sendNotification(InitializedNotification.type, {});

  return {
    messages,
    get received() {
      return Buffer.concat(chunks).toString('utf8');
    },
    async open(relativePath) {
      const file = path.join(root, relativePath);
      const uri = pathToFileURL(file).href;
      const languageId = languageIds[path.extname(file)] ?? 'javascript';
      // Editors keep the byte order mark out of the text.
      const content = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
      const opened = TextDocument.create(uri, languageId, 1, content);
      documents.set(uri, opened);
      await connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: opened.version, text: opened.getText() },
      });
      const current = (): TextDocument => documents.get(uri) ?? opened;

      return {
        get text() {
          return current().getText();
        },
        async type(piece, replacement) {
          const [before, after, ...others] = current().getText().split(piece);
          if (before === undefined || after === undefined || others.length > 0)
            throw new Error(`"${piece}" does not stand in ${relativePath} exactly once.`);
          await replaceText(current(), before + replacement + after);
        },
        async squiggles() {
          const report = await connection.sendRequest(DocumentDiagnosticRequest.type, {
            textDocument: { uri },
          });
          return report.kind === 'full' ? report.items : [];
        },
        async lightBulb(squiggle) {
          const actions = await connection.sendRequest(CodeActionRequest.type, {
            textDocument: { uri },
            range: squiggle.range,
            context: { diagnostics: [squiggle] },
          });
          return (actions ?? []).filter(CodeAction.is);
        },
        async choose(action) {
          const before = current();
          if (action.command === undefined) throw new Error(`"${action.title}" has no command.`);
          await connection.sendRequest(ExecuteCommandRequest.type, action.command);
          if (current() === before) throw new Error(`"${action.title}" edited nothing.`);
        },
        async fixAll() {
          const document = current();
          const actions = await connection.sendRequest(CodeActionRequest.type, {
            textDocument: { uri },
            range: { start: { line: 0, character: 0 }, end: document.positionAt(document.getText().length) },
            context: { diagnostics: [], only: ['source.fixAll.eslint'] },
          });
          const edits = (actions ?? [])
            .filter(CodeAction.is)
            .flatMap((action) => action.edit?.documentChanges ?? [])
            .flatMap((change) => (change as TextDocumentEdit).edits);
          return TextDocument.applyEdits(document, edits as Parameters<typeof TextDocument.applyEdits>[1]);
        },
      };
    },
    async [Symbol.asyncDispose]() {
      // The server delays its own exit by a second; nothing of it is left to save.
      connection.dispose();
      server.kill();
      await exited;
    },
  };
}
