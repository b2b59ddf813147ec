import type { legal as German } from "../de/legal";

export const legal: typeof German = {
  asOf: "As of 25 November 2026",
  unsetTitle: "Details are missing",
  unset: (missing) =>
    `The operator of this installation has not set yet: ${missing}. Until then this page is a template.`,
  missing: { name: "name", address: "address", email: "e-mail address" },
  operator: "Operator",
  email: "E-mail",
  phone: "Telephone",

  imprint: "Imprint",
  imprintDescription: "Who runs this installation of KI-fit, and how to reach them.",
  imprintLead: "Details under section 5 of the German Digital Services Act (DDG).",
  representative: "Represented by",
  register: "Register",
  vatId: "VAT identification number",
  editor: "Responsible for the articles under “News” (section 18(2) MStV)",
  licences: "Licences",
  licencesText:
    "The program code of KI-fit is under the MIT licence, courses and articles are under CC BY 4.0. The typefaces Literata and Schibsted Grotesk are under the SIL Open Font License 1.1.",

  accessibility: "Accessibility",
  accessibilityDescription:
    "What has been tested about the accessibility of KI-fit, what has not, and how to report a barrier.",
  accessibilityLead:
    "KI-fit is meant to be usable by everyone. This statement says how far that has been tested.",
  accessibilityParts: [
    {
      title: "What KI-fit is",
      text: [
        "KI-fit is a learning platform in the browser: short lessons with questions, with an account, overviews and articles. You read, choose answers and get feedback. Nothing runs against the clock, and every try is allowed.",
      ],
    },
    {
      title: "What we go by",
      text: [
        "The measure is the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. In version 2.1 they are also what the standard EN 301 549 refers to, which is used for the German accessibility act (BFSG).",
        "Motion is meant to be left out if your device asks for none.",
      ],
    },
    {
      title: "What has been tested, and how",
      text: ["These tests run by themselves with each change of the program, in a real browser:"],
      list: [
        "axe-core searches the kinds of pages for violations, on a phone and on a desk, in light and in dark. Not one finding is allowed.",
        "Pages fit into 320 pixels of width without scrolling sideways, and onto a desk with letters of twice the size.",
        "Signing in, reading and answering work by keyboard alone.",
        "Reading, signing in and answering work without JavaScript.",
      ],
    },
    {
      title: "What has not been tested",
      text: ["Automatic tests find only part of the barriers. Not done yet:"],
      list: [
        "a walk through the pages with screen readers by people who use them every day",
        "a full test against EN 301 549 by an independent body",
        "editions in easy language and in sign language",
      ],
    },
    {
      title: "Charts",
      text: [
        "Charts have a description in words. Where they show figures, the same figures stand in a table beside them.",
      ],
    },
  ],
  report: "Report a barrier",
  reportText:
    "Something cannot be used or understood? Please tell us which page it was and what you work with (browser, assistive technology). You will get an answer.",
  reportUnset: "The operator of this installation has not set an address for this yet.",
  enforcement: "If you get no answer",
  enforcementText:
    "In Germany the market surveillance body of the federal states for the accessibility of products and services (MLBF) in Magdeburg oversees the BFSG. Consumers can turn to it.",
};
