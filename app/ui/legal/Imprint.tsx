import { useLanguage } from "../language";
import { legalTexts } from "../messages/legal";
import { OperatorAddress, type OperatorDetails, OperatorNotice } from "./Operator";

type ImprintDetails = OperatorDetails & {
  representative: string | null;
  register: string | null;
  vatId: string | null;
  editor: string | null;
};

export function Imprint({ operator }: { operator: ImprintDetails }) {
  const { texts } = useLanguage();
  const words = texts(legalTexts);
  const further = (["representative", "register", "vatId", "editor"] as const).filter(
    (name) => operator[name],
  );
  return (
    <div className="stack-loose">
      <header className="page-head">
        <h1>{words.imprint}</h1>
        <p className="lead">{words.imprintLead}</p>
      </header>
      <OperatorNotice operator={operator} />
      <OperatorAddress operator={operator} />
      {further.map((name) => (
        <section key={name} className="stack-tight">
          <h2>{words[name]}</h2>
          <p>{operator[name]}</p>
        </section>
      ))}
      <section className="stack-tight">
        <h2>{words.licences}</h2>
        <p>{words.licencesText}</p>
      </section>
    </div>
  );
}
