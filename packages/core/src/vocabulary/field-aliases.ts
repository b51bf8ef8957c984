/**
 * What people call the optional fields, by field, without case and separators. Read 2026-11:
 *
 * - what other requests call the same: ListObjectsV2, HeadObject and GetObjectAttributes with their headers
 *   (https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html and its neighbours)
 * - what the user guide and the console call it
 *   (https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory.html, section "Amazon S3 Inventory list")
 * - what S3 Metadata's tables call it
 *   (https://docs.aws.amazon.com/AmazonS3/latest/userguide/metadata-tables-schema.html)
 * - what stands in public configurations by mistake: FACTS of 2026-11-30, number 15
 *
 * A name that several fields share, such as `Status`, means none of them.
 */
const aliases: Readonly<Record<string, readonly string[]>> = {
  Size: ["objectsize", "sizebytes", "sizeinbytes", "bytes", "length", "contentlength", "filesize"],
  LastModifiedDate: ["lastmodified", "modified", "modifieddate", "lastmodifiedtime", "lastmodifieddatetime", "mtime"],
  StorageClass: ["class", "storagetype", "storagetier", "objectstorageclass", "amzstorageclass", "xamzstorageclass"],
  ETag: ["entitytag", "md5", "contentmd5", "hash", "objecthash"],
  IsMultipartUploaded: ["multipart", "ismultipart", "multipartupload", "multipartuploaded", "ismultipartupload"],
  ReplicationStatus: ["replication", "replicationstate", "crrstatus", "xamzreplicationstatus"],
  EncryptionStatus: [
    "encryption",
    "encrypted",
    "isencrypted",
    "encryptiontype",
    "ssestatus",
    "sse",
    "serversideencryption",
    "serversideencryptionstatus",
    "xamzserversideencryption",
  ],
  ObjectLockRetainUntilDate: [
    "retainuntildate",
    "retainuntil",
    "lockretainuntildate",
    "retentiondate",
    "objectlockretentiondate",
    "objectlockretainuntil",
    "xamzobjectlockretainuntildate",
  ],
  ObjectLockMode: ["lockmode", "retentionmode", "objectlockretentionmode", "xamzobjectlockmode"],
  ObjectLockLegalHoldStatus: [
    "legalhold",
    "legalholdstatus",
    "objectlocklegalhold",
    "locklegalholdstatus",
    "xamzobjectlocklegalhold",
  ],
  IntelligentTieringAccessTier: [
    "accesstier",
    "intelligenttiering",
    "intelligenttieringtier",
    "tieringaccesstier",
    "archivestatus",
    "xamzarchivestatus",
  ],
  BucketKeyStatus: [
    "bucketkey",
    "bucketkeyenabled",
    "s3bucketkey",
    "s3bucketkeystatus",
    "isbucketkeyenabled",
    "ssebucketkeyenabled",
    "serversideencryptionbucketkeyenabled",
    "xamzserversideencryptionbucketkeyenabled",
  ],
  ChecksumAlgorithm: [
    "checksum",
    "checksumtype",
    "checksumfunction",
    "xamzchecksumalgorithm",
    "xamzsdkchecksumalgorithm",
  ],
  ObjectAccessControlList: [
    "acl",
    "acls",
    "objectacl",
    "objectacls",
    "accesscontrollist",
    "accesscontrol",
    "grants",
    "xamzacl",
  ],
  ObjectOwner: ["owner", "ownerid", "objectownerid", "objectowneraccount", "objectowneraccountid"],
  LifecycleExpirationDate: [
    "expiration",
    "expirationdate",
    "expirydate",
    "lifecycleexpiration",
    "lifecycleexpirydate",
    "xamzexpiration",
  ],
  ObjectLockEventHoldStatus: ["eventhold", "eventholdstatus", "objectlockeventhold", "lockeventholdstatus"],
  ObjectLockEventHoldDuration: ["eventholdduration", "lockeventholdduration", "objectlockeventholdperiod"],
  IntelligentTieringReferenceDate: [
    "tieringreferencedate",
    "intelligenttieringdate",
    "tieringdate",
    "tierreferencedate",
  ],
};

const fieldsByAlias: ReadonlyMap<string, string> = new Map(
  Object.entries(aliases).flatMap(([field, names]) => names.map((name) => [name, field] as const)),
);

/** The field that goes by another name, given without case and separators; undefined for any other name. */
export function fieldCalled(letters: string): string | undefined {
  return fieldsByAlias.get(letters);
}
