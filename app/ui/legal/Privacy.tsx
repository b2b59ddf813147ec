import type { ReactNode } from "react";
import { useLanguage } from "../language";
import { legalTexts } from "../messages/legal";
import { privacyTexts } from "../messages/privacy";
import { PlainList } from "./Accessibility";
import { MailLink, OperatorAddress, type OperatorDetails, OperatorNotice } from "./Operator";

type PrivacyDetails = OperatorDetails & {
  privacyContact: string | null;
  privacyRecipients: string[];
  privacyAuthority: string | null;
};

/** The privacy notice; `mailsStay` where mails are only written to files. */
export function Privacy({ operator, mailsStay }: { operator: PrivacyDetails; mailsStay: boolean }) {
  const { texts } = useLanguage();
  const words = texts(privacyTexts);
  return (
    <div className="stack-loose">
      <header className="page-head">
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
        <p className="soft small">{texts(legalTexts).asOf}</p>
      </header>
      <OperatorNotice operator={operator} />
      <Part title={words.controller}>
        <OperatorAddress operator={operator} />
        {operator.privacyContact ? (
          <p>
            {words.contact}: <MailLink to={operator.privacyContact} />
          </p>
        ) : null}
        <p>{words.controllerTeam}</p>
      </Part>
      <Processings mailsStay={mailsStay} />
      <Part title={words.cookies}>
        <p>{words.cookiesText}</p>
        <PlainList entries={words.cookiesList} />
      </Part>
      <Part title={words.not}>
        <p>{words.notText}</p>
      </Part>
      <Part title={words.recipients}>
        <p>{words.recipientsText}</p>
        {operator.privacyRecipients.length > 0 ? (
          <>
            <p>{words.recipientsList}</p>
            <PlainList entries={operator.privacyRecipients} />
          </>
        ) : null}
      </Part>
      <Part title={words.needed}>
        <p>{words.neededText}</p>
      </Part>
      <Part title={words.rights}>
        <p>{words.rightsText}</p>
        <PlainList entries={words.rightsList} />
      </Part>
      <Part title={words.objection}>
        <p>
          <strong>{words.objectionText}</strong>
        </p>
      </Part>
      <Part title={words.complaint}>
        <p>{words.complaintText}</p>
        {operator.privacyAuthority ? (
          <p>
            {words.authority} {operator.privacyAuthority}
          </p>
        ) : null}
      </Part>
    </div>
  );
}

function Processings({ mailsStay }: { mailsStay: boolean }) {
  const { texts } = useLanguage();
  const words = texts(privacyTexts);
  return (
    <section className="stack-loose">
      <h2>{words.processing}</h2>
      {Object.values(words.processings).map(({ title, ...says }) => (
        <section key={title} className="stack-tight">
          <h3>{title}</h3>
          <dl className="told">
            {(["data", "purpose", "basis", "time"] as const).map((label) => (
              <div key={label}>
                <dt>{words.labels[label]}</dt>
                <dd>{says[label]}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {mailsStay ? <p>{words.outbox}</p> : null}
    </section>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="stack-tight">
    <h2>{title}</h2>
    {children}
  </section>
);
