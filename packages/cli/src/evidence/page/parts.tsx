import type { ComponentChildren } from 'preact';
import type { AttestedBy, Counts } from '../evidence-schema.js';
import { verdictWords } from './words.js';

type Cell = ComponentChildren;

/** A table with a caption for those who do not see its heading; nothing but a word where it has no rows. */
export function Table(props: {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly none: string;
}) {
  if (props.rows.length === 0) return <p class="soft">{props.none}</p>;
  return (
    <div class="wide">
      <table aria-label={props.caption}>
        <thead>
          <tr>
            {props.head.map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr>
              {row.map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function Verdict({ kind }: { readonly kind: keyof Counts }) {
  return <span class={`state ${kind}`}>{verdictWords[kind]}</span>;
}

export function Attested({ by }: { readonly by: AttestedBy | null }) {
  if (!by) return <span class="state open">? nobody</span>;
  const until =
    by.expires === null ? '' : by.expired ? `, expired on ${by.expires}` : `, until ${by.expires}`;
  return (
    <span>
      <span class={`state ${by.expired ? 'open' : 'pass'}`}>{by.expired ? '? expired' : '✓'}</span> {by.by},{' '}
      {by.date}
      {until}
      {by.link === null ? '' : ', '}
      {by.link === null ? null : <Link to={by.link} />}
    </span>
  );
}

/** Only web addresses become links: a policy may say where a document lies in any words. */
export function Link({ to }: { readonly to: string }) {
  return /^https?:\/\//i.test(to) ? <a href={to}>{to}</a> : <span>{to}</span>;
}

export function Code({ text }: { readonly text: string }) {
  return <code>{text}</code>;
}
