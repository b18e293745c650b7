package org.anju.practitioner.intake;

import org.anju.api.document.PhotoPackages;
import org.anju.api.document.PhotoPackages.PhotoPackage;
import org.anju.api.file.Files;
import org.anju.api.job.JobRun;
import org.anju.api.job.JobType;
import org.anju.api.parameter.Parameters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 补传从业人员照片: a photo package that comes after the import (PRA-R11). */
@Component(service = JobType.class)
public final class PhotoJob implements JobType {
    private final PhotoPackages packages;
    private final PhotoMatching matching;
    private final Files files;
    private final Parameters parameters;

    @Activate
    public PhotoJob(
            @Reference PhotoPackages packages,
            @Reference PhotoMatching matching,
            @Reference Files files,
            @Reference Parameters parameters) {
        this.packages = packages;
        this.matching = matching;
        this.files = files;
        this.parameters = parameters;
    }

    @Override
    public String id() {
        return IntakeService.PHOTOS;
    }

    @Override
    public String name() {
        return "补传从业人员照片";
    }

    @Override
    public void run(JobRun run) {
        PhotoOrder order = PhotoOrder.parse(run.input());
        PhotoTally[] end = {PhotoTally.parse(run.cursor())};
        try (PhotoPackage photos = packages.open(files.path(order.file()), PhotoPackages.Limits.of(parameters))) {
            run.total(photos.photos().size());
            PhotoMatching.Drafts drafts = new PhotoMatching.Drafts(order.institutionId(), order.batch());
            PhotoMatching.Progress progress = (tally, unfit) -> {
                run.progress(tally.next(), tally.unfit(), tally.text());
                end[0] = tally;
            };
            if (!matching.through(photos, drafts, run, end[0], progress)) {
                return;
            }
            int ignored = photos.ignored().size() + end[0].unfit();
            run.result(PhotoTally.message(end[0].matched(), end[0].unused(), ignored), null);
        }
        files.discard(order.file());
    }
}
