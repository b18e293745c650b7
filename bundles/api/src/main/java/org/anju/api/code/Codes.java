package org.anju.api.code;

import java.util.Optional;

/** Looks codes up. */
public interface Codes {
    /** The Chinese name of a code, known now or in the past; empty when it never was one. */
    Optional<String> name(String type, String code);

    /** Whether a code may be chosen for new data: it exists, is enabled and valid today. */
    boolean selectable(String type, String code);
}
