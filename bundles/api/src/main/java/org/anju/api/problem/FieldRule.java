package org.anju.api.problem;

/** One row of a table of fields that checks, pages and the OpenAPI document are made from; an enum implements it. */
public interface FieldRule {
    /** The field's name in JSON. */
    String json();

    /** Its Chinese name. */
    String label();

    /** Most characters. */
    int max();

    /** How it is written, where it is not just text; Chinese, or empty. */
    String hint();
}
