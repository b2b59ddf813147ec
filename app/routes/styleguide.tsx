import type { MetaFunction } from "@remix-run/react";
import type { LoaderArgs } from "~/context";
import { Problem } from "~/platform/problems";
import { Page } from "~/ui/Page";
import { Styleguide } from "~/ui/styleguide/Styleguide";
import styles from "~/ui/styles/styleguide.css?url";
import { pageMeta, useViewer } from "~/ui/viewer";

/** For whoever builds pages: it exists on a developer's machine alone. */
export const loader = ({ context: { settings } }: LoaderArgs) => {
  if (!settings.loopback) throw new Problem("not-found");
  return null;
};

export const links = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageMeta(matches, () => "Styleguide");

export default function StyleguideRoute() {
  return (
    <Page viewer={useViewer()}>
      <header className="page-head">
        <h1>Styleguide</h1>
        <p className="lead">Every component of app/ui in each of its states, light and dark.</p>
      </header>
      <div className="specimens">
        <Styleguide theme="light" />
        <Styleguide theme="dark" />
      </div>
    </Page>
  );
}
