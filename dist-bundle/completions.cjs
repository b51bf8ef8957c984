"use strict";var z=Object.create;var y=Object.defineProperty;var U=Object.getOwnPropertyDescriptor;var T=Object.getOwnPropertyNames;var V=Object.getPrototypeOf,K=Object.prototype.hasOwnProperty;var Y=(e,n,t)=>()=>{if(t)throw t[0];try{return e&&(n=e(e=0)),n}catch(o){throw t=[o],o}};var J=(e,n)=>{for(var t in n)y(e,t,{get:n[t],enumerable:!0})},j=(e,n,t,o)=>{if(n&&typeof n=="object"||typeof n=="function")for(let i of T(n))!K.call(e,i)&&i!==t&&y(e,i,{get:()=>n[i],enumerable:!(o=U(n,i))||o.enumerable});return e};var u=(e,n,t)=>(t=e!=null?z(V(e)):{},j(n||!e||!e.__esModule?y(t,"default",{value:e,enumerable:!0}):t,e)),q=e=>j(y({},"__esModule",{value:!0}),e);var a=Y(()=>{"use strict"});var se={};J(se,{completions:()=>ie});module.exports=q(se);a();a();a();a();a();a();function w(e,n){let t=e.toLowerCase();if(t===""||n.length===0)return;let o=t.length>=3?n.filter(p=>p.startsWith(t)):[];if(o.length===1)return o[0];let i=n.map(p=>H(t,p)),r=Math.min(...i),s=n[i.indexOf(r)]??"";return r<=Math.max(s.length>3?2:1,Math.floor(s.length/4))?s:void 0}function H(e,n){let t=Array.from({length:n.length+1},(o,i)=>i);for(let o=1;o<=e.length;o++){let i=[o];for(let r=1;r<=n.length;r++){let s=(t[r-1]??0)+(e[o-1]===n[r-1]?0:1);i.push(Math.min(s,(t[r]??0)+1,(i[r-1]??0)+1))}t=i}return t[n.length]??0}function x(e,n,t=""){let o=w(e,n);return o===void 0?"":`; did you mean ${t}${o}?`}a();var B="UsageError",d=class extends Error{name=B};a();var Ce={"":1,b:1,k:1024,kb:1e3,kib:1024,m:1024**2,mb:1e3**2,mib:1024**2,g:1024**3,gb:1e3**3,gib:1024**3};var ke=64*1024*1024,E=["recommended","refused","strict"],Z={xml:"xml","xml-list":"xml",json:"json",cli:"json","get-output":"json","list-output":"json",http:"http"},N=Object.keys(Z),R=["error","warning"];function L(e,n,t){let o=n.find(i=>i===e);if(o)return o;throw new d(`${t}: there is no ${e}${x(e,n)||`; there are ${n.join(", ")}`}`)}a();function _({options:e,commands:n}){let t=e.flatMap(({long:r,short:s})=>s?[`--${r}`,`-${s}`]:[`--${r}`]),o=e.flatMap(({long:r,short:s,operand:p,isOperandOptional:f})=>p===void 0||f?[]:[`    ${s?`-${s} | `:""}--${r})
      ${S(p)}
      return
      ;;`]),i=n.map(({name:r,operand:s})=>`    ${r})
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
${i.join(`
`)}
  esac
  if [[ $COMP_CWORD -eq 1 ]]; then
    IFS=$'\\n'
    COMPREPLY=($(compgen -W "${n.map(({name:r})=>r).join(`
`)}" -- "$current") $(compgen -f -- "$current"))
  fi
}
complete -o filenames -o default -F _inventory_lint inventory-lint
`}function S(e){return typeof e=="string"?":":`COMPREPLY=($(compgen -W "${e.join(" ")}" -- "$current"))`}a();function M({options:e,commands:n}){let t="not __fish_seen_subcommand_from $inventory_lint_commands",o=n.flatMap(({name:i,help:r,operand:s})=>{let p=`complete -c inventory-lint -n ${c(`${t}; and __fish_is_nth_token 1`)} -a ${i} -d ${c(r)}`;if(s==="file")return[p];let f=s===void 0||s==="anything"?"":` -a ${c(s.join(" "))}`;return[p,`complete -c inventory-lint -n ${c(`__fish_seen_subcommand_from ${i}`)} -f${f}`]});return`# Completions of inventory-lint for fish: inventory-lint completions fish > ~/.config/fish/completions/inventory-lint.fish
set -g inventory_lint_commands ${n.map(({name:i})=>i).join(" ")}
${o.join(`
`)}
${e.map(G).join(`
`)}
`}function G({long:e,short:n,help:t,operand:o,isOperandOptional:i}){let r=`-l ${e}${n?` -s ${n}`:""}`,s=Array.isArray(o)?` -x -a ${c(o.join(" "))}`:o==="file"?" -r -F":" -x";return`complete -c inventory-lint ${r}${o===void 0||i?"":s} -d ${c(t)}`}function c(e){return`'${e.replace(/['\\]/g,"\\$&")}'`}a();function A({options:e,commands:n}){let t=e.flatMap(({long:r,short:s,operand:p})=>Array.isArray(p)?[`--${r}`,...s?[`-${s}`]:[]].map(f=>k(f,p)):[]),o=n.flatMap(({name:r,operand:s})=>Array.isArray(s)?[k(r,s)]:[]),i=[...e.map(({long:r,help:s})=>`    @(${m(`--${r}`)}, ${m(s)})`),...n.map(({name:r,help:s})=>`    @(${m(r)}, ${m(s)})`)];return`# Completions of inventory-lint for PowerShell: inventory-lint completions pwsh | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName inventory-lint -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $values = @{
${[...t,...o].join(`
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
`}function k(e,n){let t=typeof n=="string"?[]:n;return`    ${m(e)} = @(${t.map(m).join(", ")})`}function m(e){return`'${e.replaceAll("'","''")}'`}a();a();var $=["explain","rules","init","convert","completions","lsp"];a();a();a();var v={stdin:{group:"Input",help:"Lint what comes on standard input; so does the file name -"},"stdin-filename":{value:"NAME",group:"Input",help:"Name of what comes on standard input"},"stdin-ndjson":{group:"Input",help:'Lint documents that come on standard input as lines {"path":…,"text":…}, and write a line for each'},carrier:{value:"NAME",group:"Input",help:"Judge the named files as this: xml, xml-list, json, cli, get-output, list-output or http"},"strict-input":{group:"Input",help:"Judge the named files even where they hold no inventory configuration"},"max-size":{value:"SIZE",group:"Input",help:"Do not read larger files (default: 64MiB)"},"ignore-pattern":{value:"PATTERN",multiple:!0,group:"Input",help:"Do not lint what this pattern, in the manner of .gitignore, matches; may be repeated"},"no-ignore":{group:"Input",help:"Also lint what .gitignore files and configurations exclude"},preset:{value:"NAME",group:"Rules",help:"Rules to begin with: recommended (default), refused or strict"},rule:{value:"'ID: LEVEL'",multiple:!0,group:"Rules",help:"Set a rule's level (error, warning, info, off, default), or 'ID: [LEVEL, {OPTIONS}]'; may be repeated"},config:{value:"FILE",group:"Rules",help:"Use this configuration for all files; its globs begin here"},"no-config":{group:"Rules",help:"Use no configuration file"},"print-config":{value:"FILE",group:"Rules",help:"Print how a file would be judged, and lint nothing"},fix:{group:"Repairs",help:"Repair what has one right repair, in the files; with --stdin, print the repaired text"},"fix-dry-run":{group:"Repairs",help:"Report what --fix would leave, and change no file"},diff:{group:"Repairs",help:"Print what --fix would change as a unified diff; end with 1 where there is any"},"suppress-all":{group:"Old findings",help:"Count all errors in the suppressions file: they are left for later"},"suppress-rule":{value:"RULE",multiple:!0,group:"Old findings",help:"Count the errors of this rule there; may be repeated"},"prune-suppressions":{group:"Old findings",help:"Strike out of the suppressions file what is no longer found"},"suppressions-location":{value:"FILE",group:"Old findings",help:"The suppressions file (default: the nearest inventory-lint-suppressions.json, upwards from here)"},"pass-on-unpruned-suppressions":{group:"Old findings",help:"Do not end with 2 where the file counts more than is found"},staged:{group:"Many files",help:"Lint only what is staged in git, as it is staged"},changed:{value:"[REVISION]",otherwise:"HEAD",group:"Many files",help:"Lint only files that differ from where this branch left a revision (default: HEAD), and new ones"},watch:{group:"Many files",help:"Lint again after each change; ends with Ctrl+C"},cache:{group:"Many files",help:"Keep results, and take those of files that have not changed"},"cache-location":{value:"FILE",group:"Many files",help:"Where to keep them (default: in your folder for caches)"},concurrency:{value:"N",group:"Many files",help:"Accepted, a number or auto, and without effect: one thread lints all files (docs/adoption.md says why)"},to:{value:"FORM",group:"Conversion",help:"Form to convert to: xml, json or cli (input of the AWS CLI)"},bucket:{value:"NAME",group:"Conversion",help:"The source bucket, which only input of the AWS CLI tells"},format:{short:"f",value:"NAME[:FILE]",multiple:!0,group:"Output",help:"stylish (default), compact, json, json-lines, sarif, github, gitlab, junit, checkstyle, rdjsonl or markdown; may be repeated, where all but one write to a FILE"},"output-file":{short:"o",value:"FILE",group:"Output",help:"Write to this file, not to standard output"},quiet:{group:"Output",help:"Report errors only"},color:{negatable:!0,group:"Output",help:"Use colours (default: on a terminal)"},stats:{group:"Output",help:"Tell how many findings and how much time each rule has, in stylish and json"},"sarif-category":{value:"NAME",group:"Output",help:"Category of this run in SARIF (automationDetails.id)"},"sarif-include-suppressed":{group:"Output",help:"Write suppressed findings into SARIF, too, marked as such"},"fail-on":{value:"LEVEL",group:"Exit status",help:"End with 1 from this level on: error (default) or warning"},"max-warnings":{value:"N",group:"Exit status",help:"End with 1 where there are more warnings"},"exit-zero":{group:"Exit status",help:"End with 0 also where errors are found"},debug:{group:"Other",help:"Show where in the program a fault happened"},version:{short:"v",group:"Other",help:"Print the version"},help:{short:"h",group:"Other",help:"Print this help"}};var O={explain:{operands:" RULE",help:"what a rule finds, why, and what to do"},rules:{operands:" [--format json]",help:"every rule with its level, outcome and fix"},init:{operands:"",help:"write a commented configuration file"},convert:{operands:" --to xml|json|cli FILE",help:"the same configuration in another form"},completions:{operands:" SHELL",help:"completions for bash, zsh, fish or pwsh"},lsp:{operands:" [--stdio]",help:"serve an editor: the language server"}},X=55,Xe=`Finds what is wrong in Amazon S3 inventory configurations: what S3 refuses, and what it accepts and never delivers.

Usage:
${F("[options] [file | directory | glob …]","lint; by default the current directory")}
${$.map(e=>F(e+O[e].operands,O[e].help)).join(`
`)}
`;function F(e,n){return`  inventory-lint ${e}`.padEnd(X+2)+n}a();var Q={stylish:()=>Promise.resolve().then(()=>u(require("./stylish.cjs"),1)),compact:()=>Promise.resolve().then(()=>u(require("./compact.cjs"),1)),json:()=>Promise.resolve().then(()=>u(require("./json.cjs"),1)),"json-lines":()=>Promise.resolve().then(()=>u(require("./json-lines.cjs"),1)),sarif:()=>Promise.resolve().then(()=>u(require("./sarif.cjs"),1)),github:()=>Promise.resolve().then(()=>u(require("./github.cjs"),1)),gitlab:()=>Promise.resolve().then(()=>u(require("./gitlab.cjs"),1)),junit:()=>Promise.resolve().then(()=>u(require("./junit.cjs"),1)),checkstyle:()=>Promise.resolve().then(()=>u(require("./checkstyle.cjs"),1)),rdjsonl:()=>Promise.resolve().then(()=>u(require("./rdjsonl.cjs"),1)),markdown:()=>Promise.resolve().then(()=>u(require("./markdown.cjs"),1)),diff:()=>Promise.resolve().then(()=>u(require("./diff.cjs"),1))},I=Object.keys(Q).filter(e=>e!=="diff");var b=["bash","zsh","fish","pwsh"];function W(e){let n={carrier:N,preset:E,rule:e,"suppress-rule":e,to:["xml","json","cli"],format:I,"fail-on":R},t={explain:e,convert:"file",completions:b},o=Object.entries(v).flatMap(([r,s])=>ee(r,s,n[r])),i=$.map(r=>({name:r,help:O[r].help,operand:t[r]}));return{options:o,commands:i}}function ee(e,n,t){let{short:o,value:i,otherwise:r,multiple:s=!1,negatable:p,help:f}=n,h=i===void 0?void 0:t??(/FILE/.test(i)||e==="stdin-filename"?"file":"anything"),g={long:e,short:o,help:f,repeats:s,operand:h,isOperandOptional:r!==void 0};return p?[g,{...g,long:`no-${e}`,help:`Not: ${f}`}]:[g]}a();function P({options:e,commands:n}){let t=n.map(({name:o,operand:i})=>`      ${o}) ${oe(i)} ;;`);return`#compdef inventory-lint
# Completions of inventory-lint for zsh: inventory-lint completions zsh > "\${fpath[1]}/_inventory-lint"
_inventory-lint() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  _arguments -s -S : \\
${e.map(o=>`    ${ne(o)} \\`).join(`
`)}
    '1:command or file:->first' \\
    '*:file:->rest' && return
  local -a commands=(
${n.map(({name:o,help:i})=>`    ${D(`${o}:${i}`)}`).join(`
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
`}function ne({long:e,short:n,help:t,repeats:o,operand:i,isOperandOptional:r}){let s=`[${t.replace(/[[\]:\\]/g,"\\$&")}]`,f=i===void 0?"":`${r?"::":":"}value:${te(i)}`,h=n?[`-${n}`,`--${e}`]:[`--${e}`],g=o?"*":h.length>1?`(${h.join(" ")})`:"";return h.map(C=>D(`${g}${C}${i!==void 0&&C.startsWith("--")?"=":""}${s}${f}`)).join(" ")}function te(e){return e==="file"?"_files":e==="anything"?" ":`(${e.join(" ")})`}function oe(e){return e===void 0||e==="anything"?":":e==="file"?"_files":`compadd -- ${e.join(" ")}`}function D(e){return`'${e.replaceAll("'","'\\''")}'`}var re={bash:_,zsh:P,fish:M,pwsh:A};function ie(e,n){return re[L(e,b,"completions")](W(n.map(({id:t})=>t)))}0&&(module.exports={completions});
