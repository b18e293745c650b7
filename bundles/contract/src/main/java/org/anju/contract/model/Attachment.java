package org.anju.contract.model;

import java.time.Instant;

/** An uploaded 要件 of a contract. */
public record Attachment(
        long id, AttachmentKind kind, String fileId, String name, String type, long size, Instant at) {}
