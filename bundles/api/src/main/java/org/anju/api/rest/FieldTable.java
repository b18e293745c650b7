package org.anju.api.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.anju.api.problem.FieldRule;

/** A body whose fields are described by an enum that the domain checks them with. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface FieldTable {
    /** An enum. */
    Class<? extends FieldRule> value();
}
