export { feed } from "./feed";
export { type ArticlePage, listArticles, readArticle } from "./read-articles";
