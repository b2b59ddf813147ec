import { createContext } from "react";

/** The nonce of this page's scripts; the browser hides it from scripts, so it is empty there. */
export const NonceContext = createContext("");
