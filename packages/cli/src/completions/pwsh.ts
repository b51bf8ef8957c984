import type { Operand, Words } from "./words.ts";

/** A script for PowerShell, for the profile. */
export function pwshCompletions({ options, commands }: Words): string {
  const behind = options.flatMap(({ long, short, operand }) =>
    Array.isArray(operand) ? [`--${long}`, ...(short ? [`-${short}`] : [])].map((name) => entry(name, operand)) : [],
  );
  const behindCommands = commands.flatMap(({ name, operand }) =>
    Array.isArray(operand) ? [entry(name, operand)] : [],
  );
  const offered = [
    ...options.map(({ long, help }) => `    @(${quoted(`--${long}`)}, ${quoted(help)})`),
    ...commands.map(({ name, help }) => `    @(${quoted(name)}, ${quoted(help)})`),
  ];
  return `# Completions of inventory-lint for PowerShell: inventory-lint completions pwsh | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName inventory-lint -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $values = @{
${[...behind, ...behindCommands].join("\n")}
  }
  $words = @(
${offered.join("\n")}
  )
  $before = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  $previous = if ($before.Count -gt 0) { $before[-1] } else { '' }
  if ($values.ContainsKey($previous)) { $words = @($values[$previous] | ForEach-Object { , @($_, $_) }) }
  $words | Where-Object { $_[0] -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1])
  }
}
`;
}

function entry(name: string, operand: Operand): string {
  const values = typeof operand === "string" ? [] : operand;
  return `    ${quoted(name)} = @(${values.map(quoted).join(", ")})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
