export const leads = [
  { name: 'Kari Lund', notes: 'CFO, told us in confidence that they run out of cash in May. CANARY-lead-scoring' },
];
