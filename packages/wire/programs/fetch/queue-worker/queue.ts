export function* takeJobs() {
  yield { id: 1, note: 'Siri Vold, 34, HIV positive since 2019. CANARY-queue-worker' };
}
