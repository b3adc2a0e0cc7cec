import { AskForm } from './ask-form';
import { ComplaintForm } from './complaints/complaint-form';

export default function Home() {
  return (
    <main>
      <h1>Parcel desk</h1>
      <AskForm />
      <ComplaintForm />
    </main>
  );
}
