import type { pages as German } from "../de/pages";

export const pages: typeof German = {
  homeTitle: "Your team gets fit for AI",
  homeDescription: "Learn how AI helps at work: short lessons from everyday work, in German and English.",
  homeLead:
    "Short lessons from real work. Each takes five to ten minutes, asks you questions and remembers where you were.",
  choose: "Whom do you want to start for?",
  individual: "For individuals",
  individualText: "You learn for yourself, at your own pace, on a phone or at a desk.",
  individualStart: "Start on my own",
  team: "For teams and companies",
  teamText: "You set up a team and learn together. Answers and marks stay with each person.",
  teamStart: "Start with my team",
  look: "Or have a look straight away:",
  stepsTitle: "Five steps to AI in a company",
  stepsLead:
    "Training is the last of five steps on the way from the first idea to AI that is part of the work.",
  stepsText: [
    "Find use cases and rate them by measurable KPIs.",
    "Check how data is processed and design it by EU rules.",
    "Choose the solution that fits, from Azure OpenAI to open source.",
    "A proof of concept in 4–6 weeks, built into your IT.",
    "Roll-out and training: your team gets fit for AI.",
  ],
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
