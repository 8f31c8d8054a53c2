import type { TableSource } from "../tableSource.js";
import type { LeadTimeRule } from "./leadTimeRule.js";

/** Where the limits were read. */
export const leadTimeRulesSource: TableSource = {
  source:
    "Regional cancer centres in cooperation, descriptions of the standardised care pathways (cancercentrum.se); Läkartidningen 2024-02 for breast cancer",
  date: "2026-11-22",
  note: "Calendar days from the decision on well-founded suspicion (10). No limit is known here for lung and kidney, for drugs in myeloma, for expectance in brain tumours, and for prostate from 2023-09-19. The sources name treatments and not codes: a limit is listed under every point that its condition can end at, so one point may have several rules. Left out: the register goals of kidney cancer, which count from the referral; the internal lead times of breast cancer, which are tied to no points; palliative symptom care (58) and expectance (60) under `any treatment` of breast cancer.",
};

const SITE = "cancercentrum.se";

interface Facts extends Pick<
  LeadTimeRule,
  "maxDays" | "intent" | "validFrom" | "validTo" | "remark"
> {
  readonly ends: readonly string[];
  readonly source?: string;
}

function rule(
  pathway: string,
  name: string,
  sv: string,
  en: string,
  { ends, source = SITE, ...facts }: Facts,
): LeadTimeRule {
  return {
    id: `${pathway}-${name}`,
    pathway,
    condition: { sv, en },
    startCode: `${pathway}10`,
    endCodes: ends.map((suffix) => pathway + suffix),
    source,
    ...facts,
  };
}

const ANY_START = ["50", "52", "54", "58", "59", "60"];
const SOONER_BY_PATHOLOGY = {
  sv: "21 dagar kortare om misstanken väcktes av PAD-svaret",
  en: "21 days shorter where the suspicion arose at pathology",
};

const prostate2016 = { validFrom: "2016", validTo: "2023-09-18" } as const;
const melanoma2017 = { validFrom: "2017", remark: SOONER_BY_PATHOLOGY } as const;
const brain2017 = { validFrom: "2017-04-27" } as const;

/** The limits, by pathway. */
export const leadTimeRules: readonly LeadTimeRule[] = [
  rule("VG9", "2015", "behandling", "any treatment", {
    ...{ ends: ["50", "52", "54", "59"], maxDays: 28, validFrom: "2015", validTo: "2023" },
  }),
  rule("VG9", "2024", "behandling", "any treatment", {
    ...{ ends: ["50", "52", "54", "59"], maxDays: 35, validFrom: "2024" },
    source: `${SITE}; Läkartidningen 2024-02`,
  }),
  rule("VH4", "surgery", "kirurgi", "surgery", {
    ...{ ends: ["50"], maxDays: 24, validFrom: "2015-12-21" },
  }),
  rule(
    "VH4",
    "drugs",
    "läkemedel, neoadjuvant eller primärt palliativt",
    "drugs, neo-adjuvant or primary palliative",
    { ends: ["52"], maxDays: 22, validFrom: "2015-12-21" },
  ),
  rule("VE0", "no-wide-excision", "ingen utvidgad excision", "no wide excision", {
    ...{ ends: ["50", "60"], maxDays: 26, ...melanoma2017 },
  }),
  rule("VE0", "wide-excision", "utvidgad excision", "wide excision", {
    ...{ ends: ["50"], maxDays: 33, ...melanoma2017 },
  }),
  rule(
    "VE0",
    "other",
    "lymfkörtelkirurgi, strålbehandling, läkemedel eller uppföljning",
    "node surgery, radiotherapy, drugs or follow-up",
    { ends: ["50", "52", "54", "60"], maxDays: 57, ...melanoma2017 },
  ),
  rule("VJ1", "curative", "högrisk, kurativ", "high risk, curative", {
    ...{ ends: ["50", "52", "54"], maxDays: 60, intent: "curative", ...prostate2016 },
  }),
  rule("VJ1", "palliative", "palliativ", "palliative", {
    ...{ ends: ["52", "54", "58"], maxDays: 28, intent: "palliative", ...prostate2016 },
  }),
  rule(
    "VJ1",
    "information",
    "besked om diagnos vid låg eller intermediär risk",
    "information on diagnosis, low or intermediate risk",
    { ends: ["40"], maxDays: 28, ...prostate2016 },
  ),
  rule("VJ1", "expectance", "aktiv exspektans", "active expectance", {
    ...{ ends: ["60"], maxDays: 28, ...prostate2016 },
  }),
  rule("VJ1", "2023", "alla", "all", {
    ...{ ends: ["40", ...ANY_START], maxDays: null, validFrom: "2023-09-19" },
  }),
  rule(
    "VL2",
    "high-grade-no-action",
    "misstänkt grad III–IV, ingen vidare åtgärd",
    "suspected grade III–IV, no further action",
    { ends: ["73"], maxDays: 37, ...brain2017 },
  ),
  rule(
    "VL2",
    "high-grade",
    "misstänkt grad III–IV, strålbehandling eller läkemedel",
    "suspected grade III–IV, radiotherapy or drugs",
    { ends: ["52", "54"], maxDays: 48, ...brain2017 },
  ),
  rule(
    "VL2",
    "low-grade-no-action",
    "misstänkt grad I–II, ingen vidare åtgärd",
    "suspected grade I–II, no further action",
    { ends: ["73"], maxDays: 72, ...brain2017 },
  ),
  rule(
    "VL2",
    "low-grade",
    "misstänkt grad I–II, strålbehandling eller läkemedel",
    "suspected grade I–II, radiotherapy or drugs",
    { ends: ["52", "54"], maxDays: 97, ...brain2017 },
  ),
  rule("VL2", "expectance", "exspektans", "expectance", {
    ...{ ends: ["60"], maxDays: null, ...brain2017 },
  }),
  rule(
    "VN2",
    "symptom-care",
    "palliativ symtomlindring (behandlingsbeslut)",
    "palliative symptom care (treatment decision)",
    { ends: ["58"], maxDays: 15, validFrom: "2018-05-08" },
  ),
  rule("VN2", "drugs", "läkemedel", "drugs", {
    ...{ ends: ["52"], maxDays: null, validFrom: "2018-05-08" },
  }),
  rule("VK0", "2019", "alla", "all", {
    ...{ ends: ANY_START, maxDays: null, validFrom: "2019-12-10" },
  }),
  rule("VC0", "all", "alla", "all", { ends: ANY_START, maxDays: null }),
];
