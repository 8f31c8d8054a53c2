import { patientOf } from "../fhir/bundle.mjs";

/** Made up, as everything else here. It is stated wherever a source may state it. */
export const NAME = "Lovisa Gömstad";

/** The same name as registers write it. */
export const NAME_REVERSED = "Gömstad, Lovisa";

/** The person with the label of a protected identity, and everything that label protects. */
export function protectedPatient() {
  const known = patientOf({
    family: "Gömstad",
    given: ["Lovisa"],
    personnummer: "197902069868",
    gender: "female",
    birthDate: "1979-02-06",
  });
  return {
    ...known,
    meta: {
      security: [
        {
          system: "http://hl7.se/fhir/ig/base/CodeSystem/SecurityLabel",
          code: "sekretessmarkering",
          display: "Sekretessmarkering",
        },
      ],
    },
    text: {
      status: "generated",
      div: `<div xmlns="http://www.w3.org/1999/xhtml">${NAME}, Gömstigen 7, 999 99 Exempelstad</div>`,
    },
    telecom: [
      { system: "phone", value: "070-000 00 00" },
      { system: "email", value: "lovisa@example.org" },
    ],
    address: [{ line: ["Gömstigen 7"], postalCode: "999 99", city: "Exempelstad" }],
    contact: [
      {
        name: { text: "Gömma Gömstad" },
        telecom: [{ system: "phone", value: "070-000 00 01" }],
        address: { line: ["Gömstigen 7"], city: "Exempelstad" },
      },
    ],
  };
}
