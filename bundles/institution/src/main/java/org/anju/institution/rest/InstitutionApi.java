package org.anju.institution.rest;

import java.util.Set;
import javax.ws.rs.core.Application;
import org.anju.api.rest.DomainApi;
import org.anju.institution.AdminAccounts;
import org.anju.institution.ApplicationRight;
import org.anju.institution.CertificateService;
import org.anju.institution.Drafting;
import org.anju.institution.FilingService;
import org.anju.institution.FollowUps;
import org.anju.institution.InstitutionService;
import org.anju.institution.PublicCheck;
import org.anju.institution.SelfService;
import org.anju.institution.Statistics;
import org.anju.institution.StoresService;
import org.anju.institution.takeover.TakeoverService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The REST of institution filing, below {@code /api/v1/institution}. */
@Component(service = Application.class)
@DomainApi(osgi_jaxrs_name = "institution", osgi_jaxrs_application_base = "/api/v1/institution")
public final class InstitutionApi extends Application {
    private final Set<Object> resources;

    @Activate
    public InstitutionApi(
            @Reference Drafting drafting,
            @Reference FilingService filings,
            @Reference FollowUps followUps,
            @Reference InstitutionService institutions,
            @Reference AdminAccounts admins,
            @Reference StoresService stores,
            @Reference SelfService self,
            @Reference ApplicationRight right,
            @Reference CertificateService certificates,
            @Reference PublicCheck check,
            @Reference TakeoverService takeover,
            @Reference Statistics statistics,
            @Reference Named names) {
        resources = Set.of(
                new FilingsResource(drafting, filings, admins, names),
                new InstitutionsResource(institutions, followUps, filings, self, certificates, admins, names),
                new StoresResource(stores, names),
                new MeResource(institutions, self, right, names),
                new ChecksResource(check),
                new TakeoverResource(takeover),
                new StatisticsResource(statistics));
    }

    @Override
    public Set<Object> getSingletons() {
        return resources;
    }
}
