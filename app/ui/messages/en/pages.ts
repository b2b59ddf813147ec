import type { pages as German } from "../de/pages";

export const pages: typeof German = {
  imprint: "Imprint",
  imprintText: "Details under § 5 DDG. Whoever runs this installation enters name, address and contact here.",
  imprintUnset: "The operator of this installation has not entered any details yet.",
  privacy: "Privacy",
  privacyParts: [
    {
      title: "What we store",
      text: "Your name, your e-mail address, your password as a value that cannot be turned back, your language, your answers with their date and the lessons you have completed. For devices that are signed in we keep browser and operating system.",
    },
    {
      title: "What we do not do",
      text: "We measure no times, make no rankings and load nothing from other providers. Fixed rules grade answers, no language model does.",
    },
    {
      title: "Cookies",
      text: "One cookie keeps you signed in. A second remembers the language if you switch it without an account. A third exists only if you answer without being signed in, and brings your answer into your account afterwards. There are no more cookies.",
    },
    {
      title: "Your rights",
      text: "You can ask for access, correction, erasure and a copy of your data. Please contact the operator of this installation.",
    },
  ],
};
