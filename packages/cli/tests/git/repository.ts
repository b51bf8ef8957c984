import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Without what a surrounding hook, or the person's own configuration, says of repositories. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  return { ...Object.fromEntries(others), GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
}

/** Runs git in a folder, and returns what it prints. */
export function git(folder: string, ...args: readonly string[]): string {
  const identity = [
    "-c",
    "user.name=Tester",
    "-c",
    "user.email=tester@example.com",
    "-c",
    "protocol.file.allow=always",
  ];
  return execFileSync("git", [...identity, ...args], {
    cwd: folder,
    env: plainEnvironment(),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
}

/** Makes an empty repository in a folder. */
export function initialise(folder: string, ...options: readonly string[]): void {
  git(folder, "init", "-q", "-b", "main", ...options);
}

/** Writes files, and commits everything that is in the folder. */
export function commit(folder: string, files: Readonly<Record<string, string>>): void {
  put(folder, files);
  git(folder, "add", "--all");
  git(folder, "commit", "-q", "--allow-empty", "--no-verify", "-m", "change");
}

export function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** A configuration with one error, of invalid-format, or without any. */
export function configuration(format: string, id = "daily"): string {
  return `<InventoryConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <Id>${id}</Id>
  <IsEnabled>true</IsEnabled>
  <Destination>
    <S3BucketDestination>
      <AccountId>735190428613</AccountId>
      <Bucket>arn:aws:s3:::ledger-reports</Bucket>
      <Format>${format}</Format>
      <Encryption><SSE-S3/></Encryption>
    </S3BucketDestination>
  </Destination>
  <IncludedObjectVersions>Current</IncludedObjectVersions>
  <Schedule><Frequency>Daily</Frequency></Schedule>
</InventoryConfiguration>
`;
}
