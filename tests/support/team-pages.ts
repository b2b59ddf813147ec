import routes from "~/routes";

type Module = { loader?: unknown; action?: unknown };

const modules = import.meta.glob<Module>("../../app/routes/team*.tsx", { eager: true });

/** Every address below /team, as app/routes.ts has them, with what answers there. */
export const teamRoutes = routes.flatMap(({ path, file }) => {
  if (!path || !/^team(\/|$)/.test(path)) return [];
  const module = modules[`../../app/${file}`];
  return module ? [{ path: `/${path}`, loader: module.loader, action: module.action }] : [];
});
