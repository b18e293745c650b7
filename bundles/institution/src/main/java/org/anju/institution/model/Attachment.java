package org.anju.institution.model;

/**
 * A file of an application.
 *
 * @param fileId id in the file store
 * @param name name that the user gave, for display
 * @param type media type that the content shows
 */
public record Attachment(AttachmentKind kind, String fileId, String name, String type, long size) {}
