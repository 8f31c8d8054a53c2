import type { Meta, StoryObj } from "@storybook/react-vite";
import { PatientOverview } from "@ipo/react";
import type { PatientOverviewProps } from "@ipo/react";
import type { ReactNode } from "react";
import { useMemo, useState } from "react";
import { ivar, marta } from "../support/patients.js";
import { renderOverview } from "../support/renderOverview.js";

const PARTS = 4;

const meta = {
  title: "Overview/Does the picture stay while the record arrives?",
  component: PatientOverview,
  render: (props, context) => <Growing {...props} draw={(own) => renderOverview(own, context)} />,
} satisfies Meta<typeof PatientOverview>;

export default meta;
type Story = StoryObj<typeof meta>;

/** A quarter of the record, and a button for the next: window, selection and place on the page stay. */
export const InFourParts: Story = { args: ivar };

/** The same with thousands of values. */
export const ThousandsOfValues: Story = { args: marta };

/** What a host does that is handed pages: the latest first, and each time the whole record so far. */
function Growing({
  record,
  account: _account,
  draw,
  ...props
}: PatientOverviewProps & { readonly draw: (props: PatientOverviewProps) => ReactNode }) {
  const [parts, setParts] = useState(1);
  const arrived = useMemo(() => {
    const first = Math.floor(record.events.length * (1 - parts / PARTS));
    return { ...record, events: record.events.slice(first) };
  }, [record, parts]);
  return (
    <>
      <p>
        <button type="button" disabled={parts === PARTS} onClick={() => setParts(parts + 1)}>
          Next part ({parts} of {PARTS})
        </button>
      </p>
      {draw({ ...props, record: arrived })}
    </>
  );
}
