"use strict";var T=Object.create;var g=Object.defineProperty;var z=Object.getOwnPropertyDescriptor;var B=Object.getOwnPropertyNames;var V=Object.getPrototypeOf,H=Object.prototype.hasOwnProperty;var R=(e,n)=>{for(var t in n)g(e,t,{get:n[t],enumerable:!0})},C=(e,n,t,o)=>{if(n&&typeof n=="object"||typeof n=="function")for(let r of B(n))!H.call(e,r)&&r!==t&&g(e,r,{get:()=>n[r],enumerable:!(o=z(n,r))||o.enumerable});return e};var l=(e,n,t)=>(t=e!=null?T(V(e)):{},C(n||!e||!e.__esModule?g(t,"default",{value:e,enumerable:!0}):t,e)),Y=e=>C(g({},"__esModule",{value:!0}),e);var ae={};R(ae,{completions:()=>se});module.exports=Y(ae);var J="UsageError",f=class extends Error{name=J};function N({options:e,commands:n}){let t=e.flatMap(({long:i,short:s})=>s?[`--${i}`,`-${s}`]:[`--${i}`]),o=e.flatMap(({long:i,short:s,operand:u,isOperandOptional:p})=>u===void 0||p?[]:[`    ${s?`-${s} | `:""}--${i})
      ${S(u)}
      return
      ;;`]),r=n.map(({name:i,operand:s})=>`    ${i})
      ${s===void 0?":":S(s)}
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
    COMPREPLY=($(compgen -W "${t.join(" ")}" -- "$current"))
    return
  fi
  case \${COMP_WORDS[1]} in
    "$current") ;;
${r.join(`
`)}
  esac
  if [[ $COMP_CWORD -eq 1 ]]; then
    IFS=$'\\n'
    COMPREPLY=($(compgen -W "${n.map(({name:i})=>i).join(`
`)}" -- "$current") $(compgen -f -- "$current"))
  fi
}
complete -o filenames -o default -F _inventory_lint inventory-lint
`}function S(e){return typeof e=="string"?":":`COMPREPLY=($(compgen -W "${e.join(" ")}" -- "$current"))`}function L({options:e,commands:n}){let t="not __fish_seen_subcommand_from $inventory_lint_commands",o=n.flatMap(({name:r,help:i,operand:s})=>{let u=`complete -c inventory-lint -n ${d(`${t}; and __fish_is_nth_token 1`)} -a ${r} -d ${d(i)}`;if(s==="file")return[u];let p=s===void 0||s==="anything"?"":` -a ${d(s.join(" "))}`;return[u,`complete -c inventory-lint -n ${d(`__fish_seen_subcommand_from ${r}`)} -f${p}`]});return`# Completions of inventory-lint for fish: inventory-lint completions fish > ~/.config/fish/completions/inventory-lint.fish
set -g inventory_lint_commands ${n.map(({name:r})=>r).join(" ")}
${o.join(`
`)}
${e.map(q).join(`
`)}
`}function q({long:e,short:n,help:t,operand:o,isOperandOptional:r}){let i=`-l ${e}${n?` -s ${n}`:""}`,s=Array.isArray(o)?` -x -a ${d(o.join(" "))}`:o==="file"?" -r -F":" -x";return`complete -c inventory-lint ${i}${o===void 0||r?"":s} -d ${d(t)}`}function d(e){return`'${e.replace(/['\\]/g,"\\$&")}'`}var h=["explain","rules","init","convert","completions","lsp"];var w={stdin:{group:"Input",help:"Lint what comes on standard input; so does the file name -"},"stdin-filename":{value:"NAME",group:"Input",help:"Name of what comes on standard input"},"stdin-ndjson":{group:"Input",help:'Lint documents that come on standard input as lines {"path":\u2026,"text":\u2026}, and write a line for each'},carrier:{value:"NAME",group:"Input",help:"Judge the named files as this: xml, xml-list, json, cli, get-output, list-output or http"},"strict-input":{group:"Input",help:"Judge the named files even where they hold no inventory configuration"},"max-size":{value:"SIZE",group:"Input",help:"Do not read larger files (default: 64MiB)"},"ignore-pattern":{value:"PATTERN",multiple:!0,group:"Input",help:"Do not lint what this pattern, in the manner of .gitignore, matches; may be repeated"},"no-ignore":{group:"Input",help:"Also lint what .gitignore files and configurations exclude"},preset:{value:"NAME",group:"Rules",help:"Rules to begin with: recommended (default), refused or strict"},rule:{value:"'ID: LEVEL'",multiple:!0,group:"Rules",help:"Set a rule's level (error, warning, info, off, default), or 'ID: [LEVEL, {OPTIONS}]'; may be repeated"},config:{value:"FILE",group:"Rules",help:"Use this configuration for all files; its globs begin here"},"no-config":{group:"Rules",help:"Use no configuration file"},"print-config":{value:"FILE",group:"Rules",help:"Print how a file would be judged, and lint nothing"},fix:{group:"Repairs",help:"Repair what has one right repair, in the files; with --stdin, print the repaired text"},"fix-dry-run":{group:"Repairs",help:"Report what --fix would leave, and change no file"},diff:{group:"Repairs",help:"Print what --fix would change as a unified diff; end with 1 where there is any"},"suppress-all":{group:"Old findings",help:"Count all errors in the suppressions file: they are left for later"},"suppress-rule":{value:"RULE",multiple:!0,group:"Old findings",help:"Count the errors of this rule there; may be repeated"},"prune-suppressions":{group:"Old findings",help:"Strike out of the suppressions file what is no longer found"},"suppressions-location":{value:"FILE",group:"Old findings",help:"The suppressions file (default: the nearest inventory-lint-suppressions.json, upwards from here)"},"pass-on-unpruned-suppressions":{group:"Old findings",help:"Do not end with 2 where the file counts more than is found"},staged:{group:"Many files",help:"Lint only what is staged in git, as it is staged"},changed:{value:"[REVISION]",otherwise:"HEAD",group:"Many files",help:"Lint only files that differ from where this branch left a revision (default: HEAD), and new ones"},watch:{group:"Many files",help:"Lint again after each change; ends with Ctrl+C"},to:{value:"FORM",group:"Conversion",help:"Form to convert to: xml, json or cli (input of the AWS CLI)"},bucket:{value:"NAME",group:"Conversion",help:"The source bucket, which only input of the AWS CLI tells"},format:{short:"f",value:"NAME[:FILE]",multiple:!0,group:"Output",help:"stylish (default), compact, json, json-lines, sarif, github, gitlab, junit, checkstyle, rdjsonl or markdown; may be repeated, where all but one write to a FILE"},"output-file":{short:"o",value:"FILE",group:"Output",help:"Write to this file, not to standard output; directories that are missing are made"},quiet:{group:"Output",help:"Report errors only"},color:{negatable:!0,group:"Output",help:"Use colours (default: on a terminal)"},stats:{group:"Output",help:"Tell how many findings and how much time each rule has, in stylish and json"},"sarif-category":{value:"NAME",group:"Output",help:"Category of this run in SARIF (automationDetails.id)"},"sarif-include-suppressed":{group:"Output",help:"Write suppressed findings into SARIF, too, marked as such"},"fail-on":{value:"LEVEL",group:"Exit status",help:"End with 1 from this level on: error (default) or warning"},"max-warnings":{value:"N",group:"Exit status",help:"End with 1 where there are more warnings"},"exit-zero":{group:"Exit status",help:"End with 0 also where errors are found"},debug:{group:"Other",help:"Show where in the program a fault happened"},version:{short:"v",group:"Other",help:"Print the version"},help:{short:"h",group:"Other",help:"Print this help"}};var y={explain:{operands:" RULE",help:"what a rule finds, why, and what to do"},rules:{operands:" [--format json]",help:"every rule with its level, outcome and fix"},init:{operands:"",help:"write a commented configuration file"},convert:{operands:" --to xml|json|cli FILE",help:"the same configuration in another form"},completions:{operands:" SHELL",help:"completions for bash, zsh or fish"},lsp:{operands:" [--stdio]",help:"serve an editor: the language server"}},G=55,Se=`Finds what is wrong in Amazon S3 inventory configurations: what S3 refuses, and what it accepts and never delivers.

Usage:
${E("[options] [file | directory | glob \u2026]","lint; by default the current directory")}
${h.map(e=>E(e+y[e].operands,y[e].help)).join(`
`)}
`;function E(e,n){return`  inventory-lint ${e}`.padEnd(G+2)+n}var Fe={"":1,b:1,k:1024,kb:1e3,kib:1024,m:1024**2,mb:1e3**2,mib:1024**2,g:1024**3,gb:1e3**3,gib:1024**3};var De=64*1024*1024,j=["recommended","refused","strict"],K={xml:"xml","xml-list":"xml",json:"json",cli:"json","get-output":"json","list-output":"json",http:"http"},_=Object.keys(K),F=["error","warning"];var b={};R(b,{createReporter:()=>Z});function M(e){return e.replace(/[\\[\]]/g,"\\$&")}var O="https://github.com/inventory-lint/inventory-lint",A=[$("mistaken-configuration","MistakenConfiguration","A configuration of inventory-lint has mistakes.","Repair it; the results of the rule invalid-configuration say where."),$("unreadable-file","UnreadableFile","A file could not be read.","Make it readable, or do not name it."),$("results-left-out","ResultsLeftOut","Only the first results are written.","Repair what is reported and run inventory-lint again."),$("internal-fault","InternalFault","A fault of inventory-lint itself.",`Please report it: ${O}/issues`)];function $(e,n,t,o){return{id:e,name:n,shortDescription:{text:t},fullDescription:{text:t},help:{text:o},helpUri:O}}function I({name:e,message:n}){return{descriptor:{id:"internal-fault"},level:"error",message:{text:M(`A fault of inventory-lint itself while it linted ${e}: ${n}`)}}}var k="%SRCROOT%";function Z(e){let{write:n}=e,t;return n(X(e)),{async prepare(){t??=new(await Promise.resolve().then(()=>l(require("./sarif-results.cjs"),1))).SarifResults(e)},file(o){if(!t)throw new TypeError("A file was reported before prepare().");t.file(o)},end(o){t?.end(),n(Q(o,t))}}}function X({version:e,sarifCategory:n,sarifRules:t="[]"}){let o={tool:{driver:{name:"inventory-lint",fullName:`inventory-lint ${e}`,version:e,semanticVersion:e,informationUri:O,notifications:A,rules:[]}},...n!==void 0&&{automationDetails:{id:`${n.replace(/\/+$/,"")}/`}},columnKind:"utf16CodeUnits",language:"en-US",originalUriBaseIds:{[k]:{description:{text:"The root of the repository."}}}};return`${JSON.stringify({$schema:"https://json.schemastore.org/sarif-2.1.0.json",version:"2.1.0",runs:[o]}).replace('"rules":[]',()=>`"rules":${t}`).slice(0,-3)},"results":[`}function Q({exitStatus:e,faults:n},t){let o=t?.notifications??[],r={executionSuccessful:n.length===0,exitCode:e,toolExecutionNotifications:[...o,...n.map(I)],toolConfigurationNotifications:t?.configuration??[]};return`
],"invocations":[${JSON.stringify(r)}]}]}
`}var ee={stylish:()=>Promise.resolve().then(()=>l(require("./stylish.cjs"),1)),compact:()=>Promise.resolve().then(()=>l(require("./compact.cjs"),1)),json:()=>Promise.resolve().then(()=>l(require("./json.cjs"),1)),"json-lines":()=>Promise.resolve().then(()=>l(require("./json-lines.cjs"),1)),sarif:async()=>b,github:()=>Promise.resolve().then(()=>l(require("./github.cjs"),1)),gitlab:()=>Promise.resolve().then(()=>l(require("./gitlab.cjs"),1)),junit:()=>Promise.resolve().then(()=>l(require("./junit.cjs"),1)),checkstyle:()=>Promise.resolve().then(()=>l(require("./checkstyle.cjs"),1)),rdjsonl:()=>Promise.resolve().then(()=>l(require("./rdjsonl.cjs"),1)),markdown:()=>Promise.resolve().then(()=>l(require("./markdown.cjs"),1)),diff:()=>Promise.resolve().then(()=>l(require("./diff.cjs"),1))},P=Object.keys(ee).filter(e=>e!=="diff");var x=["bash","zsh","fish"];function U(e){let n={carrier:_,preset:j,rule:e,"suppress-rule":e,to:["xml","json","cli"],format:P,"fail-on":F},t={explain:e,convert:"file",completions:x},o=Object.entries(w).flatMap(([i,s])=>ne(i,s,n[i])),r=h.map(i=>({name:i,help:y[i].help,operand:t[i]}));return{options:o,commands:r}}function ne(e,n,t){let{short:o,value:r,otherwise:i,multiple:s=!1,negatable:u,help:p}=n,c=r===void 0?void 0:t??(/FILE/.test(r)||e==="stdin-filename"?"file":"anything"),m={long:e,short:o,help:p,repeats:s,operand:c,isOperandOptional:i!==void 0};return u?[m,{...m,long:`no-${e}`,help:`Not: ${p}`}]:[m]}function W({options:e,commands:n}){let t=n.map(({name:o,operand:r})=>`      ${o}) ${re(r)} ;;`);return`#compdef inventory-lint
# Completions of inventory-lint for zsh: inventory-lint completions zsh > "\${fpath[1]}/_inventory-lint"
_inventory-lint() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  _arguments -s -S : \\
${e.map(o=>`    ${te(o)} \\`).join(`
`)}
    '1:command or file:->first' \\
    '*:file:->rest' && return
  local -a commands=(
${n.map(({name:o,help:r})=>`    ${D(`${o}:${r}`)}`).join(`
`)}
  )
  if [[ $state == first ]]; then
    _describe -t commands command commands
    _files
  else
    case $line[1] in
${t.join(`
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
`}function te({long:e,short:n,help:t,repeats:o,operand:r,isOperandOptional:i}){let s=`[${t.replace(/[[\]:\\]/g,"\\$&")}]`,p=r===void 0?"":`${i?"::":":"}value:${oe(r)}`,c=n?[`-${n}`,`--${e}`]:[`--${e}`],m=o?"*":c.length>1?`(${c.join(" ")})`:"";return c.map(v=>D(`${m}${v}${r!==void 0&&v.startsWith("--")?"=":""}${s}${p}`)).join(" ")}function oe(e){return e==="file"?"_files":e==="anything"?" ":`(${e.join(" ")})`}function re(e){return e===void 0||e==="anything"?":":e==="file"?"_files":`compadd -- ${e.join(" ")}`}function D(e){return`'${e.replaceAll("'","'\\''")}'`}var ie={bash:N,zsh:W,fish:L};function se(e,n){let t=x.find(o=>o===e);if(!t)throw new f(`completions: there is no ${e}; there are ${x.join(", ")}`);return ie[t](U(n.map(({id:o})=>o)))}0&&(module.exports={completions});
