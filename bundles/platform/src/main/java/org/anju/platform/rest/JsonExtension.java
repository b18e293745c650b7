package org.anju.platform.rest;

import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import javax.ws.rs.Consumes;
import javax.ws.rs.Produces;
import javax.ws.rs.ext.MessageBodyReader;
import javax.ws.rs.ext.MessageBodyWriter;
import org.anju.platform.json.Json;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsExtension;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;

/**
 * JSON bodies of every Application; no other format is read or written as an object. Each Application has one of its own, which goes with
 * it: Jackson keeps what it learned of classes, and a mapper for all would keep those of every version that a domain ever had.
 */
@Component(
        service = {MessageBodyReader.class, MessageBodyWriter.class},
        scope = ServiceScope.PROTOTYPE)
@JaxrsExtension
@JaxrsName("anju.json")
@JaxrsApplicationSelect("(osgi.jaxrs.name=*)")
@Consumes("application/json")
@Produces("application/json")
public final class JsonExtension extends JacksonJsonProvider {
    public JsonExtension() {
        super(Json.apart());
    }
}
