import { extensions } from "vscode";

/** Extensions whose servers complete and check the members of templates and modules. */
const others = ["hashicorp.terraform", "opentofu.vscode-opentofu", "amazonwebservices.aws-toolkit-vscode"];

export function isBesideOthers(): boolean {
  return others.some((id) => extensions.getExtension(id)?.isActive);
}
