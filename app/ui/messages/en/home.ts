import type { home as German } from "../de/home";

export const home: typeof German = {
  title: "Your team gets fit for AI",
  description: "Learn how AI helps at work: short lessons from everyday work, in German and English.",
  choose: "Whom do you want to start for?",
  names: { individual: "For individuals", team: "For teams and companies" },
  individual: {
    heading: "You get fit for AI",
    lead: "Learn to use AI tools at work with confidence: in short lessons, whenever you have ten minutes.",
    gains: [
      "You practise on tasks from the office: answer an enquiry, shorten the minutes of a meeting, check a figure.",
      "Every answer comes with a reason, and you may try as often as you like.",
      "You stop on your phone and go on at your desk, in the same place.",
    ],
    start: "Start on my own",
  },
  team: {
    heading: "Your team gets fit for AI",
    lead: "It takes five steps from the first idea to AI in everyday work. The last one decides whether it is used: your people have to be willing and able to work with it.",
    gains: [
      "Everybody learns with the same courses, at their own pace, in German or English.",
      "Answers and marks stay with the person who learned. Nobody measures time.",
      "Marks follow fixed rules that you can read, and no language model gives them.",
    ],
    start: "Start with my team",
  },
  read: "Read a lesson first",
  demo: "Book a 30-minute demo",
  plans: "What is included",
  figures: "What there is to learn today",
  courses: { one: "course", other: "courses" },
  lessons: { one: "lesson", other: "lessons" },
  minutes: { one: "minute", other: "minutes" },
  questions: { one: "question with reasons", other: "questions with reasons" },
  stepsTitle: "Five steps, one line",
  stepsLead: "Choose a step: what it promises and which courses teach it.",
  steps: [
    {
      promise: "You know where AI pays off for you.",
      text: "Take work processes apart, compare use cases and write down before you start by which KPIs you will measure success.",
    },
    {
      promise: "Data is processed by the rules of the EU.",
      text: "Recognise personal data, settle purpose and legal basis, protect details before they reach a tool.",
    },
    {
      promise: "You choose the solution that suits you.",
      text: "From Azure OpenAI to open models in your own house: see cost, contracts and dependence side by side.",
    },
    {
      promise: "Within 4–6 weeks you see whether it holds.",
      text: "A proof of concept with a hypothesis, real test cases and a point at which you would stop.",
    },
    {
      promise: "Your team works with it.",
      text: "Introduce, train, and measure the effect without watching individual people.",
    },
  ],
  taughtIn: "Courses for this step",
  noCourse: "There is no course for this step yet.",
  sampleTitle: "How a lesson asks",
  sampleLead: (lesson: string) =>
    `A question from “${lesson}”. After your answer, each option says why it is right or not.`,
  answerIt: "Answer this question",
  checkTitle: "Where do you stand?",
  checkLead: "15 questions, about five minutes, no account. Then you see what you can learn first.",
  toCheck: "To the KI-fit check",
};
