import type { Messages } from "../de";

const unreadable = {
  title: "We could not read that",
  text: "The request arrived incomplete or damaged. Please go back one step and try again.",
};

export const errors: Messages["errors"] = {
  home: "To the start page",
  by: {
    400: unreadable,
    401: { title: "Please sign in", text: "This page belongs to an account." },
    403: {
      title: "That is not possible here",
      text: "The request came from another website, or you do not have permission. Please open the page directly and try again.",
    },
    404: {
      title: "There is no such page",
      text: "It may have moved, or the address has a typing mistake. Your progress is not affected.",
    },
    405: unreadable,
    409: {
      title: "Something has changed meanwhile",
      text: "This action no longer fits the current state, for instance because it was finished in another window. Your saved answers are kept.",
    },
    410: { title: "This is no longer here", text: "It has been removed." },
    413: {
      title: "That is too large",
      text: "We do not take that much data here. Please shorten what you entered.",
    },
    422: {
      title: "That does not fit",
      text: "Something is missing or not valid. Please go back and check it.",
    },
    429: {
      title: "That was a lot of tries",
      text: "To protect your account we pause for a moment. Please try again in a few minutes.",
    },
    500: {
      title: "Something went wrong on our side",
      text: "We are sorry. Your saved answers are safe. Please try again in a moment.",
    },
    503: {
      title: "KI-fit will be back in a moment",
      text: "We cannot load this page right now. Your stored answers are safe. Please try again in a moment.",
    },
  },
};
