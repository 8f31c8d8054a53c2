import type { Meta, StoryObj } from "@storybook/react-vite";
import { PatientOverview } from "@ipo/react";
import type { PatientRecord } from "@ipo/model";
import { isPartial } from "@ipo/model";
import { between, ivar, nils } from "../support/patients.js";
import { renderOverview } from "../support/renderOverview.js";

const meta = {
  title: "Overview/What if there is little or poor data?",
  component: PatientOverview,
  render: renderOverview,
} satisfies Meta<typeof PatientOverview>;

export default meta;
type Story = StoryObj<typeof meta>;

const withEvents = (record: PatientRecord, events: PatientRecord["events"]): PatientRecord => ({
  ...record,
  events,
});
const partlyDated = nils.record.events.filter(
  ({ time }) =>
    (time.kind === "point" && isPartial(time.at)) ||
    (time.kind === "period" && [time.start, time.end].some((end) => end && isPartial(end))),
);

export const Empty: Story = { args: { record: withEvents(ivar.record, []), now: ivar.now } };

export const OneEvent: Story = {
  args: { record: withEvents(ivar.record, ivar.record.events.slice(0, 1)), now: ivar.now },
};

/** A year or a month is drawn as the stretch it covers, never as a day. */
export const PartialDates: Story = {
  args: { record: withEvents(nils.record, partlyDated), now: nils.now },
};

/** Without an account nothing is claimed about what is drawn. */
export const NoAccount: Story = { args: { record: ivar.record, now: ivar.now } };

/** Without `now` the line stands at the day of the data, and says so. */
export const NoPresent: Story = { args: { record: ivar.record, account: ivar.account } };

/** The name and the identity number are not in the document. */
export const ProtectedIdentity: Story = {
  args: {
    ...ivar,
    record: { ...ivar.record, patient: { ...ivar.record.patient, isProtected: true } },
  },
};

/** Ninety days: what lies before and after is counted beside the arrows. */
export const NinetyDays: Story = {
  args: { ...ivar, defaultViewport: between("2025-02-01", "2025-05-01") },
};
