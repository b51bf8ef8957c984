"use strict";var L=Object.create;var u=Object.defineProperty;var k=Object.getOwnPropertyDescriptor;var N=Object.getOwnPropertyNames;var U=Object.getPrototypeOf,A=Object.prototype.hasOwnProperty;var B=(e,n)=>{for(var t in n)u(e,t,{get:n[t],enumerable:!0})},S=(e,n,t,o)=>{if(n&&typeof n=="object"||typeof n=="function")for(let r of N(n))!A.call(e,r)&&r!==t&&u(e,r,{get:()=>n[r],enumerable:!(o=k(n,r))||o.enumerable});return e};var R=(e,n,t)=>(t=e!=null?L(U(e)):{},S(n||!e||!e.__esModule?u(t,"default",{value:e,enumerable:!0}):t,e)),P=e=>S(u({},"__esModule",{value:!0}),e);var W={};B(W,{createWhole:()=>C,writeConfig:()=>K});module.exports=P(W);var a=require("node:fs"),m=require("node:path");var T={EACCES:"permission denied",EPERM:"permission denied",ENOENT:"it does not exist, or is a broken link",ELOOP:"its symbolic links form a circle",EISDIR:"it is a directory",ENODEV:"it is a device",ENXIO:"it is a socket, or a device that does not exist",EIO:"the disk reports an error",EMFILE:"too many files are open",ENAMETOOLONG:"its name is too long",ENOSPC:"there is no space left",EROFS:"the file system is read-only",FIFO:"it is a named pipe",SOCKET:"it is a socket",SPECIAL:"it is not a regular file",TOOLARGE:"it has more than 4 MiB"};function y(e){return T[e]??e}function f(e){if(!(!(e instanceof Error)||!("code"in e)))return typeof e.code=="string"?e.code:void 0}var E=["inventory-lint.config.json","inventory-lint.config.jsonc","inventory-lint.config.yaml","inventory-lint.config.yml"];function h(e,n){return j(e,n).next().value}function*j(e,n){for(let o of E){let r=e.path.join(n,o);e.exists(r)&&(yield r)}let t=e.path.join(n,"package.json");e.exists(t)&&D(e,t)&&(yield t)}function D(e,n){try{return new TextDecoder().decode(e.readFile(n)).includes('"inventoryLint"')}catch(t){if(f(t)===void 0)throw t;return!1}}var d="inventory-lint.config.jsonc",x=`{
  "$schema": "https://raw.githubusercontent.com/inventory-lint/inventory-lint/main/schemas/config.schema.json",

  // Set of rules: "recommended", "refused" (only what S3 or a client refuses) or "strict" (all of them).
  "preset": "recommended",

  // Presets and files that this file extends. Its own settings override theirs.
  // "extends": ["./shared/inventory-lint.jsonc"],

  // Levels: "error", "warning", "info", "off", "default". "inventory-lint rules" lists the rules.
  "rules": {
    // "csv-for-analytics": "off",
    // "invalid-optional-field": ["default", { "extra": ["FieldOfOurServer"] }]
  },

  // Files that are not linted, as in .gitignore.
  "ignores": [],

  // Settings for some of the files, and facts that documents do not contain: bucket, region and account of the source
  // bucket, directoryBucket, policies, and asOf (judge by what S3 knew in that month).
  "overrides": [
    // { "files": "production/**", "region": "eu-west-1", "account": "123456789012" },
    // { "files": "media/**", "destinationPolicy": "policies/reports.json", "keyPolicy": "policies/key.json" },
    // { "files": "archive/**", "asOf": "2021-06", "rules": { "no-encryption": "off" } }
  ]
}
`;var g=require("node:fs"),I=R(require("node:path"),1);var i=require("node:fs");var c=require("node:fs");var b=c.constants.O_RDONLY|(c.constants.O_NONBLOCK??0),H=64*1024,ae=8*1024*1024,fe=Buffer.allocUnsafeSlow(H);var v=4*1024*1024;function F(e){w(e,(0,i.statSync)(e));let n=(0,i.openSync)(e,b);try{return w(e,(0,i.fstatSync)(n)),_(e,n)}finally{(0,i.closeSync)(n)}}function w(e,n){let t=M(n);if(t!==void 0)throw Object.assign(new Error(`${e} is not read.`),{code:t})}function M(e){return e.isFile()?e.size>v?"TOOLARGE":void 0:e.isDirectory()?"EISDIR":e.isFIFO()?"FIFO":e.isSocket()?"SOCKET":e.isCharacterDevice()||e.isBlockDevice()?"ENODEV":"SPECIAL"}function _(e,n){let t=[],o=0;for(;;){let r=Buffer.allocUnsafe(65536),p=(0,i.readSync)(n,r,0,r.length,null);if(p===0)return t.length===1&&t[0]?t[0]:Buffer.concat(t);if(o+=p,o>v)throw Object.assign(new Error(`${e} is too large.`),{code:"TOOLARGE"});t.push(r.subarray(0,p))}}var O={path:I.default,ignoreCase:process.platform==="win32"||process.platform==="darwin",exists:G,readFile:F,realPath:g.realpathSync};function G(e){try{return(0,g.lstatSync)(e,{throwIfNoEntry:!1})!==void 0}catch(n){if(f(n)===void 0)throw n;return!1}}var $="UsageError",l=class extends Error{name=$};function K(e){let n=h(O,e);if(n!==void 0)throw new l(`a configuration exists already: ${(0,m.basename)(n)}`);try{C((0,m.join)(e,d),x)}catch(t){let o=f(t);throw o===void 0?t:new l(`${d} cannot be written: ${y(o)}`)}return`Wrote ${d}. inventory-lint --print-config FILE shows the result for a file.
`}function C(e,n,t=a.writeFileSync){let o=(0,a.openSync)(e,"wx"),r=!1;try{t(o,n),r=!0}finally{(0,a.closeSync)(o),r||(0,a.rmSync)(e)}}0&&(module.exports={createWhole,writeConfig});
