"use strict";var V=Object.create;var g=Object.defineProperty;var H=Object.getOwnPropertyDescriptor;var Y=Object.getOwnPropertyNames;var q=Object.getPrototypeOf,J=Object.prototype.hasOwnProperty;var R=(e,t)=>{for(var n in t)g(e,n,{get:t[n],enumerable:!0})},S=(e,t,n,o)=>{if(t&&typeof t=="object"||typeof t=="function")for(let r of Y(t))!J.call(e,r)&&r!==n&&g(e,r,{get:()=>t[r],enumerable:!(o=H(t,r))||o.enumerable});return e};var u=(e,t,n)=>(n=e!=null?V(q(e)):{},S(t||!e||!e.__esModule?g(n,"default",{value:e,enumerable:!0}):n,e)),K=e=>S(g({},"__esModule",{value:!0}),e);var pe={};R(pe,{completions:()=>ue});module.exports=K(pe);var G="UsageError",f=class extends Error{name=G};function E({options:e,commands:t}){let n=e.flatMap(({long:i,short:s})=>s?[`--${i}`,`-${s}`]:[`--${i}`]),o=e.flatMap(({long:i,short:s,operand:l,isOperandOptional:p})=>l===void 0||p?[]:[`    ${s?`-${s} | `:""}--${i})
      ${N(l)}
      return
      ;;`]),r=t.map(({name:i,operand:s})=>`    ${i})
      ${s===void 0?":":N(s)}
      return
      ;;`);return`# Completions of inventory-lint for bash: eval "$(inventory-lint completions bash)"
_inventory_lint() {
  local IFS=$' \\t\\n'
  local current=\${COMP_WORDS[COMP_CWORD]}
  local previous=\${COMP_WORDS[COMP_CWORD - 1]}
  # Bash takes the sign between an option and its value for a word of its own.
  if [[ $current == "=" ]]; then
    current=
  elif [[ $previous == "=" ]]; then
    previous=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  COMPREPLY=()
  case $previous in
${o.join(`
`)}
  esac
  if [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "${n.join(" ")}" -- "$current"))
    return
  fi
  case \${COMP_WORDS[1]} in
    "$current") ;;
${r.join(`
`)}
  esac
  if [[ $COMP_CWORD -eq 1 ]]; then
    IFS=$'\\n'
    COMPREPLY=($(compgen -W "${t.map(({name:i})=>i).join(`
`)}" -- "$current") $(compgen -f -- "$current"))
  fi
}
complete -o filenames -o default -F _inventory_lint inventory-lint
`}function N(e){return typeof e=="string"?":":`COMPREPLY=($(compgen -W "${e.join(" ")}" -- "$current"))`}function L({options:e,commands:t}){let n="not __fish_seen_subcommand_from $inventory_lint_commands",o=t.flatMap(({name:r,help:i,operand:s})=>{let l=`complete -c inventory-lint -n ${d(`${n}; and __fish_is_nth_token 1`)} -a ${r} -d ${d(i)}`;if(s==="file")return[l];let p=s===void 0||s==="anything"?"":` -a ${d(s.join(" "))}`;return[l,`complete -c inventory-lint -n ${d(`__fish_seen_subcommand_from ${r}`)} -f${p}`]});return`# Completions of inventory-lint for fish: inventory-lint completions fish > ~/.config/fish/completions/inventory-lint.fish
set -g inventory_lint_commands ${t.map(({name:r})=>r).join(" ")}
${o.join(`
`)}
${e.map(Z).join(`
`)}
`}function Z({long:e,short:t,help:n,operand:o,isOperandOptional:r}){let i=`-l ${e}${t?` -s ${t}`:""}`,s=Array.isArray(o)?` -x -a ${d(o.join(" "))}`:o==="file"?" -r -F":" -x";return`complete -c inventory-lint ${i}${o===void 0||r?"":s} -d ${d(n)}`}function d(e){return`'${e.replace(/['\\]/g,"\\$&")}'`}function _({options:e,commands:t}){let n=e.flatMap(({long:i,short:s,operand:l})=>Array.isArray(l)?[`--${i}`,...s?[`-${s}`]:[]].map(p=>j(p,l)):[]),o=t.flatMap(({name:i,operand:s})=>Array.isArray(s)?[j(i,s)]:[]),r=[...e.map(({long:i,help:s})=>`    @(${c(`--${i}`)}, ${c(s)})`),...t.map(({name:i,help:s})=>`    @(${c(i)}, ${c(s)})`)];return`# Completions of inventory-lint for PowerShell: inventory-lint completions pwsh | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName inventory-lint -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $values = @{
${[...n,...o].join(`
`)}
  }
  $words = @(
${r.join(`
`)}
  )
  $before = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  $previous = if ($before.Count -gt 0) { $before[-1] } else { '' }
  if ($values.ContainsKey($previous)) { $words = @($values[$previous] | ForEach-Object { , @($_, $_) }) }
  $words | Where-Object { $_[0] -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1])
  }
}
`}function j(e,t){let n=typeof t=="string"?[]:t;return`    ${c(e)} = @(${n.map(c).join(", ")})`}function c(e){return`'${e.replaceAll("'","''")}'`}var y=["explain","rules","init","convert","completions","lsp"];var x={stdin:{group:"Input",help:"Lint what comes on standard input; so does the file name -"},"stdin-filename":{value:"NAME",group:"Input",help:"Name of what comes on standard input"},"stdin-ndjson":{group:"Input",help:'Lint documents that come on standard input as lines {"path":\u2026,"text":\u2026}, and write a line for each'},carrier:{value:"NAME",group:"Input",help:"Judge the named files as this: xml, xml-list, json, cli, get-output, list-output or http"},"strict-input":{group:"Input",help:"Judge the named files even where they hold no inventory configuration"},"max-size":{value:"SIZE",group:"Input",help:"Do not read larger files (default: 64MiB)"},"ignore-pattern":{value:"PATTERN",multiple:!0,group:"Input",help:"Do not lint what this pattern, in the manner of .gitignore, matches; may be repeated"},"no-ignore":{group:"Input",help:"Also lint what .gitignore files and configurations exclude"},preset:{value:"NAME",group:"Rules",help:"Rules to begin with: recommended (default), refused or strict"},rule:{value:"'ID: LEVEL'",multiple:!0,group:"Rules",help:"Set a rule's level (error, warning, info, off, default), or 'ID: [LEVEL, {OPTIONS}]'; may be repeated"},config:{value:"FILE",group:"Rules",help:"Use this configuration for all files; its globs begin here"},"no-config":{group:"Rules",help:"Use no configuration file"},"print-config":{value:"FILE",group:"Rules",help:"Print how a file would be judged, and lint nothing"},fix:{group:"Repairs",help:"Repair what has one right repair, in the files; with --stdin, print the repaired text"},"fix-dry-run":{group:"Repairs",help:"Report what --fix would leave, and change no file"},diff:{group:"Repairs",help:"Print what --fix would change as a unified diff; end with 1 where there is any"},"suppress-all":{group:"Old findings",help:"Count all errors in the suppressions file: they are left for later"},"suppress-rule":{value:"RULE",multiple:!0,group:"Old findings",help:"Count the errors of this rule there; may be repeated"},"prune-suppressions":{group:"Old findings",help:"Strike out of the suppressions file what is no longer found"},"suppressions-location":{value:"FILE",group:"Old findings",help:"The suppressions file (default: the nearest inventory-lint-suppressions.json, upwards from here)"},"pass-on-unpruned-suppressions":{group:"Old findings",help:"Do not end with 2 where the file counts more than is found"},staged:{group:"Many files",help:"Lint only what is staged in git, as it is staged"},changed:{value:"[REVISION]",otherwise:"HEAD",group:"Many files",help:"Lint only files that differ from where this branch left a revision (default: HEAD), and new ones"},watch:{group:"Many files",help:"Lint again after each change; ends with Ctrl+C"},cache:{group:"Many files",help:"Keep results, and take those of files that have not changed"},"cache-location":{value:"FILE",group:"Many files",help:"Where to keep them (default: in your folder for caches)"},concurrency:{value:"N",group:"Many files",help:"How many threads look at files, or auto (default): two from 2,000 files on"},to:{value:"FORM",group:"Conversion",help:"Form to convert to: xml, json or cli (input of the AWS CLI)"},bucket:{value:"NAME",group:"Conversion",help:"The source bucket, which only input of the AWS CLI tells"},format:{short:"f",value:"NAME[:FILE]",multiple:!0,group:"Output",help:"stylish (default), compact, json, json-lines, sarif, github, gitlab, junit, checkstyle, rdjsonl or markdown; may be repeated, where all but one write to a FILE"},"output-file":{short:"o",value:"FILE",group:"Output",help:"Write to this file, not to standard output; directories that are missing are made"},quiet:{group:"Output",help:"Report errors only"},color:{negatable:!0,group:"Output",help:"Use colours (default: on a terminal)"},stats:{group:"Output",help:"Tell how many findings and how much time each rule has, in stylish and json"},"sarif-category":{value:"NAME",group:"Output",help:"Category of this run in SARIF (automationDetails.id)"},"sarif-include-suppressed":{group:"Output",help:"Write suppressed findings into SARIF, too, marked as such"},"fail-on":{value:"LEVEL",group:"Exit status",help:"End with 1 from this level on: error (default) or warning"},"max-warnings":{value:"N",group:"Exit status",help:"End with 1 where there are more warnings"},"exit-zero":{group:"Exit status",help:"End with 0 also where errors are found"},debug:{group:"Other",help:"Show where in the program a fault happened"},version:{short:"v",group:"Other",help:"Print the version"},help:{short:"h",group:"Other",help:"Print this help"}};var $={explain:{operands:" RULE",help:"what a rule finds, why, and what to do"},rules:{operands:" [--format json]",help:"every rule with its level, outcome and fix"},init:{operands:"",help:"write a commented configuration file"},convert:{operands:" --to xml|json|cli FILE",help:"the same configuration in another form"},completions:{operands:" SHELL",help:"completions for bash, zsh, fish or pwsh"},lsp:{operands:" [--stdio]",help:"serve an editor: the language server"}},X=55,_e=`Finds what is wrong in Amazon S3 inventory configurations: what S3 refuses, and what it accepts and never delivers.

Usage:
${F("[options] [file | directory | glob \u2026]","lint; by default the current directory")}
${y.map(e=>F(e+$[e].operands,$[e].help)).join(`
`)}
`;function F(e,t){return`  inventory-lint ${e}`.padEnd(X+2)+t}var v={};R(v,{createReporter:()=>Q});function M(e){return e.replace(/[\\[\]]/g,"\\$&")}var O="https://github.com/inventory-lint/inventory-lint",A=[w("mistaken-configuration","MistakenConfiguration","A configuration of inventory-lint has mistakes.","Repair it; the results of the rule invalid-configuration say where."),w("unreadable-file","UnreadableFile","A file could not be read.","Make it readable, or do not name it."),w("results-left-out","ResultsLeftOut","Only the first results are written.","Repair what is reported and run inventory-lint again."),w("internal-fault","InternalFault","A fault of inventory-lint itself.",`Please report it: ${O}/issues`)];function w(e,t,n,o){return{id:e,name:t,shortDescription:{text:n},fullDescription:{text:n},help:{text:o},helpUri:O}}function k({name:e,message:t}){return{descriptor:{id:"internal-fault"},level:"error",message:{text:M(`A fault of inventory-lint itself while it linted ${e}: ${t}`)}}}var I="%SRCROOT%";function Q(e){let{write:t}=e,n;return t(ee(e)),{async prepare(){n??=new(await Promise.resolve().then(()=>u(require("./sarif-results.cjs"),1))).SarifResults(e)},file(o){if(!n)throw new TypeError("A file was reported before prepare().");n.file(o)},end(o){n?.end(),t(te(o,n))}}}function ee({version:e,sarifCategory:t,sarifRules:n="[]"}){let o={tool:{driver:{name:"inventory-lint",fullName:`inventory-lint ${e}`,version:e,semanticVersion:e,informationUri:O,notifications:A,rules:[]}},...t!==void 0&&{automationDetails:{id:`${t.replace(/\/+$/,"")}/`}},columnKind:"utf16CodeUnits",language:"en-US",originalUriBaseIds:{[I]:{description:{text:"The root of the repository."}}}};return`${JSON.stringify({$schema:"https://json.schemastore.org/sarif-2.1.0.json",version:"2.1.0",runs:[o]}).replace('"rules":[]',()=>`"rules":${n}`).slice(0,-3)},"results":[`}function te({exitStatus:e,faults:t},n){let o=n?.notifications??[],r={executionSuccessful:t.length===0,exitCode:e,toolExecutionNotifications:[...o,...t.map(k)],toolConfigurationNotifications:n?.configuration??[]};return`
],"invocations":[${JSON.stringify(r)}]}]}
`}var ne={stylish:()=>Promise.resolve().then(()=>u(require("./stylish.cjs"),1)),compact:()=>Promise.resolve().then(()=>u(require("./compact.cjs"),1)),json:()=>Promise.resolve().then(()=>u(require("./json.cjs"),1)),"json-lines":()=>Promise.resolve().then(()=>u(require("./json-lines.cjs"),1)),sarif:async()=>v,github:()=>Promise.resolve().then(()=>u(require("./github.cjs"),1)),gitlab:()=>Promise.resolve().then(()=>u(require("./gitlab.cjs"),1)),junit:()=>Promise.resolve().then(()=>u(require("./junit.cjs"),1)),checkstyle:()=>Promise.resolve().then(()=>u(require("./checkstyle.cjs"),1)),rdjsonl:()=>Promise.resolve().then(()=>u(require("./rdjsonl.cjs"),1)),markdown:()=>Promise.resolve().then(()=>u(require("./markdown.cjs"),1)),diff:()=>Promise.resolve().then(()=>u(require("./diff.cjs"),1))},P=Object.keys(ne).filter(e=>e!=="diff");var it={"":1,b:1,k:1024,kb:1e3,kib:1024,m:1024**2,mb:1e3**2,mib:1024**2,g:1024**3,gb:1e3**3,gib:1024**3};var ht=64*1024*1024,W=["recommended","refused","strict"],oe={xml:"xml","xml-list":"xml",json:"json",cli:"json","get-output":"json","list-output":"json",http:"http"},U=Object.keys(oe),T=["error","warning"];var b=["bash","zsh","fish","pwsh"];function D(e){let t={carrier:U,preset:W,rule:e,"suppress-rule":e,to:["xml","json","cli"],format:P,"fail-on":T},n={explain:e,convert:"file",completions:b},o=Object.entries(x).flatMap(([i,s])=>re(i,s,t[i])),r=y.map(i=>({name:i,help:$[i].help,operand:n[i]}));return{options:o,commands:r}}function re(e,t,n){let{short:o,value:r,otherwise:i,multiple:s=!1,negatable:l,help:p}=t,m=r===void 0?void 0:n??(/FILE/.test(r)||e==="stdin-filename"?"file":"anything"),h={long:e,short:o,help:p,repeats:s,operand:m,isOperandOptional:i!==void 0};return l?[h,{...h,long:`no-${e}`,help:`Not: ${p}`}]:[h]}function z({options:e,commands:t}){let n=t.map(({name:o,operand:r})=>`      ${o}) ${ae(r)} ;;`);return`#compdef inventory-lint
# Completions of inventory-lint for zsh: inventory-lint completions zsh > "\${fpath[1]}/_inventory-lint"
_inventory-lint() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  _arguments -s -S : \\
${e.map(o=>`    ${ie(o)} \\`).join(`
`)}
    '1:command or file:->first' \\
    '*:file:->rest' && return
  local -a commands=(
${t.map(({name:o,help:r})=>`    ${B(`${o}:${r}`)}`).join(`
`)}
  )
  if [[ $state == first ]]; then
    _describe -t commands command commands
    _files
  else
    case $line[1] in
${n.join(`
`)}
      *) _files ;;
    esac
  fi
}
if [[ $funcstack[1] == _inventory-lint ]]; then
  _inventory-lint "$@"
else
  compdef _inventory-lint inventory-lint
fi
`}function ie({long:e,short:t,help:n,repeats:o,operand:r,isOperandOptional:i}){let s=`[${n.replace(/[[\]:\\]/g,"\\$&")}]`,p=r===void 0?"":`${i?"::":":"}value:${se(r)}`,m=t?[`-${t}`,`--${e}`]:[`--${e}`],h=o?"*":m.length>1?`(${m.join(" ")})`:"";return m.map(C=>B(`${h}${C}${r!==void 0&&C.startsWith("--")?"=":""}${s}${p}`)).join(" ")}function se(e){return e==="file"?"_files":e==="anything"?" ":`(${e.join(" ")})`}function ae(e){return e===void 0||e==="anything"?":":e==="file"?"_files":`compadd -- ${e.join(" ")}`}function B(e){return`'${e.replaceAll("'","'\\''")}'`}var le={bash:E,zsh:z,fish:L,pwsh:_};function ue(e,t){let n=b.find(o=>o===e);if(!n)throw new f(`completions: there is no ${e}; there are ${b.join(", ")}`);return le[n](D(t.map(({id:o})=>o)))}0&&(module.exports={completions});
