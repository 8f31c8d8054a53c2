import { useId } from "react";

interface ChoicePickerProps {
  readonly label: string;
  /** The choice with the id `""` is none in particular. */
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly chosen: string;
  readonly onChoose: (id: string, event: Event) => void;
}

/** One of a few choices, as the platform's own list: it works with keys, touch and screen readers everywhere. */
export function ChoicePicker({ label, choices, chosen, onChoose }: ChoicePickerProps) {
  const id = useId();
  return (
    <div className="ipo-choice">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="ipo-button ipo-select"
        value={chosen}
        onChange={({ target, nativeEvent }) => onChoose(target.value, nativeEvent)}
      >
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
