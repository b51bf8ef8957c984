"use strict";var E=Object.create;var l=Object.defineProperty;var O=Object.getOwnPropertyDescriptor;var b=Object.getOwnPropertyNames;var C=Object.getPrototypeOf,F=Object.prototype.hasOwnProperty;var S=(e,t,n)=>()=>{if(n)throw n[0];try{return e&&(t=e(e=0)),t}catch(r){throw n=[r],r}};var L=(e,t)=>{for(var n in t)l(e,n,{get:t[n],enumerable:!0})},y=(e,t,n,r)=>{if(t&&typeof t=="object"||typeof t=="function")for(let i of b(t))!F.call(e,i)&&i!==n&&l(e,i,{get:()=>t[i],enumerable:!(r=O(t,i))||r.enumerable});return e};var k=(e,t,n)=>(n=e!=null?E(C(e)):{},y(t||!e||!e.__esModule?l(n,"default",{value:e,enumerable:!0}):n,e)),N=e=>y(l({},"__esModule",{value:!0}),e);var o=S(()=>{"use strict"});var A={};L(A,{writeConfig:()=>j});module.exports=N(A);o();var v=require("node:fs"),m=require("node:path");o();o();o();var I={EACCES:"permission denied",EPERM:"permission denied",ENOENT:"it does not exist, or is a link to nothing",ELOOP:"its symbolic links lead in a circle",EISDIR:"it is a directory",ENODEV:"it is a device",ENXIO:"it is a socket, or a device that is not there",EIO:"the disk, or what stands for it, reports an error",EMFILE:"too many files are open",ENAMETOOLONG:"its name is too long",ENOSPC:"there is no space left",EROFS:"the file system is read-only"};function g(e){return I[e]??e}function a(e){if(!(!(e instanceof Error)||!("code"in e)))return typeof e.code=="string"?e.code:void 0}var x=["inventory-lint.config.json","inventory-lint.config.jsonc","inventory-lint.config.yaml","inventory-lint.config.yml"];function p(e,t){return U(e,t).next().value}function*U(e,t){for(let r of x){let i=e.path.join(t,r);e.exists(i)&&(yield i)}let n=e.path.join(t,"package.json");e.exists(n)&&R(e,n)&&(yield n)}function R(e,t){try{return new TextDecoder().decode(e.readFile(t)).includes('"inventoryLint"')}catch(n){if(a(n)===void 0)throw n;return!1}}o();var c="inventory-lint.config.jsonc",u=`{
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
`;o();o();var f=require("node:fs"),w=k(require("node:path"),1),h={path:w.default,ignoreCase:process.platform==="win32"||process.platform==="darwin",exists:f.existsSync,readFile:B};function B(e){let t=(0,f.statSync)(e);if(t.isCharacterDevice()||t.isBlockDevice())throw Object.assign(new Error(`${e} is a device.`),{code:"ENODEV"});return(0,f.readFileSync)(e)}o();o();var H="UsageError",d=class extends Error{name=H};function j(e){let t=p(h,e);if(t!==void 0)throw new d(`there is a configuration already: ${(0,m.basename)(t)}`);try{(0,v.writeFileSync)((0,m.join)(e,c),u,{flag:"wx"})}catch(n){let r=a(n);throw r===void 0?n:new d(`${c} cannot be written: ${g(r)}`)}return`${c} is written. inventory-lint --print-config FILE shows what it comes to for a file.
`}0&&(module.exports={writeConfig});
