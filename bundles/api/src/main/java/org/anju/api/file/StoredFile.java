package org.anju.api.file;

import java.time.Instant;

/**
 * A file (文件, 要件) in the content-addressed store.
 *
 * @param id what records keep and clients name
 * @param name the name that the user gave
 * @param type the media type that the content shows, never what the client claimed
 * @param size bytes
 * @param sha256 hash of the content, lower-case hex
 * @param uploader user id
 */
public record StoredFile(String id, String name, String type, long size, String sha256, long uploader, Instant at) {}
