// The files in a zip by their names.
import { inflateRawSync } from "node:zlib";

export function unzip(bytes) {
  const files = {};
  // The list of all files is at the end; where it begins is said in its last 22 bytes.
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06"));
  let at = bytes.readUInt32LE(end + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [named, more, said] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    const [size, start] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
    const data = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const packed = bytes.subarray(data, data + size);
    const name = bytes.toString("utf8", at + 46, at + 46 + named);
    files[name] = bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    at += 46 + named + more + said;
  }
  return files;
}
