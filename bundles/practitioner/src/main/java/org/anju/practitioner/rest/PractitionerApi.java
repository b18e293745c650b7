package org.anju.practitioner.rest;

import java.util.Set;
import javax.ws.rs.core.Application;
import org.anju.api.rest.DomainApi;
import org.anju.practitioner.Applications;
import org.anju.practitioner.Batches;
import org.anju.practitioner.Brands;
import org.anju.practitioner.CardImages;
import org.anju.practitioner.CardService;
import org.anju.practitioner.CaseService;
import org.anju.practitioner.Drafting;
import org.anju.practitioner.PublicCheck;
import org.anju.practitioner.SubjectExport;
import org.anju.practitioner.Subjects;
import org.anju.practitioner.intake.CardExport;
import org.anju.practitioner.intake.IntakeService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The REST of practitioners, below {@code /api/v1/practitioner}. */
@Component(service = Application.class)
@DomainApi(osgi_jaxrs_name = "practitioner", osgi_jaxrs_application_base = "/api/v1/practitioner")
public final class PractitionerApi extends Application {
    private final Set<Object> resources;

    @Activate
    public PractitionerApi(
            @Reference Brands brands,
            @Reference Drafting drafting,
            @Reference CaseService cases,
            @Reference Batches batches,
            @Reference Applications applications,
            @Reference CardService cards,
            @Reference CardImages images,
            @Reference IntakeService intake,
            @Reference CardExport cardExport,
            @Reference Subjects subjects,
            @Reference SubjectExport export,
            @Reference PublicCheck check,
            @Reference Named names) {
        resources = Set.of(
                new BrandResource(brands),
                new CasesResource(drafting, cases, batches, names),
                new CardsResource(cards, applications, cases, batches, images, names),
                new ImportsResource(intake),
                new TemplateResource(intake),
                new PhotosResource(intake),
                new CardExportResource(cardExport, names),
                new CardPicturesResource(cardExport, names),
                new SubjectsResource(subjects, export, names),
                new ChecksResource(check));
    }

    @Override
    public Set<Object> getSingletons() {
        return resources;
    }
}
