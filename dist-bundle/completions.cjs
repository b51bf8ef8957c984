"use strict";var H=Object.create;var y=Object.defineProperty;var Y=Object.getOwnPropertyDescriptor;var q=Object.getOwnPropertyNames;var J=Object.getPrototypeOf,K=Object.prototype.hasOwnProperty;var G=(e,t,n)=>()=>{if(n)throw n[0];try{return e&&(t=e(e=0)),t}catch(r){throw n=[r],r}};var S=(e,t)=>{for(var n in t)y(e,n,{get:t[n],enumerable:!0})},N=(e,t,n,r)=>{if(t&&typeof t=="object"||typeof t=="function")for(let i of q(t))!K.call(e,i)&&i!==n&&y(e,i,{get:()=>t[i],enumerable:!(r=Y(t,i))||r.enumerable});return e};var p=(e,t,n)=>(n=e!=null?H(J(e)):{},N(t||!e||!e.__esModule?y(n,"default",{value:e,enumerable:!0}):n,e)),Z=e=>N(y({},"__esModule",{value:!0}),e);var o=G(()=>{"use strict"});var de={};S(de,{completions:()=>fe});module.exports=Z(de);o();o();var X="UsageError",d=class extends Error{name=X};o();function L({options:e,commands:t}){let n=e.flatMap(({long:s,short:a})=>a?[`--${s}`,`-${a}`]:[`--${s}`]),r=e.flatMap(({long:s,short:a,operand:u,isOperandOptional:f})=>u===void 0||f?[]:[`    ${a?`-${a} | `:""}--${s})
      ${E(u)}
      return
      ;;`]),i=t.map(({name:s,operand:a})=>`    ${s})
      ${a===void 0?":":E(a)}
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
${r.join(`
`)}
  esac
  if [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "${n.join(" ")}" -- "$current"))
    return
  fi
  case \${COMP_WORDS[1]} in
    "$current") ;;
${i.join(`
`)}
  esac
  if [[ $COMP_CWORD -eq 1 ]]; then
    IFS=$'\\n'
    COMPREPLY=($(compgen -W "${t.map(({name:s})=>s).join(`
`)}" -- "$current") $(compgen -f -- "$current"))
  fi
}
complete -o filenames -o default -F _inventory_lint inventory-lint
`}function E(e){return typeof e=="string"?":":`COMPREPLY=($(compgen -W "${e.join(" ")}" -- "$current"))`}o();function j({options:e,commands:t}){let n="not __fish_seen_subcommand_from $inventory_lint_commands",r=t.flatMap(({name:i,help:s,operand:a})=>{let u=`complete -c inventory-lint -n ${c(`${n}; and __fish_is_nth_token 1`)} -a ${i} -d ${c(s)}`;if(a==="file")return[u];let f=a===void 0||a==="anything"?"":` -a ${c(a.join(" "))}`;return[u,`complete -c inventory-lint -n ${c(`__fish_seen_subcommand_from ${i}`)} -f${f}`]});return`# Completions of inventory-lint for fish: inventory-lint completions fish > ~/.config/fish/completions/inventory-lint.fish
set -g inventory_lint_commands ${t.map(({name:i})=>i).join(" ")}
${r.join(`
`)}
${e.map(Q).join(`
`)}
`}function Q({long:e,short:t,help:n,operand:r,isOperandOptional:i}){let s=`-l ${e}${t?` -s ${t}`:""}`,a=Array.isArray(r)?` -x -a ${c(r.join(" "))}`:r==="file"?" -r -F":" -x";return`complete -c inventory-lint ${s}${r===void 0||i?"":a} -d ${c(n)}`}function c(e){return`'${e.replace(/['\\]/g,"\\$&")}'`}o();function F({options:e,commands:t}){let n=e.flatMap(({long:s,short:a,operand:u})=>Array.isArray(u)?[`--${s}`,...a?[`-${a}`]:[]].map(f=>_(f,u)):[]),r=t.flatMap(({name:s,operand:a})=>Array.isArray(a)?[_(s,a)]:[]),i=[...e.map(({long:s,help:a})=>`    @(${m(`--${s}`)}, ${m(a)})`),...t.map(({name:s,help:a})=>`    @(${m(s)}, ${m(a)})`)];return`# Completions of inventory-lint for PowerShell: inventory-lint completions pwsh | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName inventory-lint -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $values = @{
${[...n,...r].join(`
`)}
  }
  $words = @(
${i.join(`
`)}
  )
  $before = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  $previous = if ($before.Count -gt 0) { $before[-1] } else { '' }
  if ($values.ContainsKey($previous)) { $words = @($values[$previous] | ForEach-Object { , @($_, $_) }) }
  $words | Where-Object { $_[0] -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1])
  }
}
`}function _(e,t){let n=typeof t=="string"?[]:t;return`    ${m(e)} = @(${n.map(m).join(", ")})`}function m(e){return`'${e.replaceAll("'","''")}'`}o();o();var $=["explain","rules","init","convert","completions","lsp"];o();o();o();var v={stdin:{group:"Input",help:"Lint what comes on standard input; so does the file name -"},"stdin-filename":{value:"NAME",group:"Input",help:"Name of what comes on standard input"},"stdin-ndjson":{group:"Input",help:'Lint documents that come on standard input as lines {"path":\u2026,"text":\u2026}, and write a line for each'},carrier:{value:"NAME",group:"Input",help:"Judge the named files as this: xml, xml-list, json, cli, get-output, list-output or http"},"strict-input":{group:"Input",help:"Judge the named files even where they hold no inventory configuration"},"max-size":{value:"SIZE",group:"Input",help:"Do not read larger files (default: 64MiB)"},"ignore-pattern":{value:"PATTERN",multiple:!0,group:"Input",help:"Do not lint what this pattern, in the manner of .gitignore, matches; may be repeated"},"no-ignore":{group:"Input",help:"Also lint what .gitignore files and configurations exclude"},preset:{value:"NAME",group:"Rules",help:"Rules to begin with: recommended (default), refused or strict"},rule:{value:"'ID: LEVEL'",multiple:!0,group:"Rules",help:"Set a rule's level (error, warning, info, off, default), or 'ID: [LEVEL, {OPTIONS}]'; may be repeated"},config:{value:"FILE",group:"Rules",help:"Use this configuration for all files; its globs begin here"},"no-config":{group:"Rules",help:"Use no configuration file"},"print-config":{value:"FILE",group:"Rules",help:"Print how a file would be judged, and lint nothing"},fix:{group:"Repairs",help:"Repair what has one right repair, in the files; with --stdin, print the repaired text"},"fix-dry-run":{group:"Repairs",help:"Report what --fix would leave, and change no file"},diff:{group:"Repairs",help:"Print what --fix would change as a unified diff; end with 1 where there is any"},"suppress-all":{group:"Old findings",help:"Count all errors in the suppressions file: they are left for later"},"suppress-rule":{value:"RULE",multiple:!0,group:"Old findings",help:"Count the errors of this rule there; may be repeated"},"prune-suppressions":{group:"Old findings",help:"Strike out of the suppressions file what is no longer found"},"suppressions-location":{value:"FILE",group:"Old findings",help:"The suppressions file (default: the nearest inventory-lint-suppressions.json, upwards from here)"},"pass-on-unpruned-suppressions":{group:"Old findings",help:"Do not end with 2 where the file counts more than is found"},staged:{group:"Many files",help:"Lint only what is staged in git, as it is staged"},changed:{value:"[REVISION]",otherwise:"HEAD",group:"Many files",help:"Lint only files that differ from where this branch left a revision (default: HEAD), and new ones"},watch:{group:"Many files",help:"Lint again after each change; ends with Ctrl+C"},cache:{group:"Many files",help:"Keep results, and take those of files that have not changed"},"cache-location":{value:"FILE",group:"Many files",help:"Where to keep them (default: in your folder for caches)"},concurrency:{value:"N",group:"Many files",help:"How many threads look at files, or auto (default): two from 2,000 files on"},to:{value:"FORM",group:"Conversion",help:"Form to convert to: xml, json or cli (input of the AWS CLI)"},bucket:{value:"NAME",group:"Conversion",help:"The source bucket, which only input of the AWS CLI tells"},format:{short:"f",value:"NAME[:FILE]",multiple:!0,group:"Output",help:"stylish (default), compact, json, json-lines, sarif, github, gitlab, junit, checkstyle, rdjsonl or markdown; may be repeated, where all but one write to a FILE"},"output-file":{short:"o",value:"FILE",group:"Output",help:"Write to this file, not to standard output; directories that are missing are made"},quiet:{group:"Output",help:"Report errors only"},color:{negatable:!0,group:"Output",help:"Use colours (default: on a terminal)"},stats:{group:"Output",help:"Tell how many findings and how much time each rule has, in stylish and json"},"sarif-category":{value:"NAME",group:"Output",help:"Category of this run in SARIF (automationDetails.id)"},"sarif-include-suppressed":{group:"Output",help:"Write suppressed findings into SARIF, too, marked as such"},"fail-on":{value:"LEVEL",group:"Exit status",help:"End with 1 from this level on: error (default) or warning"},"max-warnings":{value:"N",group:"Exit status",help:"End with 1 where there are more warnings"},"exit-zero":{group:"Exit status",help:"End with 0 also where errors are found"},debug:{group:"Other",help:"Show where in the program a fault happened"},version:{short:"v",group:"Other",help:"Print the version"},help:{short:"h",group:"Other",help:"Print this help"}};var w={explain:{operands:" RULE",help:"what a rule finds, why, and what to do"},rules:{operands:" [--format json]",help:"every rule with its level, outcome and fix"},init:{operands:"",help:"write a commented configuration file"},convert:{operands:" --to xml|json|cli FILE",help:"the same configuration in another form"},completions:{operands:" SHELL",help:"completions for bash, zsh, fish or pwsh"},lsp:{operands:" [--stdio]",help:"serve an editor: the language server"}},ee=55,Me=`Finds what is wrong in Amazon S3 inventory configurations: what S3 refuses, and what it accepts and never delivers.

Usage:
${M("[options] [file | directory | glob \u2026]","lint; by default the current directory")}
${$.map(e=>M(e+w[e].operands,w[e].help)).join(`
`)}
`;function M(e,t){return`  inventory-lint ${e}`.padEnd(ee+2)+t}o();var C={};S(C,{createReporter:()=>te});o();o();o();function A(e){return e.replace(/[\\[\]]/g,"\\$&")}var b="https://github.com/inventory-lint/inventory-lint",k=[O("mistaken-configuration","MistakenConfiguration","A configuration of inventory-lint has mistakes.","Repair it; the results of the rule invalid-configuration say where."),O("unreadable-file","UnreadableFile","A file could not be read.","Make it readable, or do not name it."),O("results-left-out","ResultsLeftOut","Only the first results are written.","Repair what is reported and run inventory-lint again."),O("internal-fault","InternalFault","A fault of inventory-lint itself.",`Please report it: ${b}/issues`)];function O(e,t,n,r){return{id:e,name:t,shortDescription:{text:n},fullDescription:{text:n},help:{text:r},helpUri:b}}function I({name:e,message:t}){return{descriptor:{id:"internal-fault"},level:"error",message:{text:A(`A fault of inventory-lint itself while it linted ${e}: ${t}`)}}}o();o();o();o();var P="%SRCROOT%";function te(e){let{write:t}=e,n;return t(ne(e)),{async prepare(){n??=new(await Promise.resolve().then(()=>p(require("./sarif-results.cjs"),1))).SarifResults(e)},file(r){if(!n)throw new TypeError("A file was reported before prepare().");n.file(r)},end(r){n?.end(),t(oe(r,n))}}}function ne({version:e,sarifCategory:t,sarifRules:n="[]"}){let r={tool:{driver:{name:"inventory-lint",fullName:`inventory-lint ${e}`,version:e,semanticVersion:e,informationUri:b,notifications:k,rules:[]}},...t!==void 0&&{automationDetails:{id:`${t.replace(/\/+$/,"")}/`}},columnKind:"utf16CodeUnits",language:"en-US",originalUriBaseIds:{[P]:{description:{text:"The root of the repository."}}}};return`${JSON.stringify({$schema:"https://json.schemastore.org/sarif-2.1.0.json",version:"2.1.0",runs:[r]}).replace('"rules":[]',()=>`"rules":${n}`).slice(0,-3)},"results":[`}function oe({exitStatus:e,faults:t},n){let r=n?.notifications??[],i={executionSuccessful:t.length===0,exitCode:e,toolExecutionNotifications:[...r,...t.map(I)],toolConfigurationNotifications:n?.configuration??[]};return`
],"invocations":[${JSON.stringify(i)}]}]}
`}var re={stylish:()=>Promise.resolve().then(()=>p(require("./stylish.cjs"),1)),compact:()=>Promise.resolve().then(()=>p(require("./compact.cjs"),1)),json:()=>Promise.resolve().then(()=>p(require("./json.cjs"),1)),"json-lines":()=>Promise.resolve().then(()=>p(require("./json-lines.cjs"),1)),sarif:async()=>C,github:()=>Promise.resolve().then(()=>p(require("./github.cjs"),1)),gitlab:()=>Promise.resolve().then(()=>p(require("./gitlab.cjs"),1)),junit:()=>Promise.resolve().then(()=>p(require("./junit.cjs"),1)),checkstyle:()=>Promise.resolve().then(()=>p(require("./checkstyle.cjs"),1)),rdjsonl:()=>Promise.resolve().then(()=>p(require("./rdjsonl.cjs"),1)),markdown:()=>Promise.resolve().then(()=>p(require("./markdown.cjs"),1)),diff:()=>Promise.resolve().then(()=>p(require("./diff.cjs"),1))},W=Object.keys(re).filter(e=>e!=="diff");o();o();var at={"":1,b:1,k:1024,kb:1e3,kib:1024,m:1024**2,mb:1e3**2,mib:1024**2,g:1024**3,gb:1e3**3,gib:1024**3};o();var yt=64*1024*1024,U=["recommended","refused","strict"],ie={xml:"xml","xml-list":"xml",json:"json",cli:"json","get-output":"json","list-output":"json",http:"http"},T=Object.keys(ie),D=["error","warning"];var x=["bash","zsh","fish","pwsh"];function z(e){let t={carrier:T,preset:U,rule:e,"suppress-rule":e,to:["xml","json","cli"],format:W,"fail-on":D},n={explain:e,convert:"file",completions:x},r=Object.entries(v).flatMap(([s,a])=>se(s,a,t[s])),i=$.map(s=>({name:s,help:w[s].help,operand:n[s]}));return{options:r,commands:i}}function se(e,t,n){let{short:r,value:i,otherwise:s,multiple:a=!1,negatable:u,help:f}=t,h=i===void 0?void 0:n??(/FILE/.test(i)||e==="stdin-filename"?"file":"anything"),g={long:e,short:r,help:f,repeats:a,operand:h,isOperandOptional:s!==void 0};return u?[g,{...g,long:`no-${e}`,help:`Not: ${f}`}]:[g]}o();function B({options:e,commands:t}){let n=t.map(({name:r,operand:i})=>`      ${r}) ${ue(i)} ;;`);return`#compdef inventory-lint
# Completions of inventory-lint for zsh: inventory-lint completions zsh > "\${fpath[1]}/_inventory-lint"
_inventory-lint() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  _arguments -s -S : \\
${e.map(r=>`    ${ae(r)} \\`).join(`
`)}
    '1:command or file:->first' \\
    '*:file:->rest' && return
  local -a commands=(
${t.map(({name:r,help:i})=>`    ${V(`${r}:${i}`)}`).join(`
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
`}function ae({long:e,short:t,help:n,repeats:r,operand:i,isOperandOptional:s}){let a=`[${n.replace(/[[\]:\\]/g,"\\$&")}]`,f=i===void 0?"":`${s?"::":":"}value:${le(i)}`,h=t?[`-${t}`,`--${e}`]:[`--${e}`],g=r?"*":h.length>1?`(${h.join(" ")})`:"";return h.map(R=>V(`${g}${R}${i!==void 0&&R.startsWith("--")?"=":""}${a}${f}`)).join(" ")}function le(e){return e==="file"?"_files":e==="anything"?" ":`(${e.join(" ")})`}function ue(e){return e===void 0||e==="anything"?":":e==="file"?"_files":`compadd -- ${e.join(" ")}`}function V(e){return`'${e.replaceAll("'","'\\''")}'`}var pe={bash:L,zsh:B,fish:j,pwsh:F};function fe(e,t){let n=x.find(r=>r===e);if(!n)throw new d(`completions: there is no ${e}; there are ${x.join(", ")}`);return pe[n](z(t.map(({id:r})=>r)))}0&&(module.exports={completions});
