"use strict";var O=Object.create;var l=Object.defineProperty;var v=Object.getOwnPropertyDescriptor;var b=Object.getOwnPropertyNames;var C=Object.getPrototypeOf,F=Object.prototype.hasOwnProperty;var S=(e,t,o)=>()=>{if(o)throw o[0];try{return e&&(t=e(e=0)),t}catch(r){throw o=[r],r}};var k=(e,t)=>{for(var o in t)l(e,o,{get:t[o],enumerable:!0})},y=(e,t,o,r)=>{if(t&&typeof t=="object"||typeof t=="function")for(let i of b(t))!F.call(e,i)&&i!==o&&l(e,i,{get:()=>t[i],enumerable:!(r=v(t,i))||r.enumerable});return e};var N=(e,t,o)=>(o=e!=null?O(C(e)):{},y(t||!e||!e.__esModule?l(o,"default",{value:e,enumerable:!0}):o,e)),I=e=>y(l({},"__esModule",{value:!0}),e);var n=S(()=>{"use strict"});var H={};k(H,{writeConfig:()=>A});module.exports=I(H);n();var E=require("node:fs"),p=require("node:path");n();n();n();var L={EACCES:"permission denied",EPERM:"permission denied",ENOENT:"it does not exist, or is a link to nothing",ELOOP:"its symbolic links lead in a circle",EISDIR:"it is a directory",ENODEV:"it is a device",ENXIO:"it is a socket, or a device that is not there",EIO:"the disk, or what stands for it, reports an error",EMFILE:"too many files are open",ENAMETOOLONG:"its name is too long",ENOSPC:"there is no space left",EROFS:"the file system is read-only"};function m(e){return L[e]??e}function a(e){if(!(!(e instanceof Error)||!("code"in e)))return typeof e.code=="string"?e.code:void 0}var x=["inventory-lint.config.json","inventory-lint.config.jsonc","inventory-lint.config.yaml","inventory-lint.config.yml"];function u(e,t){for(let r of x){let i=e.path.join(t,r);if(e.exists(i))return i}let o=e.path.join(t,"package.json");return e.exists(o)&&U(e,o)?o:void 0}function U(e,t){try{return new TextDecoder().decode(e.readFile(t)).includes('"inventoryLint"')}catch(o){if(a(o)===void 0)throw o;return!1}}n();var c="inventory-lint.config.jsonc",g=`{
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
`;n();n();var f=require("node:fs"),w=N(require("node:path"),1),h={path:w.default,ignoreCase:process.platform==="win32"||process.platform==="darwin",exists:f.existsSync,readFile:R};function R(e){let t=(0,f.statSync)(e);if(t.isCharacterDevice()||t.isBlockDevice())throw Object.assign(new Error(`${e} is a device.`),{code:"ENODEV"});return(0,f.readFileSync)(e)}n();n();var j="UsageError",d=class extends Error{name=j};function A(e){let t=u(h,e);if(t!==void 0)throw new d(`there is a configuration already: ${(0,p.basename)(t)}`);try{(0,E.writeFileSync)((0,p.join)(e,c),g,{flag:"wx"})}catch(o){let r=a(o);throw r===void 0?o:new d(`${c} cannot be written: ${m(r)}`)}return`${c} is written. inventory-lint --print-config FILE shows what it comes to for a file.
`}0&&(module.exports={writeConfig});
