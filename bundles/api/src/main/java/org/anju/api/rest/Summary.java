package org.anju.api.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an endpoint does, in one Chinese line, and what its signature does not say about its answer. Every endpoint carries it; the
 * OpenAPI document is made from it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Summary {
    String value();

    /** More, where one line is not enough. */
    String description() default "";

    /** The status of success; 204 has no body. */
    int status() default 200;

    /** The body, where the method returns a JAX-RS {@code Response}; without it the answer is a file. */
    Class<?> answer() default void.class;

    /** Refusals besides those that the kind of the endpoint brings (401 and 403 behind a login, 404 below an id, 409 for a change …). */
    int[] refusals() default {};
}
