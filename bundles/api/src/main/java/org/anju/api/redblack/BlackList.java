package org.anju.api.redblack;

import java.util.Optional;

/** The black list (黑名单) as other domains ask it before they let somebody do business (XDE-03, XDE-04). */
public interface BlackList {
    /**
     * Why a person or institution may not, if it is listed now.
     *
     * @param subjectHash {@link org.anju.api.secret.Secrets#hash} of the normalised identity number or 统一社会信用代码
     * @return a short Chinese reason for the record; empty when nothing speaks against it
     */
    Optional<String> refusal(String subjectHash);
}
