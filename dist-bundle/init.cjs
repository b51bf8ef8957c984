"use strict";var b=Object.create;var d=Object.defineProperty;var v=Object.getOwnPropertyDescriptor;var E=Object.getOwnPropertyNames;var O=Object.getPrototypeOf,C=Object.prototype.hasOwnProperty;var F=(e,t)=>{for(var n in t)d(e,n,{get:t[n],enumerable:!0})},h=(e,t,n,i)=>{if(t&&typeof t=="object"||typeof t=="function")for(let o of E(t))!C.call(e,o)&&o!==n&&d(e,o,{get:()=>t[o],enumerable:!(i=v(t,o))||i.enumerable});return e};var S=(e,t,n)=>(n=e!=null?b(O(e)):{},h(t||!e||!e.__esModule?d(n,"default",{value:e,enumerable:!0}):n,e)),L=e=>h(d({},"__esModule",{value:!0}),e);var H={};F(H,{writeConfig:()=>R});module.exports=L(H);var w=require("node:fs"),g=require("node:path");var k={EACCES:"permission denied",EPERM:"permission denied",ENOENT:"it does not exist, or is a link to nothing",ELOOP:"its symbolic links lead in a circle",EISDIR:"it is a directory",ENODEV:"it is a device",ENXIO:"it is a socket, or a device that is not there",EIO:"the disk, or what stands for it, reports an error",EMFILE:"too many files are open",ENAMETOOLONG:"its name is too long",ENOSPC:"there is no space left",EROFS:"the file system is read-only"};function l(e){return k[e]??e}function s(e){if(!(!(e instanceof Error)||!("code"in e)))return typeof e.code=="string"?e.code:void 0}var y=["inventory-lint.config.json","inventory-lint.config.jsonc","inventory-lint.config.yaml","inventory-lint.config.yml"];function p(e,t){return N(e,t).next().value}function*N(e,t){for(let i of y){let o=e.path.join(t,i);e.exists(o)&&(yield o)}let n=e.path.join(t,"package.json");e.exists(n)&&I(e,n)&&(yield n)}function I(e,t){try{return new TextDecoder().decode(e.readFile(t)).includes('"inventoryLint"')}catch(n){if(s(n)===void 0)throw n;return!1}}var f="inventory-lint.config.jsonc",m=`{
  "$schema": "https://raw.githubusercontent.com/inventory-lint/inventory-lint/main/schemas/config.schema.json",

  // Rules to begin with: "recommended", "refused" (only what S3 or the client refuses) or "strict" (all of them).
  "preset": "recommended",

  // Other presets and files whose settings count before those of this file.
  // "extends": ["./shared/inventory-lint.jsonc"],

  // Levels are "error", "warning", "info", "off" and "default". inventory-lint rules lists the rules.
  "rules": {
    // "csv-for-analytics": "off",
    // "invalid-optional-field": ["default", { "extra": ["FieldOfOurServer"] }]
  },

  // Files that are not linted, as in .gitignore.
  "ignores": [],

  // What holds for some of the files. Facts that a document does not tell are told here: the source bucket, its Region,
  // its account, whether it is a directory bucket; asOf judges by what S3 knew in a month.
  "overrides": [
    // { "files": "production/**", "region": "eu-west-1", "account": "123456789012" },
    // { "files": "archive/**", "asOf": "2021-06", "rules": { "no-encryption": "off" } }
  ]
}
`;var a=require("node:fs"),x=S(require("node:path"),1),u={path:x.default,ignoreCase:process.platform==="win32"||process.platform==="darwin",exists:a.existsSync,readFile:U};function U(e){let t=(0,a.statSync)(e);if(t.isCharacterDevice()||t.isBlockDevice())throw Object.assign(new Error(`${e} is a device.`),{code:"ENODEV"});return(0,a.readFileSync)(e)}var B="UsageError",c=class extends Error{name=B};function R(e){let t=p(u,e);if(t!==void 0)throw new c(`there is a configuration already: ${(0,g.basename)(t)}`);try{(0,w.writeFileSync)((0,g.join)(e,f),m,{flag:"wx"})}catch(n){let i=s(n);throw i===void 0?n:new c(`${f} cannot be written: ${l(i)}`)}return`${f} is written. inventory-lint --print-config FILE shows what it comes to for a file.
`}0&&(module.exports={writeConfig});
