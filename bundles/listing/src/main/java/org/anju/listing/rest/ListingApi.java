package org.anju.listing.rest;

import java.util.Set;
import javax.ws.rs.core.Application;
import org.anju.api.rest.DomainApi;
import org.anju.listing.ListingService;
import org.anju.listing.Notices;
import org.anju.listing.ProblemSheets;
import org.anju.listing.PublicCheck;
import org.anju.listing.Verifying;
import org.anju.listing.register.PropertyImport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The REST of listing verification, below {@code /api/v1/listing}. */
@Component(service = Application.class)
@DomainApi(osgi_jaxrs_name = "listing", osgi_jaxrs_application_base = "/api/v1/listing")
public final class ListingApi extends Application {
    private final Set<Object> resources;

    @Activate
    public ListingApi(
            @Reference Verifying verifying,
            @Reference ListingService listings,
            @Reference Notices notices,
            @Reference ProblemSheets sheets,
            @Reference PublicCheck check,
            @Reference PropertyImport imports,
            @Reference Named names) {
        resources = Set.of(
                new VerificationsResource(verifying, listings, notices, sheets, names),
                new ChecksResource(check),
                new RegisterResource(imports));
    }

    @Override
    public Set<Object> getSingletons() {
        return resources;
    }
}
