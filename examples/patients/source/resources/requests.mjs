import { SYSTEM, coded, worded } from "../fhir/codes.mjs";

/** @typedef {import("../fhir/bundle.mjs").Resource} Resource */

/**
 * An order for an examination or a referral. `occurrence` is when it is to take place.
 * @param {{ what: string, authoredOn: string, occurrence?: string, status?: string, isReferral?: boolean, reason?: string, performer?: string }} request
 * @returns {Resource}
 */
export function serviceRequest({
  what,
  authoredOn,
  occurrence,
  status = "active",
  isReferral = false,
  reason,
  performer,
}) {
  return {
    resourceType: "ServiceRequest",
    status,
    intent: "order",
    code: isReferral ? coded(SYSTEM.careEvent, "referral", undefined, what) : worded(what),
    authoredOn,
    occurrenceDateTime: occurrence,
    reasonCode: reason === undefined ? undefined : [worded(reason)],
    performer: performer === undefined ? undefined : [{ display: performer }],
  };
}

/**
 * A booked time. An Appointment names its patient among those who take part.
 * @param {{ patient: string, start: string, end: string, service: string, place: string, status?: string, created?: string, basedOn?: string }} booking
 * @returns {Resource}
 */
export function appointment({
  patient,
  start,
  end,
  service,
  place,
  status = "booked",
  created,
  basedOn,
}) {
  return {
    resourceType: "Appointment",
    subject: undefined,
    status,
    serviceType: [worded(service)],
    start,
    end,
    created,
    basedOn: basedOn === undefined ? undefined : [{ reference: basedOn }],
    participant: [
      { actor: { reference: patient }, status: "accepted" },
      { actor: { display: place }, status: "accepted" },
    ],
  };
}

/**
 * Something to be done for the patient by somebody, within a period.
 * @param {{ patient: string, what: string, authoredOn: string, period?: { start?: string, end?: string }, status?: string, owner: string }} task
 * @returns {Resource}
 */
export function task({ patient, what, authoredOn, period, status = "requested", owner }) {
  return {
    resourceType: "Task",
    subject: undefined,
    status,
    intent: "order",
    code: worded(what),
    for: { reference: patient },
    authoredOn,
    restriction: period === undefined ? undefined : { period },
    owner: { display: owner },
  };
}
