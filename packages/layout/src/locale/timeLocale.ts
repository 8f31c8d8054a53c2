import type { TimeLocaleDefinition } from "d3-time-format";

/** Swedish names of days and months as in the CLDR, in the form d3-time-format takes. */
export const swedishTime: TimeLocaleDefinition = {
  dateTime: "%A den %-d %B %Y %X",
  date: "%Y-%m-%d",
  time: "%H:%M:%S",
  periods: ["fm", "em"],
  days: ["söndag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag"],
  shortDays: ["sön", "mån", "tis", "ons", "tor", "fre", "lör"],
  months: [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
  ],
  shortMonths: ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
};

/** English names of days and months. */
export const englishTime: TimeLocaleDefinition = {
  dateTime: "%A %-d %B %Y %X",
  date: "%Y-%m-%d",
  time: "%H:%M:%S",
  periods: ["am", "pm"],
  days: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  shortDays: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
  months: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  shortMonths: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
};
