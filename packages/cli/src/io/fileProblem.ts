const words: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "it may not be opened by this user",
  EPERM: "it may not be opened by this user",
  EISDIR: "it is a folder, not a file",
  ENOTDIR: "a part of the path is not a folder",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
};

/** Why a file could not be read or written, in words; an error without a known code tells it itself. */
export function fileProblem(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const known = "code" in error ? words[String(error.code)] : undefined;
  return known ?? error.message;
}
