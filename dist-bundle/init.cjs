"use strict";var L=Object.create;var l=Object.defineProperty;var I=Object.getOwnPropertyDescriptor;var k=Object.getOwnPropertyNames;var U=Object.getPrototypeOf,N=Object.prototype.hasOwnProperty;var R=(e,n)=>{for(var t in n)l(e,t,{get:n[t],enumerable:!0})},O=(e,n,t,o)=>{if(n&&typeof n=="object"||typeof n=="function")for(let r of k(n))!N.call(e,r)&&r!==t&&l(e,r,{get:()=>n[r],enumerable:!(o=I(n,r))||o.enumerable});return e};var A=(e,n,t)=>(t=e!=null?L(U(e)):{},O(n||!e||!e.__esModule?l(t,"default",{value:e,enumerable:!0}):t,e)),B=e=>O(l({},"__esModule",{value:!0}),e);var K={};R(K,{writeConfig:()=>$});module.exports=B(K);var C=require("node:fs"),g=require("node:path");var T={EACCES:"permission denied",EPERM:"permission denied",ENOENT:"it does not exist, or is a link to nothing",ELOOP:"its symbolic links lead in a circle",EISDIR:"it is a directory",ENODEV:"it is a device",ENXIO:"it is a socket, or a device that is not there",EIO:"the disk, or what stands for it, reports an error",EMFILE:"too many files are open",ENAMETOOLONG:"its name is too long",ENOSPC:"there is no space left",EROFS:"the file system is read-only",FIFO:"it is a named pipe",SOCKET:"it is a socket",SPECIAL:"it is no regular file",TOOLARGE:"it has more than 4 MiB"};function p(e){return T[e]??e}function a(e){if(!(!(e instanceof Error)||!("code"in e)))return typeof e.code=="string"?e.code:void 0}var w=["inventory-lint.config.json","inventory-lint.config.jsonc","inventory-lint.config.yaml","inventory-lint.config.yml"];function h(e,n){return j(e,n).next().value}function*j(e,n){for(let o of w){let r=e.path.join(n,o);e.exists(r)&&(yield r)}let t=e.path.join(n,"package.json");e.exists(t)&&D(e,t)&&(yield t)}function D(e,n){try{return new TextDecoder().decode(e.readFile(n)).includes('"inventoryLint"')}catch(t){if(a(t)===void 0)throw t;return!1}}var c="inventory-lint.config.jsonc",y=`{
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
`;var u=require("node:fs"),F=A(require("node:path"),1);var i=require("node:fs");var f=require("node:fs");var S=f.constants.O_RDONLY|(f.constants.O_NONBLOCK??0),H=64*1024,se=8*1024*1024,ae=Buffer.allocUnsafeSlow(H);var E=4*1024*1024;function v(e){b(e,(0,i.statSync)(e));let n=(0,i.openSync)(e,S);try{return b(e,(0,i.fstatSync)(n)),_(e,n)}finally{(0,i.closeSync)(n)}}function b(e,n){let t=M(n);if(t!==void 0)throw Object.assign(new Error(`${e} is not read.`),{code:t})}function M(e){return e.isFile()?e.size>E?"TOOLARGE":void 0:e.isDirectory()?"EISDIR":e.isFIFO()?"FIFO":e.isSocket()?"SOCKET":e.isCharacterDevice()||e.isBlockDevice()?"ENODEV":"SPECIAL"}function _(e,n){let t=[],o=0;for(;;){let r=Buffer.allocUnsafe(65536),m=(0,i.readSync)(n,r,0,r.length,null);if(m===0)return t.length===1&&t[0]?t[0]:Buffer.concat(t);if(o+=m,o>E)throw Object.assign(new Error(`${e} is too large.`),{code:"TOOLARGE"});t.push(r.subarray(0,m))}}var x={path:F.default,ignoreCase:process.platform==="win32"||process.platform==="darwin",exists:G,readFile:v,realPath:u.realpathSync};function G(e){try{return(0,u.lstatSync)(e,{throwIfNoEntry:!1})!==void 0}catch(n){if(a(n)===void 0)throw n;return!1}}var P="UsageError",d=class extends Error{name=P};function $(e){let n=h(x,e);if(n!==void 0)throw new d(`there is a configuration already: ${(0,g.basename)(n)}`);try{(0,C.writeFileSync)((0,g.join)(e,c),y,{flag:"wx"})}catch(t){let o=a(t);throw o===void 0?t:new d(`${c} cannot be written: ${p(o)}`)}return`${c} is written. inventory-lint --print-config FILE shows what it comes to for a file.
`}0&&(module.exports={writeConfig});
