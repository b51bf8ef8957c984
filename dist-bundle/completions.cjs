"use strict";var J=Object.create;var y=Object.defineProperty;var z=Object.getOwnPropertyDescriptor;var V=Object.getOwnPropertyNames;var H=Object.getPrototypeOf,Y=Object.prototype.hasOwnProperty;var E=(e,t)=>{for(var o in t)y(e,o,{get:t[o],enumerable:!0})},I=(e,t,o,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(let r of V(t))!Y.call(e,r)&&r!==o&&y(e,r,{get:()=>t[r],enumerable:!(n=z(t,r))||n.enumerable});return e};var l=(e,t,o)=>(o=e!=null?J(H(e)):{},I(t||!e||!e.__esModule?y(o,"default",{value:e,enumerable:!0}):o,e)),K=e=>I(y({},"__esModule",{value:!0}),e);var ue={};E(ue,{completions:()=>pe});module.exports=K(ue);var G={xml:{title:"the body of a request",languages:["xml"]},"xml-list":{title:"the answer to a list request",languages:["xml"],wrapper:"InventoryConfigurationList",isAnswer:!0},json:{title:"a bare configuration",languages:["json","jsonc","yaml"]},cli:{title:"the input of the AWS CLI",languages:["json","jsonc","yaml"],wrapper:"InventoryConfiguration"},"get-output":{title:"the output of get-bucket-inventory-configuration",languages:["json","jsonc","yaml"],wrapper:"InventoryConfiguration",isAnswer:!0},"list-output":{title:"the output of list-bucket-inventory-configurations",languages:["json","jsonc","yaml"],wrapper:"InventoryConfigurationList",isAnswer:!0},http:{title:"a raw request",languages:["http"]},cloudformation:{title:"a CloudFormation template",languages:["yaml","json","jsonc"],isPart:!0},terraform:{title:"a Terraform module",languages:["hcl","json"],isPart:!0,marks:[/aws_s3_bucket_inventory|inventory_configuration/]},"terraform-plan":{title:"the output of terraform show -json",languages:["json"],marks:[/aws_s3_bucket_inventory|inventory_configuration/]},crossplane:{title:"a Crossplane manifest",languages:["yaml","json","jsonc"],isPart:!0,marks:[/\bBucketInventory\b/]},ack:{title:"a manifest of AWS Controllers for Kubernetes",languages:["yaml","json","jsonc"],isPart:!0,marks:[/\bs3\.services\.k8s\.aws\b/,/\binventor/]},pulumi:{title:"a program in Pulumi YAML",languages:["yaml","json","jsonc"],isPart:!0,marks:[/\baws:s3(?:\/inventory)?:Inventory\b|\baws-native:s3(?:express)?:/,/\binventor|:Inventory\b/]},ansible:{title:"a file of Ansible tasks",languages:["yaml","json"],isPart:!0,marks:[/\bs3_bucket["']?\s*:/,/\binventor/]}},$=G;var w=["xml","json","cli","cli-yaml","cloudformation","terraform"];var k=["recommended","refused","strict"],h=w,_=["error","warning"],c=["bash","zsh","fish"],C=Object.keys($);function f(e){return`${e.slice(0,-1).join(", ")} or ${e.at(-1)}`}var Z="UsageError",x=class extends Error{name=Z};function P({options:e,commands:t}){let o=e.flatMap(({long:i,short:s})=>s?[`--${i}`,`-${s}`]:[`--${i}`]),n=e.flatMap(({long:i,short:s,operand:p,isOperandOptional:u})=>p===void 0||u?[]:[`    ${s?`-${s} | `:""}--${i})
      ${F(p)}
      return
      ;;`]),r=t.map(({name:i,operand:s})=>`    ${i})
      ${s===void 0?":":F(s)}
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
${n.join(`
`)}
  esac
  if [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "${o.join(" ")}" -- "$current"))
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
`}function F(e){return typeof e=="string"?":":`COMPREPLY=($(compgen -W "${e.join(" ")}" -- "$current"))`}function M({options:e,commands:t}){let o="not __fish_seen_subcommand_from $inventory_lint_commands",n=t.flatMap(({name:r,help:i,operand:s})=>{let p=`complete -c inventory-lint -n ${m(`${o}; and __fish_is_nth_token 1`)} -a ${r} -d ${m(i)}`;if(s==="file")return[p];let u=s===void 0||s==="anything"?"":` -a ${m(s.join(" "))}`;return[p,`complete -c inventory-lint -n ${m(`__fish_seen_subcommand_from ${r}`)} -f${u}`]});return`# Completions of inventory-lint for fish: inventory-lint completions fish > ~/.config/fish/completions/inventory-lint.fish
set -g inventory_lint_commands ${t.map(({name:r})=>r).join(" ")}
${n.join(`
`)}
${e.map(Q).join(`
`)}
`}function Q({long:e,short:t,help:o,operand:n,isOperandOptional:r}){let i=`-l ${e}${t?` -s ${t}`:""}`,s=Array.isArray(n)?` -x -a ${m(n.join(" "))}`:n==="file"?" -r -F":" -x";return`complete -c inventory-lint ${i}${n===void 0||r?"":s} -d ${m(o)}`}function m(e){return`'${e.replace(/['\\]/g,"\\$&")}'`}var R={};E(R,{createReporter:()=>X});function A(e){return e.replace(/[\\[\]]/g,"\\$&")}var b="https://github.com/inventory-lint/inventory-lint",D=[v("mistaken-configuration","MistakenConfiguration","A configuration of inventory-lint has mistakes.","Repair it; the results of the rule invalid-configuration say where."),v("unreadable-file","UnreadableFile","A file could not be read.","Make it readable, or do not name it."),v("results-left-out","ResultsLeftOut","Only the first results are written.","Repair what is reported and run inventory-lint again."),v("internal-fault","InternalFault","A fault of inventory-lint itself.",`Please report it: ${b}/issues`)];function v(e,t,o,n){return{id:e,name:t,shortDescription:{text:o},fullDescription:{text:o},help:{text:n},helpUri:b}}function W({name:e,message:t}){return{descriptor:{id:"internal-fault"},level:"error",message:{text:A(`A fault of inventory-lint itself while it linted ${e}: ${t}`)}}}var T="%SRCROOT%";function X(e){let{write:t}=e,o;return t(ee(e)),{async prepare(){o??=new(await Promise.resolve().then(()=>l(require("./sarif-results.cjs"),1))).SarifResults(e)},file(n){if(!o)throw new TypeError("A file was reported before prepare().");o.file(n)},end(n){o?.end(),t(te(n,o))}}}function ee({version:e,sarifCategory:t,sarifRules:o="[]"}){let n={tool:{driver:{name:"inventory-lint",fullName:`inventory-lint ${e}`,version:e,semanticVersion:e,informationUri:b,notifications:D,rules:[]}},...t!==void 0&&{automationDetails:{id:`${t.replace(/\/+$/,"")}/`}},columnKind:"utf16CodeUnits",language:"en-US",originalUriBaseIds:{[T]:{description:{text:"The root of the repository."}}}};return`${JSON.stringify({$schema:"https://json.schemastore.org/sarif-2.1.0.json",version:"2.1.0",runs:[n]}).replace('"rules":[]',()=>`"rules":${o}`).slice(0,-3)},"results":[`}function te({exitStatus:e,faults:t},o){let n=o?.notifications??[],r={executionSuccessful:t.length===0,exitCode:e,toolExecutionNotifications:[...n,...t.map(W)],toolConfigurationNotifications:o?.configuration??[]};return`
],"invocations":[${JSON.stringify(r)}]}]}
`}var oe={stylish:()=>Promise.resolve().then(()=>l(require("./stylish.cjs"),1)),compact:()=>Promise.resolve().then(()=>l(require("./compact.cjs"),1)),json:()=>Promise.resolve().then(()=>l(require("./json.cjs"),1)),"json-lines":()=>Promise.resolve().then(()=>l(require("./json-lines.cjs"),1)),sarif:async()=>R,github:()=>Promise.resolve().then(()=>l(require("./github.cjs"),1)),gitlab:()=>Promise.resolve().then(()=>l(require("./gitlab.cjs"),1)),junit:()=>Promise.resolve().then(()=>l(require("./junit.cjs"),1)),checkstyle:()=>Promise.resolve().then(()=>l(require("./checkstyle.cjs"),1)),rdjsonl:()=>Promise.resolve().then(()=>l(require("./rdjsonl.cjs"),1)),markdown:()=>Promise.resolve().then(()=>l(require("./markdown.cjs"),1)),diff:()=>Promise.resolve().then(()=>l(require("./diff.cjs"),1))};var N=Object.keys(oe).filter(e=>e!=="diff");var O={stdin:{group:"Input",help:"Lint standard input; the file name - does the same"},"stdin-filename":{value:"NAME",group:"Input",help:"File name for standard input"},"stdin-ndjson":{group:"Input",help:'Lint documents that come on standard input as lines {"path":\u2026,"text":\u2026}, and write a line for each'},as:{value:"FORM",choices:C,group:"Input",help:`Treat the named files as this form: ${f(C)} (also --carrier)`},"strict-input":{group:"Input",help:"Judge the named files even if they contain no inventory configuration"},region:{value:"REGION",group:"Input",help:"The source bucket's Region, for everything that is linted now"},account:{value:"ID",group:"Input",help:"The account that owns the source bucket"},bucket:{value:"NAME",group:"Input",help:"The source bucket's name; input of the AWS CLI needs one to convert to"},"max-size":{value:"SIZE",group:"Input",help:"Do not read larger files (default: 64MiB)"},"ignore-pattern":{value:"PATTERN",multiple:!0,group:"Input",help:"Do not lint files that match this pattern, as in .gitignore; may be repeated"},"no-ignore":{group:"Input",help:"Also lint files that .gitignore files and configurations exclude"},preset:{value:"NAME",choices:k,group:"Rules",help:"Set of rules: recommended (default), refused or strict"},rule:{value:"'ID: LEVEL'",multiple:!0,group:"Rules",help:"Set a rule's level (error, warning, info, off, default), or 'ID: [LEVEL, {OPTIONS}]'; may be repeated"},config:{value:"FILE",group:"Rules",help:"Use this configuration for all files; its globs are relative to this directory"},"no-config":{group:"Rules",help:"Use no configuration file"},"print-config":{value:"FILE",group:"Rules",help:"Print the configuration that applies to a file, and lint nothing"},fix:{group:"Fixes",help:"Fix problems that have exactly one safe fix; with --stdin, print the fixed text"},"fix-dry-run":{group:"Fixes",help:"Report what --fix would leave, but change no file"},diff:{group:"Fixes",help:"Print what --fix would change as a unified diff; exit with 1 if there is any"},"suppress-all":{group:"Baseline",help:"Record current errors as the baseline: they are not reported from now on"},"suppress-rule":{value:"RULE",multiple:!0,group:"Baseline",help:"Record the errors of this rule as the baseline; may be repeated"},"prune-suppressions":{group:"Baseline",help:"Remove fixed errors from the baseline"},"suppressions-location":{value:"FILE",group:"Baseline",help:"File of the baseline (default: the nearest inventory-lint-suppressions.json in this directory or above)"},"pass-on-unpruned-suppressions":{group:"Baseline",help:"Do not exit with 2 if the baseline contains errors that are fixed"},staged:{group:"Selection",help:"Lint only the files that are staged in git, as they are staged"},changed:{value:"[REVISION]",otherwise:"HEAD",group:"Selection",help:"Lint only files that changed since this branch left a revision (default: HEAD), and new files"},watch:{group:"Selection",help:"Lint again after each change, until Ctrl+C"},to:{value:"FORM",choices:h,group:"Conversion",help:`Form to convert to: ${f(h)} (cli: input of the AWS CLI)`},format:{short:"f",value:"NAME[:FILE]",multiple:!0,group:"Output",choices:N,help:`${f(N).replace("stylish","stylish (default)")}; may be repeated, where all but one write to a FILE`},"output-file":{short:"o",value:"FILE",group:"Output",help:"Write to this file instead of standard output; missing directories are created"},quiet:{short:"q",group:"Output",help:"Report errors only"},color:{negatable:!0,group:"Output",help:"Use colours (default: on a terminal)"},statistics:{group:"Output",help:"Count the findings of each rule, on standard error"},stats:{group:"Output",help:"Show findings and time of each rule, in stylish and json"},"sarif-category":{value:"NAME",group:"Output",help:"Category of this run in SARIF (automationDetails.id)"},"sarif-include-suppressed":{group:"Output",help:"Include suppressed findings in SARIF, marked as suppressed"},"fail-on":{value:"LEVEL",choices:_,group:"Exit status",help:"Exit with 1 from this level on: error (default) or warning"},"max-warnings":{value:"N",group:"Exit status",help:"Exit with 1 if there are more warnings"},"require-documents":{group:"Exit status",help:"Exit with 2 if nothing was linted"},"exit-zero":{group:"Exit status",help:"Exit with 0 even if errors are found"},debug:{group:"Other",help:"Show where in the program an internal error happened"},version:{short:"v",group:"Other",help:"Print the version"},help:{short:"h",group:"Other",help:"Print this help"}};var ne=["to"],j={lint:{operands:" [options] [file | directory | glob \u2026]",help:"find mistakes; the word lint may be left out",takes:Object.keys(O).filter(e=>!ne.includes(e))},explain:{operands:" RULE",help:"what a rule finds, why, and what to do",takes:["color"]},rules:{operands:" [--format json]",help:"every rule with its level, outcome and fix",takes:["color","format"]},convert:{operands:` --to ${h.join("|")} FILE`,help:"write the same configuration in another form",takes:["to","bucket","output-file","stdin","stdin-filename","as","max-size","color"]},init:{operands:"",help:"write a commented configuration file",takes:[]},completions:{operands:" SHELL",help:`completions for ${f(c)}`,takes:[]},lsp:{operands:" [--stdio]",help:"serve an editor: the language server",takes:[]},help:{operands:" [COMMAND]",help:"this help, or that of one command",takes:[]}},L=Object.keys(j);function U(e){let t={rule:e,"suppress-rule":e},o={explain:e,help:L,lint:"file",convert:"file",completions:c},n=Object.entries(O).flatMap(([i,s])=>re(i,s,t[i]??s.choices)),r=L.map(i=>({name:i,help:j[i].help,operand:o[i]}));return{options:n,commands:r}}function re(e,t,o){let{short:n,value:r,otherwise:i,multiple:s=!1,negatable:p,help:u}=t,d=r===void 0?void 0:o??(/FILE/.test(r)||e==="stdin-filename"?"file":"anything"),g={long:e,short:n,help:u,repeats:s,operand:d,isOperandOptional:i!==void 0};return p?[g,{...g,long:`no-${e}`,help:`Not: ${u}`}]:[g]}function B({options:e,commands:t}){let o=t.map(({name:n,operand:r})=>`      ${n}) ${ae(r)} ;;`);return`#compdef inventory-lint
# Completions of inventory-lint for zsh: inventory-lint completions zsh > "\${fpath[1]}/_inventory-lint"
_inventory-lint() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  _arguments -s -S : \\
${e.map(n=>`    ${ie(n)} \\`).join(`
`)}
    '1:command or file:->first' \\
    '*:file:->rest' && return
  local -a commands=(
${t.map(({name:n,help:r})=>`    ${q(`${n}:${r}`)}`).join(`
`)}
  )
  if [[ $state == first ]]; then
    _describe -t commands command commands
    _files
  else
    case $line[1] in
${o.join(`
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
`}function ie({long:e,short:t,help:o,repeats:n,operand:r,isOperandOptional:i}){let s=`[${o.replace(/[[\]:\\]/g,"\\$&")}]`,u=r===void 0?"":`${i?"::":":"}value:${se(r)}`,d=t?[`-${t}`,`--${e}`]:[`--${e}`],g=n?"*":d.length>1?`(${d.join(" ")})`:"";return d.map(S=>q(`${g}${S}${r!==void 0&&S.startsWith("--")?"=":""}${s}${u}`)).join(" ")}function se(e){return e==="file"?"_files":e==="anything"?" ":`(${e.join(" ")})`}function ae(e){return e===void 0||e==="anything"?":":e==="file"?"_files":`compadd -- ${e.join(" ")}`}function q(e){return`'${e.replaceAll("'","'\\''")}'`}var le={bash:P,zsh:B,fish:M};function pe(e,t){let o=c.find(n=>n===e);if(!o)throw new x(`completions: there is no ${e}; there are ${c.join(", ")}`);return le[o](U(t.map(({id:n})=>n)))}0&&(module.exports={completions});
