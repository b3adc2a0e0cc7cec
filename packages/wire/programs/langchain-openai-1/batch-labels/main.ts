import { Labeller } from './labeller';

const labels = await new Labeller().label(['I will sue you. CANARY-batch-labels', 'Where is my parcel?']);
console.log(labels.length, 'labels');
