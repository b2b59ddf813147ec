export { publicPages } from "./public-pages";
export { robots } from "./robots";
export { securityText } from "./security-text";
export { sitemap } from "./sitemap";
export { structuredData } from "./structured-data";
