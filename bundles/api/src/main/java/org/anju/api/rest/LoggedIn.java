package org.anju.api.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Any logged-in caller; what he sees is his own. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface LoggedIn {
    /** Answers also while the caller must first change his password or enrol a second factor. */
    boolean evenIfRestricted() default false;
}
