"use strict";var I=Object.create;var l=Object.defineProperty;var C=Object.getOwnPropertyDescriptor;var U=Object.getOwnPropertyNames;var k=Object.getPrototypeOf,A=Object.prototype.hasOwnProperty;var B=(e,n)=>{for(var r in n)l(e,r,{get:n[r],enumerable:!0})},b=(e,n,r,o)=>{if(n&&typeof n=="object"||typeof n=="function")for(let t of U(n))!A.call(e,t)&&t!==r&&l(e,t,{get:()=>n[t],enumerable:!(o=C(n,t))||o.enumerable});return e};var R=(e,n,r)=>(r=e!=null?I(k(e)):{},b(n||!e||!e.__esModule?l(r,"default",{value:e,enumerable:!0}):r,e)),N=e=>b(l({},"__esModule",{value:!0}),e);var K={};B(K,{writeConfig:()=>$});module.exports=N(K);var L=require("node:fs"),m=require("node:path");var T={EACCES:"permission denied",EPERM:"permission denied",ENOENT:"it does not exist, or is a link to nothing",ELOOP:"its symbolic links lead in a circle",EISDIR:"it is a directory",ENODEV:"it is a device",ENXIO:"it is a socket, or a device that is not there",EIO:"the disk, or what stands for it, reports an error",EMFILE:"too many files are open",ENAMETOOLONG:"its name is too long",ENOSPC:"there is no space left",EROFS:"the file system is read-only",FIFO:"it is a named pipe",SOCKET:"it is a socket",SPECIAL:"it is no regular file",TOOLARGE:"it has more than 4 MiB"};function u(e){return T[e]??e}function a(e){if(!(!(e instanceof Error)||!("code"in e)))return typeof e.code=="string"?e.code:void 0}var O=["inventory-lint.config.json","inventory-lint.config.jsonc","inventory-lint.config.yaml","inventory-lint.config.yml"];function h(e,n){return j(e,n).next().value}function*j(e,n){for(let o of O){let t=e.path.join(n,o);e.exists(t)&&(yield t)}let r=e.path.join(n,"package.json");e.exists(r)&&D(e,r)&&(yield r)}function D(e,n){try{return new TextDecoder().decode(e.readFile(n)).includes('"inventoryLint"')}catch(r){if(a(r)===void 0)throw r;return!1}}var c="inventory-lint.config.jsonc",y=`{
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
`;var g=require("node:fs"),v=R(require("node:path"),1);var s=require("node:fs");var f=require("node:fs");var w=f.constants.O_RDONLY|(f.constants.O_NONBLOCK??0),H=64*1024,se=8*1024*1024,ae=Buffer.allocUnsafeSlow(H);var E=4*1024*1024;function F(e){S(e,(0,s.statSync)(e));let n=(0,s.openSync)(e,w);try{return S(e,(0,s.fstatSync)(n)),G(e,n)}finally{(0,s.closeSync)(n)}}function S(e,n){let r=M(n);if(r!==void 0)throw Object.assign(new Error(`${e} is not read.`),{code:r})}function M(e){return e.isFile()?e.size>E?"TOOLARGE":void 0:e.isDirectory()?"EISDIR":e.isFIFO()?"FIFO":e.isSocket()?"SOCKET":e.isCharacterDevice()||e.isBlockDevice()?"ENODEV":"SPECIAL"}function G(e,n){let r=[],o=0;for(;;){let t=Buffer.allocUnsafe(65536),p=(0,s.readSync)(n,t,0,t.length,null);if(p===0)return r.length===1&&r[0]?r[0]:Buffer.concat(r);if(o+=p,o>E)throw Object.assign(new Error(`${e} is too large.`),{code:"TOOLARGE"});r.push(t.subarray(0,p))}}var x={path:v.default,ignoreCase:process.platform==="win32"||process.platform==="darwin",exists:_,readFile:F,realPath:g.realpathSync};function _(e){try{return(0,g.lstatSync)(e,{throwIfNoEntry:!1})!==void 0}catch(n){if(a(n)===void 0)throw n;return!1}}var P="UsageError",d=class extends Error{name=P};function $(e){let n=h(x,e);if(n!==void 0)throw new d(`there is a configuration already: ${(0,m.basename)(n)}`);try{(0,L.writeFileSync)((0,m.join)(e,c),y,{flag:"wx"})}catch(r){let o=a(r);throw o===void 0?r:new d(`${c} cannot be written: ${u(o)}`)}return`${c} is written. inventory-lint --print-config FILE shows what it comes to for a file.
`}0&&(module.exports={writeConfig});
