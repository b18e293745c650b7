package org.anju.platform.rest;

import java.io.InputStream;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.StreamingOutput;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;

/**
 * Objects are answered as JSON, also where a resource names no type and the client would rather have a page: nothing else can write them.
 * Apart from {@link JsonExtension}: CXF reads generics of a provider's first interface.
 */
@Component(service = ContainerResponseFilter.class)
@JaxrsExtension
@JaxrsName("anju.json-type")
@JaxrsApplicationSelect("(osgi.jaxrs.name=*)")
public final class JsonTypeExtension implements ContainerResponseFilter {
    private static final MediaType TYPE = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

    /** Bytes and streams say themselves what they are; so do texts that say something. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object entity = response.getEntity();
        if (response.hasEntity() && !isRaw(entity) && !isNamed(entity, response.getMediaType())) {
            response.getHeaders().putSingle("Content-Type", TYPE);
        }
    }

    private static boolean isNamed(Object entity, MediaType type) {
        boolean unnamed = type == null || type.isWildcardType() || type.equals(MediaType.APPLICATION_OCTET_STREAM_TYPE);
        return !unnamed && (entity instanceof String || type.getSubtype().endsWith("json"));
    }

    private static boolean isRaw(Object entity) {
        return entity instanceof byte[] || entity instanceof InputStream || entity instanceof StreamingOutput;
    }
}
