'use client';

import { useActionState } from 'react';
import { sortComplaint } from './actions';

export function ComplaintForm() {
  const [department, action, isPending] = useActionState(sortComplaint, undefined);
  return (
    <form action={action}>
      <label>
        What went wrong?
        <textarea name="complaint" />
      </label>
      <button disabled={isPending}>Send</button>
      {department && <p>Passed on to: {department}</p>}
    </form>
  );
}
