package org.anju.api.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Puts a domain's JAX-RS Application behind the router and the platform's security. The Application returns all its resources at
 * once and is not served before the extension is there, so it never answers half-filled or unprotected.
 */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface DomainApi {
    /** The domain's id. */
    String osgi_jaxrs_name();

    /** {@code /api/v1/<id>} */
    String osgi_jaxrs_application_base();

    String[] osgi_jaxrs_extension_select() default {
        "(osgi.jaxrs.name=anju.arrival)",
        "(osgi.jaxrs.name=anju.security)",
        "(osgi.jaxrs.name=anju.json)",
        "(osgi.jaxrs.name=anju.json-type)",
        "(osgi.jaxrs.name=anju.problems)"
    };

    /** The router, not the container, serves it. */
    String osgi_http_whiteboard_target() default "(anju.router=true)";
}
