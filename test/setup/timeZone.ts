// The unit tests run once in each of two time zones: stop if the process did not take its own.
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
if (timeZone !== process.env.TZ) {
  throw new Error(`The tests ask for the time zone ${process.env.TZ} but run in ${timeZone}.`);
}
