import routes from "~/routes";

type Module = { loader?: unknown; action?: unknown };

const modules = import.meta.glob<Module>("../../app/routes/{team,author}*.{ts,tsx}", { eager: true });

/** Every address below /team, and those for its own courses that are about no single one, with what answers there. */
export const teamRoutes = routes.flatMap(({ path, file }) => {
  if (!path || !/^(team(\/|$)|author(\/import)?$)/.test(path)) return [];
  const module = modules[`../../app/${file}`];
  return module ? [{ path: `/${path}`, loader: module.loader, action: module.action }] : [];
});
