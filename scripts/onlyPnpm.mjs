// Runs before an install: this workspace's packages refer to each other in a way only pnpm reads.
if (!(process.env.npm_config_user_agent ?? "").startsWith("pnpm")) {
  console.error(
    "This workspace installs itself: run `npm start` or `npm test`, not `npm install`.",
  );
  process.exit(1);
}
