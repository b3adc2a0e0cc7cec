import { renderToString } from 'preact-render-to-string';
import { style } from './style.js';

/**
 * A page that needs no network and no script.
 *
 * @param body HTML.
 */
export function toDocument(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
${renderToString(<title>{title}</title>)}
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** JSON that a page carries, byte for byte. @param text in which `<` is escaped. */
export function toEvidenceBlock(text: string): string {
  return `<script type="application/json" id="evidence">\n${text}</script>`;
}

/** The digest of the JSON that a page carries, and how to verify it. */
export function Digest({ digest }: { readonly digest: string }) {
  return (
    <p>
      SHA-256 of the evidence that this page carries: <code id="digest">{digest}</code>. To verify it:{' '}
      <code>{`sed '1,/id="evidence"/d;/<\\/script>/,$d' report.html | sha256sum`}</code>
    </p>
  );
}
