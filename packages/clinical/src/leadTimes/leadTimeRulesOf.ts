import type { LeadTimeQuery, LeadTimeRule } from "./leadTimeRule.js";

/** Makes the look-ups of limits: all rules that can apply to a run of a pathway, and the only one. */
export function leadTimeLookup(rules: readonly LeadTimeRule[]): {
  readonly leadTimeRulesOf: (query: LeadTimeQuery) => readonly LeadTimeRule[];
  readonly leadTimeRuleOf: (query: LeadTimeQuery) => LeadTimeRule | undefined;
} {
  const leadTimeRulesOf = ({ pathway, startDay, endCode, intent }: LeadTimeQuery) =>
    rules.filter(
      (rule) =>
        rule.pathway === pathway &&
        rule.endCodes.includes(endCode) &&
        isValidOn(rule, startDay) &&
        (intent === undefined || rule.intent === undefined || rule.intent === intent),
    );
  return {
    leadTimeRulesOf,
    leadTimeRuleOf: (query) => {
      const [first, ...others] = leadTimeRulesOf(query);
      return others.length === 0 ? first : undefined;
    },
  };
}

/** Whether a day may lie in the rule's time. Dates are compared as far as both are exact. */
function isValidOn({ validFrom = "", validTo = "" }: LeadTimeRule, day: string): boolean {
  const shared = (limit: string) => Math.min(limit.length, day.length);
  return (
    day.slice(0, shared(validFrom)) >= validFrom.slice(0, shared(validFrom)) &&
    day.slice(0, shared(validTo)) <= validTo.slice(0, shared(validTo))
  );
}
