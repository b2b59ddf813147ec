/**
 * Head of every page: wordmark and main navigation. `viewer` is null for a visitor. The menu of a phone is a native popover: it needs no script and closes on Escape.
 */
import { Link, NavLink, useLocation, useNavigate } from "@remix-run/react";
import { useEffect } from "react";
import { Icon } from "./Icon";
import { LanguageSwitch } from "./LanguageSwitch";
import { useLanguage } from "./language";
import { Wordmark } from "./Wordmark";

/** Someone who is signed in; `inTeam` where they have more to do in a team than to learn. */
export type Viewer = { signedIn: true; inTeam: boolean };

/** React 18 does not know these attributes yet; it passes them through. */
const popover = (attributes: { popover?: string; popovertarget?: string }): object => attributes;

const MENU = "site-menu";

export function SiteHeader({ viewer, carries }: { viewer: Viewer | null; carries?: string | undefined }) {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  const words = t.common;
  useSearchKeys();
  const places: [string, string][] = viewer
    ? [
        ["/learn", words.learn],
        ["/courses", words.courses],
        ["/search", words.search],
        ...(viewer.inTeam ? [["/team", words.team] as [string, string]] : []),
        ["/settings", words.settings],
      ]
    : [
        ["/courses", words.courses],
        ["/plans", words.plans],
        ["/demo", words.demo],
        ["/search", words.search],
        ["/sign-in", words.signIn],
      ];
  return (
    <header className="site-header">
      <div className="wrap">
        <Link to={viewer ? "/learn" : "/"} className="home" aria-label={words.home}>
          <Wordmark label={null} />
        </Link>
        <button type="button" className="menu-button" {...popover({ popovertarget: MENU })}>
          <Icon name="menu" />
          {words.menu}
        </button>
        {/* A new page is a new element: that closes the menu. */}
        <nav
          key={pathname}
          id={MENU}
          className="site-nav"
          aria-label={words.mainNavigation}
          {...popover({ popover: "" })}
        >
          <button type="button" className="menu-button" {...popover({ popovertarget: MENU })}>
            <Icon name="close" />
            {words.closeMenu}
          </button>
          <ul>
            {places.map(([to, label]) => (
              <li key={to}>
                <NavLink to={to} prefetch="intent">
                  {label}
                </NavLink>
              </li>
            ))}
            <li>
              <LanguageSwitch carries={carries} />
            </li>
            <li>
              {viewer ? (
                <form method="post" action="/sign-out">
                  <button type="submit" className="link-button">
                    {words.signOut}
                  </button>
                </form>
              ) : (
                <Link to="/sign-up" className="button">
                  {words.signUp}
                </Link>
              )}
            </li>
          </ul>
        </nav>
      </div>
    </header>
  );
}

/** Control (or Command) and K lead to the search from anywhere; a key alone would get in the way of who dictates. */
function useSearchKeys() {
  const navigate = useNavigate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      navigate("/search");
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [navigate]);
}
