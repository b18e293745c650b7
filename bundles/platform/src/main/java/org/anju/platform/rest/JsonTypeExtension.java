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

/** Answers are JSON where a resource names no type. Apart from {@link JsonExtension}: CXF reads generics of a provider's first interface. */
@Component(service = ContainerResponseFilter.class)
@JaxrsExtension
@JaxrsName("anju.json-type")
@JaxrsApplicationSelect("(osgi.jaxrs.name=*)")
public final class JsonTypeExtension implements ContainerResponseFilter {
    private static final MediaType TYPE = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

    /** An object whose resource names no type is JSON; bytes and streams say themselves what they are. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        boolean unnamed = type == null || type.isWildcardType() || type.equals(MediaType.APPLICATION_OCTET_STREAM_TYPE);
        if (response.hasEntity() && unnamed && !isRaw(response.getEntity())) {
            response.getHeaders().putSingle("Content-Type", TYPE);
        }
    }

    private static boolean isRaw(Object entity) {
        return entity instanceof byte[] || entity instanceof InputStream || entity instanceof StreamingOutput;
    }
}
