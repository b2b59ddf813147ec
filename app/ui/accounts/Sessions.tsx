import { Button } from "../Button";
import { useLanguage } from "../language";
import { accountTexts } from "../messages/accounts";

export type OpenSession = { id: string; device: string; createdAt: string; current: boolean };

/** Where the person is signed in, each with a way to end it. */
export function Sessions({ sessions }: { sessions: OpenSession[] }) {
  const { texts, date } = useLanguage();
  const words = texts(accountTexts).settings;
  return (
    <section className="section">
      <h2>{words.sessions}</h2>
      <div className="stack">
        <p>{words.sessionsLead}</p>
        <ul className="rows">
          {sessions.map(({ id, device, createdAt, current }) => {
            const name = device || words.unknownDevice;
            const since = date(createdAt, { dateStyle: "long", timeStyle: "short" });
            return (
              <li key={id} className="cluster session">
                <div>
                  <strong>{name}</strong>
                  {current ? ` (${words.thisDevice})` : null}
                  <div className="small soft">{words.since(since)}</div>
                </div>
                {current ? null : (
                  <form method="post">
                    <input type="hidden" name="intent" value="session" />
                    <Button name="session" value={id} aria-label={words.endOf(name, since)}>
                      {words.end}
                    </Button>
                  </form>
                )}
              </li>
            );
          })}
        </ul>
        <form method="post" className="stack-tight">
          <input type="hidden" name="intent" value="everywhere" />
          <p className="small soft">{words.endAllHint}</p>
          <Button kind="danger">{words.endAll}</Button>
        </form>
      </div>
    </section>
  );
}
