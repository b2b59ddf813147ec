import { describe, expect, it, vi } from "vitest";
import { missingOf, warnOfMissing } from "~/platform/operator";
import { readSettings, SettingsError } from "~/platform/settings";
import { NOBODY } from "../../support/operator";

const SET = {
  OPERATOR_NAME: "Muster GmbH",
  OPERATOR_ADDRESS: "Musterweg 1; 18055 Rostock;Deutschland",
  OPERATOR_EMAIL: "kontakt@example.de",
};

describe("the operator's details", () => {
  it("are read from the settings, an address in lines", () => {
    const { operator } = readSettings({ ...SET, PRIVACY_RECIPIENTS: "Hoster AG, Berlin; Post GmbH" });
    expect(operator).toEqual({
      ...NOBODY,
      name: "Muster GmbH",
      address: ["Musterweg 1", "18055 Rostock", "Deutschland"],
      email: "kontakt@example.de",
      privacyContact: "kontakt@example.de",
      privacyRecipients: ["Hoster AG, Berlin", "Post GmbH"],
    });
    expect(readSettings({ ...SET, PRIVACY_CONTACT: "dsb@example.de" }).operator.privacyContact).toBe(
      "dsb@example.de",
    );
  });

  it.each([
    ["OPERATOR_EMAIL", "Muster <kontakt@example.de>"],
    ["OPERATOR_EMAIL", "kontakt@example.de?bcc=x@example.de"],
    ["OPERATOR_PHONE", "anrufen"],
    ["OPERATOR_VAT_ID", "DE 123"],
    ["OPERATOR_NAME", "Muster\u0000GmbH"],
    ["PRIVACY_CONTACT", "niemand"],
  ])("are refused by name when %s says %j", (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(SettingsError);
    expect(() => readSettings({ [name]: value })).toThrow(name);
  });

  it("are missed in the log at the start, and no longer once they are set", () => {
    const warn = vi.fn();
    const log = { info: vi.fn(), warn, error: vi.fn() };
    warnOfMissing(readSettings({ ...SET, OPERATOR_EMAIL: "" }).operator, log);
    warnOfMissing(readSettings({}).operator, log);
    expect(warn.mock.calls.map(([, message]) => /not set: ([^.]*)\./.exec(message)?.[1])).toEqual([
      "OPERATOR_EMAIL",
      "OPERATOR_NAME, OPERATOR_ADDRESS, OPERATOR_EMAIL",
    ]);
    warn.mockClear();
    warnOfMissing(readSettings(SET).operator, log);
    expect(warn).not.toHaveBeenCalled();
    expect(missingOf(readSettings(SET).operator)).toEqual([]);
  });
});
