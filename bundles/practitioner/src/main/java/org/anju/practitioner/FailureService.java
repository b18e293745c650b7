package org.anju.practitioner;

import org.anju.api.rest.Items;
import org.anju.practitioner.store.FailedImport;
import org.anju.practitioner.store.FailedImports;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Excel导入失败查看 of the caller's institution (PRA-R12). */
@Component(service = FailureService.class)
public final class FailureService {
    private final Sight sight;
    private final FailedImports failures;

    @Activate
    public FailureService(@Reference Sight sight, @Reference FailedImports failures) {
        this.sight = sight;
        this.failures = failures;
    }

    public Items<FailedImport> list(String name, String batchNo, int page, int size) {
        return failures.page(sight.own(), name, batchNo, page, size);
    }
}
