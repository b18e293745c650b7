package org.anju.api.rest;

/** The job that does what was asked for (任务); follow it at {@code /api/v1/platform/jobs/{jobId}}. */
public record Started(@Field("任务的id，进度见/api/v1/platform/jobs/{id}") long jobId) {}
