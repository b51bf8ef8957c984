// How drivers ask the AWS CLI what it thinks of its arguments. Nothing is sent: a skeleton of the output is asked for.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { call, need } from "./external.mjs";
import { root } from "./paths.mjs";

const script = join(root, "tools", "external", "aws-cli.py");

/** To be followed by what the configuration is given as. */
export const putSkeleton = ["s3api", "put-bucket-inventory-configuration", "--generate-cli-skeleton", "output"];

/** An interpreter of Python that has the AWS CLI, if there is one. */
function pythonWithClient() {
  return ["python3", "/usr/bin/python3"].find(
    (python) => spawnSync(python, ["-c", "import awscli.clidriver"]).status === 0,
  );
}

/** Makes sure that the client is there; where the system has no package of it, the driver is skipped. */
export function needClient() {
  need("the AWS CLI", "awscli", () => pythonWithClient() !== undefined);
}

/**
 * What the client says of each list of arguments; no text where it would send the request.
 * @param {readonly (readonly string[])[]} calls
 * @returns {string[]}
 */
export function refusalsOf(calls) {
  const env = {
    ...process.env,
    ...{ AWS_ACCESS_KEY_ID: "none", AWS_SECRET_ACCESS_KEY: "none", AWS_EC2_METADATA_DISABLED: "true" },
    ...{ AWS_CONFIG_FILE: "/dev/null", AWS_SHARED_CREDENTIALS_FILE: "/dev/null", AWS_DEFAULT_REGION: "eu-west-1" },
  };
  /** @type {{ status: number, errors: string }[]} */
  const answers = JSON.parse(call(pythonWithClient() ?? "", [script], { input: JSON.stringify(calls), env }).stdout);
  return calls.map((args, i) => {
    const { status, errors } = answers[i] ?? { status: -1, errors: "" };
    if ((status === 0) !== (errors === "")) {
      throw new Error(`The client ends with ${status} over ${args.join(" ")}: ${errors}`);
    }
    return errors;
  });
}
