import { parseUnit, ucum, type ParseResult } from "@atomic-ehr/ucum";

type Expression = NonNullable<ParseResult["ast"]>;

/** One factor of a unit: an atom with its prefix (`mg`), or a whole number, to a power below 0 where it divides. */
export interface UnitFactor {
  readonly atom: string | undefined;
  readonly prefix: string | undefined;
  readonly number: number;
  readonly exponent: number;
}

/** Highest power that a unit of a record has any use for (10*23). */
const HIGHEST_POWER = 24;

/** The factors of a UCUM code without annotations, from left to right; `undefined` for what is no UCUM. */
export function unitFactorsOf(code: string): UnitFactor[] | undefined {
  const ast = parsed(code);
  const factors = ast && flatten(ast, 1);
  return factors?.every(isSound) ? factors : undefined;
}

function parsed(code: string): Expression | undefined {
  try {
    const { ast, errors } = parseUnit(code);
    // Readers differ on whether the first stroke of `/kg/d` divides by the day, or by the kilogram and not the day.
    const isAmbiguous = ast?.type === "unary" && ast.operand.type === "binary";
    return errors.length === 0 && !isAmbiguous ? ast : undefined;
  } catch {
    // The library's lexer throws at a character that no unit has.
    return undefined;
  }
}

function flatten(expression: Expression, sign: number): UnitFactor[] {
  switch (expression.type) {
    case "group":
      return flatten(expression.expression, sign);
    case "unary":
      return flatten(expression.operand, -sign);
    case "binary": {
      const right = flatten(expression.right, expression.operator === "/" ? -sign : sign);
      return [...flatten(expression.left, sign), ...right];
    }
    case "factor":
      return [{ atom: undefined, prefix: undefined, number: expression.value, exponent: sign }];
    case "unit": {
      const { atom, prefix, exponent = 1 } = expression;
      return [{ atom, prefix, number: 1, exponent: sign * exponent }];
    }
  }
}

function isSound({ atom, prefix, number, exponent }: UnitFactor): boolean {
  const isPower = exponent !== 0 && Math.abs(exponent) <= HIGHEST_POWER;
  const isNumber = number > 0 && Number.isSafeInteger(number);
  // A prefix needs a metric atom: a millilitre is a unit, a millipercent is none.
  return isPower && isNumber && (prefix === undefined || ucum.info(atom ?? "").isMetric);
}
