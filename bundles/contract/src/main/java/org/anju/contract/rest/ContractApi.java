package org.anju.contract.rest;

import java.util.Set;
import javax.ws.rs.core.Application;
import org.anju.api.rest.DomainApi;
import org.anju.contract.ContractService;
import org.anju.contract.Drafting;
import org.anju.contract.Printing;
import org.anju.contract.PublicCheck;
import org.anju.contract.Statistics;
import org.anju.contract.Uploads;
import org.anju.contract.Verification;
import org.anju.contract.filing.Applying;
import org.anju.contract.filing.FilingCertificate;
import org.anju.contract.filing.FilingCheck;
import org.anju.contract.filing.FilingDrafting;
import org.anju.contract.filing.FilingService;
import org.anju.contract.filing.FilingStatistics;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The REST of contracts, below {@code /api/v1/contract}. */
@Component(service = Application.class)
@DomainApi(osgi_jaxrs_name = "contract", osgi_jaxrs_application_base = "/api/v1/contract")
public final class ContractApi extends Application {
    private final Set<Object> resources;

    @Activate
    public ContractApi(
            @Reference Verification verification,
            @Reference Drafting drafting,
            @Reference ContractService contracts,
            @Reference Statistics statistics,
            @Reference Printing printing,
            @Reference PublicCheck check,
            @Reference Applying applying,
            @Reference FilingDrafting filingDrafting,
            @Reference FilingService filings,
            @Reference FilingStatistics filingStatistics,
            @Reference FilingCertificate certificates,
            @Reference FilingCheck filingCheck,
            @Reference Uploads uploads,
            @Reference Named names) {
        resources = Set.of(
                new VerificationsResource(verification, names),
                new ContractsResource(drafting, contracts, statistics, names),
                new PapersResource(printing),
                new FilingsResource(applying, filingDrafting, filings, filingStatistics, names),
                new FilingPapersResource(filingDrafting, filings, certificates, uploads, names),
                new ChecksResource(check, filingCheck));
    }

    @Override
    public Set<Object> getSingletons() {
        return resources;
    }
}
