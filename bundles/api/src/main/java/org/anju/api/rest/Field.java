package org.anju.api.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A field of a body or a parameter of a request, for the OpenAPI document: its Chinese name and what is accepted. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Field {
    String value();

    /** Without it the request is refused with 400 that names the field. */
    boolean required() default false;

    /** Least characters of a text. */
    int min() default 0;

    /** Most characters of a text; 0 when it is not bounded here. */
    int max() default 0;

    /** The accepted values. */
    String[] oneOf() default {};
}
