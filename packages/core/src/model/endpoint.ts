/** What the host of a request says; places are offsets into the host. */
export interface Endpoint {
  /**
   * `s3`: an endpoint of S3; `directory-control`: the one for the configuration of directory buckets;
   * `directory-zone`: one for the objects of directory buckets; `other`: anything else, such as a local server.
   */
  readonly kind: "s3" | "directory-control" | "directory-zone" | "other";
  /** The bucket of virtual-hosted addresses stands at the host's start. */
  readonly bucket: string | undefined;
  /** As written, which need not be a Region. */
  readonly region: string | undefined;
}

const SUFFIX =
  "(?:amazonaws\\.com(?:\\.cn)?|amazonaws\\.eu|c2s\\.ic\\.gov|sc2s\\.sgov\\.gov|cloud\\.adc-e\\.uk|csp\\.hci\\.ic\\.gov|localhost\\.localstack\\.cloud)";
const SERVICE = "(s3express-control(?:-fips)?|s3express(?:-fips)?-[a-z0-9]+-az\\d+|s3-fips|s3-accelerate|s3)";
const endpoint = new RegExp(`^(?:(.+?)\\.)?${SERVICE}(?:\\.dualstack)?(?:[.-]([^.]+))?\\.${SUFFIX}\\.?$`, "i");
const privateEndpoint = /^(?:(.+)\.)?bucket\.vpce-[^.]+\.s3\.([^.]+)\.vpce\.amazonaws\.com(?:\.cn)?$/i;

/** Reads a host without its port. Sources: the S3 user guide's pages on endpoints and virtual hosting, read 2026-11. */
export function readEndpoint(host: string): Endpoint {
  const [, privateBucket, privateRegion] = privateEndpoint.exec(host) ?? [];
  if (privateRegion !== undefined) return { kind: "s3", bucket: privateBucket, region: privateRegion };
  const [, bucket, service, region] = endpoint.exec(host) ?? [];
  if (service === undefined) return { kind: "other", bucket: undefined, region: undefined };
  return { kind: kindOf(service.toLowerCase()), bucket, region };
}

function kindOf(service: string): Endpoint["kind"] {
  if (service.startsWith("s3express-control")) return "directory-control";
  return service.startsWith("s3express") ? "directory-zone" : "s3";
}
