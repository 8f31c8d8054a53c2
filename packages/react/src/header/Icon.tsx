const paths = {
  "zoom-in": "M7 4v6M4 7h6M10.2 10.2L14 14M12 7A5 5 0 1 1 2 7a5 5 0 0 1 10 0Z",
  "zoom-out": "M4 7h6M10.2 10.2L14 14M12 7A5 5 0 1 1 2 7a5 5 0 0 1 10 0Z",
  earlier: "M10 3L5 8l5 5",
  later: "M6 3l5 5-5 5",
  keys: "M1.5 4.5h13v8h-13ZM4 7h.01M6.7 7h.01M9.3 7h.01M12 7h.01M4.5 10h7",
  table: "M2 3.5h12v9.5H2ZM2 6.5h12M2 9.75h12M6.5 6.5V13",
  tracks: "M2 4.5h12M2 8h8M2 11.5h10",
  expanded: "M4 6l4 4 4-4",
  collapsed: "M6 4l4 4-4 4",
  close: "M4 4l8 8M12 4l-8 8",
  open: "M9.5 3H13v3.5M13 3L7.5 8.5M11.5 9.5V13h-8.5V4.5h3.5",
} as const;

/** Names of the drawn icons. */
export type IconName = keyof typeof paths;

/** A small line icon in the colour of its text. It says nothing to screen readers; its button does. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      className="ipo-icon"
      width={16}
      height={16}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.4}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
