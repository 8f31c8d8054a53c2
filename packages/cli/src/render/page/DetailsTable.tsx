/** A table of words. `lang` is the language of a column that is not the page's. */
export interface DetailsTableProps {
  readonly title: string;
  readonly columns: readonly { readonly label: string; readonly lang?: string }[];
  readonly rows: readonly (readonly string[])[];
}

/** A table behind its title, closed until it is asked for. A table without rows is its title alone. */
export function DetailsTable({ title, columns, rows }: DetailsTableProps) {
  if (rows.length === 0) return <p>{title}</p>;
  return (
    <details>
      <summary>{title}</summary>
      <table>
        <thead>
          <tr>
            {columns.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={column} lang={columns[column]?.lang}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
