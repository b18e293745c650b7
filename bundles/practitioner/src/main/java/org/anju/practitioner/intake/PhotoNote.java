package org.anju.practitioner.intake;

/** An entry of a photo package that could not be used, by its name in the package. */
public record PhotoNote(String path, String reason) {}
