package org.anju.account.ca;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/**
 * What certificates are judged by.
 *
 * @param roots whom they must lead to
 * @param intermediates what may stand between, where the enterprise does not send it
 * @param crls revocation lists (证书吊销列表)
 * @param crlRequired refuses a certificate for which no list is there that is still valid
 * @param policies OIDs of certificate policies, one of which must hold; empty for any
 */
public record Trust(
        Set<X509Certificate> roots,
        List<X509Certificate> intermediates,
        List<X509CRL> crls,
        boolean crlRequired,
        Set<String> policies) {}
