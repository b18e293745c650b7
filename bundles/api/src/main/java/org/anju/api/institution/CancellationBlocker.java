package org.anju.api.institution;

import java.util.List;

/**
 * What speaks against cancelling an institution's filing (INS-R10): a domain registers one as a service and names its unfinished
 * business. Domains that are away block nothing.
 */
public interface CancellationBlocker {
    /** Unfinished business for people, e.g. {@code 审核中的从业人员案件3件}; empty when nothing stands in the way. */
    List<String> blockers(long institutionId);
}
