import type { privacy as German } from "../de/privacy";

export const privacy: typeof German = {
  title: "Privacy",
  description: "Which data KI-fit stores, what for, on which basis and for how long.",
  lead: "This notice says under Art. 13 GDPR which data on you KI-fit processes. In short: what you enter and what you learn, nothing else.",
  controller: "Who is responsible",
  controllerTeam:
    "If you have your access through your company, it usually decides what KI-fit is used for. Then it is the controller, the operator acts on its behalf (Art. 28 GDPR), and your company tells you its legal basis.",
  contact: "Questions on data protection",
  processing: "What is processed",
  labels: { data: "Data", purpose: "Purpose", basis: "Legal basis", time: "How long" },
  processings: {
    visit: {
      title: "Viewing a page",
      data: "Network address (IP), browser identification and preferred language, as your browser sends them. They are not stored. The log notes faults of the program, without names, addresses and answers.",
      purpose: "To send you the page in your language.",
      basis: "Art. 6(1)(f) GDPR: our interest is to provide a website.",
      time: "While the request lasts.",
    },
    limits: {
      title: "Protection against abuse",
      data: "Counters of sign-ins, new accounts, mails asked for, answers without an account, reported places, booked demos and wrong calendar addresses. They count by account, e-mail or network address, of which only a digest (SHA-256) is stored.",
      purpose: "To slow down the guessing of passwords and mass requests.",
      basis: "Art. 6(1)(f) GDPR: our interest is to protect accounts.",
      time: "15 minutes to one day; the counter is deleted within an hour after that.",
    },
    account: {
      title: "Your account",
      data: "Name, e-mail address and whether it is confirmed, password as an irreversible digest (Argon2id), language, time zone (your browser’s to begin with), plan, day of signing up.",
      purpose: "To recognise you and to keep your progress as yours.",
      basis: "Art. 6(1)(b) GDPR: the contract of use.",
      time: "Until your account is deleted. Write to us if you want that.",
    },
    sessions: {
      title: "Devices that are signed in",
      data: "Digest of the sign-in cookie, browser and operating system (“Firefox, Windows”), beginning and end.",
      purpose: "To keep you signed in and to show you where you are.",
      basis: "Art. 6(1)(b) GDPR.",
      time: "30 days from the last extension, or until you sign out. You can sign out single devices in the settings.",
    },
    mails: {
      title: "Mails and the links in them",
      data: "Recipient and text of a mail while it waits to be sent. For each link: digest, purpose, e-mail address, end.",
      purpose: "To confirm your address, to reset a password.",
      basis: "Art. 6(1)(b) GDPR.",
      time: "The mail until it is sent; 30 days if that fails. A link works for one hour (password) or 72 hours and is deleted 30 days after it has ended.",
    },
    learning: {
      title: "Your learning",
      data: "The learning path that you choose, and courses that you want to take in spite of your check; courses begun and where you were last, completed lessons with version and day, your answers with marks and time, your attempts at final tests; on which day you looked at a lesson again after it had changed, and until you have read it a note when one of your answers was graded anew.",
      purpose:
        "To mark answers, to give feedback, to show you lessons that suit you, to let you go on where you stopped.",
      basis: "Art. 6(1)(b) GDPR.",
      time: "Until your account is deleted.",
    },
    analysis: {
      title: "How good the questions are",
      data: "From the first answers of at least 50 people together: how much of its mark a question gives on average, how often each answer was chosen, and figures of that kind. Only these sums are stored. They change only once ten more people at least have answered, and none is about fewer than five. Where your team corrects the solution of a question in a course of its own, such sums show beforehand how many answers will count for more or less. Of courses that your team writes itself, only those who write courses there see the figures, by the same rules.",
      purpose: "To find questions that are too easy, too hard or wrong, and to improve them.",
      basis:
        "Art. 6(1)(f) GDPR: it is our interest that the questions are good. The sums allow no conclusion about a single person.",
      time: "The sums stay when your account is deleted; your answers themselves are deleted and are in no later sum.",
    },
    flags: {
      title: "What you report about a lesson",
      data: "The place, whether it is unclear, wrong or out of date, what you write about it, language, version and time, and internally your account, so that each person counts once for a place. Those who care for the courses see the notice without your account and without the time; your team does not learn that it is yours. About a course that your team writes itself, only those who write courses there see it, without your account and the time, too.",
      purpose: "To mend mistakes and unclear places in the courses.",
      basis: "Art. 6(1)(f) GDPR: it is our interest that the courses are right.",
      time: "Until 90 days after the notice has been dealt with, or until your account is deleted.",
    },
    measurements: {
      title: "Your KI-fit checks",
      data: "For each check that you take with an account or keep: form and version, time, points per area. The single answers are evaluated and not stored. Others see nothing of it in KI-fit, nor does your team.",
      purpose: "To show you where you stand and what you have gained.",
      basis: "Art. 6(1)(b) GDPR.",
      time: "Until your account is deleted.",
    },
    worksheets: {
      title: "Your worksheets",
      data: "What you enter in the fields of a worksheet, what it belongs to, in which version and language of the lesson, when you began it and last changed it. Others see nothing of it in KI-fit, nor does your team.",
      purpose: "To keep your sheet, show it to you again and let you take it away.",
      basis: "Art. 6(1)(b) GDPR.",
      time: "Until you delete the sheet under “My work” or your account is deleted.",
    },
    pending: {
      title: "An answer, a check or a worksheet without signing in",
      data: "The answer, the answers of a check or a worksheet, as far as you want to keep it, and a digest of the cookie that belongs to it.",
      purpose: "To take the answer, the result or the sheet into your account once you sign in.",
      basis: "Art. 6(1)(b) GDPR: a step before the contract, at your request.",
      time: "60 minutes; it is deleted within an hour after that.",
    },
    demos: {
      title: "A booked demo",
      data: "Name, e-mail address, company, language, appointment, day of booking or cancelling and what you write about the subject. Whoever gives the demo sees these details and gets them by e-mail. Of the link in your e-mail we store a digest.",
      purpose: "To agree on the appointment with you, to move or cancel it and to prepare it.",
      basis: "Art. 6(1)(b) GDPR: a step before the contract, at your request.",
      time: "30 days after the appointment, also if it was cancelled; the booking is deleted within an hour after that.",
    },
    teams: {
      title: "Your team",
      data: "Name of the team, time zone, plan, who belongs to it, in which role, in which groups and since when, and which of the courses that you completed earlier you show to the team. Others in the team do not see answers and marks.",
      purpose: "To learn together and to manage seats.",
      basis: "Art. 6(1)(b) GDPR; for employees the basis that their company tells them.",
      time: "Until the membership or the account is deleted.",
    },
    assignments: {
      title: "What your team assigns to you",
      data: "Course or path, reason, day of the assignment, due date and repeat; for each assigned course, or the assigned lessons of it, whether and on which day you completed them, and in which version. Sums of that by team and group. Owners, admins and group managers can download it as a report (CSV, PDF), earlier rounds too. Answers, scores, attempts and times are not part of it.",
      purpose: "To show you and your team what is due and what is done, and to be able to prove it.",
      basis: "Art. 6(1)(b) GDPR; for employees the basis that your company tells you.",
      time: "What is open, until the assignment ends or you leave the team; what is done, until the team or your account is deleted.",
    },
    rollout: {
      title: "Your team's way to AI",
      data: "Who looks after a step; everyone in the team sees the name. And what the team enters about its steps and use cases: state, dates, notes, KPIs and measurements. Nothing about single persons belongs there.",
      purpose: "To plan the introduction of AI together and see how far the team is.",
      basis:
        "Art. 6(1)(f) GDPR: the team's interest is to know whom to turn to; for employees the basis that your company names to you.",
      time: "Your name until somebody else looks after the step, you leave the team or your account is deleted; everything else until the team changes or deletes it.",
    },
    authoring: {
      title: "Courses that your team writes itself",
      data: "If you write courses for your team: the texts and pictures, and who began a course, last changed a text or published a version, with the date. Everyone who writes courses in the team sees it.",
      purpose: "To work on courses together without losing a change, and to bring earlier versions back.",
      basis:
        "Art. 6(1)(f) GDPR: the team's interest is that several people can write one course; for employees the basis that your company names to you.",
      time: "Your name until somebody else changes the text or your account is deleted; the texts and pictures until the team deletes the course or itself.",
    },
    reminders: {
      title: "Reminders",
      data: "On which day we sent you a reminder, a hash of the link that turns them off, and whether you have turned them off. For each assignment when reminders last went and how many; your team learns the number from five on. Whether an e-mail was opened or a link in it followed, we do not record.",
      purpose: "To remind you of open courses that your team asks for, and not too often.",
      basis:
        "Art. 6(1)(f) GDPR: your team's interest is that due dates are not forgotten. You can turn the reminders off at any time.",
      time: "The day and the link for 180 days; that you have turned them off until you turn them on again or your account is deleted; the number until the team is deleted.",
    },
    calendar: {
      title: "Due dates in your calendar",
      data: "If you make a calendar address: a hash of it and the day. Whoever knows the address gets the names of your open courses from it, with due date, reason and team.",
      purpose: "To give your calendar program your due dates.",
      basis: "Art. 6(1)(b) GDPR.",
      time: "Until you delete or renew the address, or your account is deleted.",
    },
    invitations: {
      title: "An invitation to a team",
      data: "E-mail address, name and group as far as they were given, language, role, who invited, when it was sent, accepted or revoked and whether the mail server refused the address. Of the link in the e-mail we store a hash.",
      purpose: "To invite you to the team that would like to have you.",
      basis:
        "Art. 6(1)(f) GDPR: the team's interest is to invite you; it is the team that gave us the address.",
      time: "The invitation works for 14 days; 90 days after it has run out it is deleted within an hour.",
    },
  },
  outbox:
    "This installation has no mail server: mails are written to files and stay there until the operator removes them.",
  cookies: "Cookies and storage in the browser",
  cookiesText:
    "There is only what the service that you ask for needs (section 25(2) no. 2 TDDDG). Whoever only reads gets no cookie.",
  cookiesList: [
    "kf_session (with TLS: __Host-kf_session): keeps you signed in, 30 days.",
    "kf_language: remembers the language if you switch it without an account, one year.",
    "kf_pending: brings an answer that you give without signing in into your account, 60 minutes.",
    "kf_check: brings the result of a KI-fit check that you want to keep into your account, 60 minutes.",
    "kf_worksheet: brings a worksheet that you want to keep into your account, 60 minutes.",
    "The browser's session storage has under “positions” how far a page was scrolled, until you close the tab.",
  ],
  not: "What we do not do",
  notText:
    "We measure no times, make no rankings or profiles, include nothing from other providers and do not analyse visits. Answers are marked by fixed rules, not by a language model. There is no automated decision within the meaning of Art. 22 GDPR.",
  recipients: "Who gets data",
  recipientsText:
    "Those who run the servers and deliver the mails process data on behalf of the operator. Nobody else gets them. KI-fit itself transfers nothing to countries outside the EU.",
  recipientsList: "On this installation:",
  needed: "What you have to give",
  neededText:
    "For an account we need name, e-mail address and password. Without them you can read everything, but answers are not stored. For a demo we need name, e-mail address and company.",
  rights: "Your rights",
  rightsText: "You can ask of the controller:",
  rightsList: [
    "access to your data (Art. 15 GDPR)",
    "rectification (Art. 16); you change name and e-mail address yourself in the settings",
    "erasure (Art. 17)",
    "restriction of processing (Art. 18)",
    "a copy in a common format (Art. 20)",
  ],
  objection: "Objection",
  objectionText:
    "As far as we rely on Art. 6(1)(f) GDPR, you can object at any time on grounds relating to your particular situation (Art. 21 GDPR).",
  complaint: "Complaint",
  complaintText:
    "You can lodge a complaint with a supervisory authority (Art. 77 GDPR), such as where you live or work or where you suspect an infringement.",
  authority: "Competent for the operator is:",
};
