package org.anju.api.problem;

/** One wrong field: its JSON name and the Chinese message. */
public record FieldProblem(String field, String message) {}
