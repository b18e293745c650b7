package org.anju.institution;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the filing certificate (备案证明) says, for the print page.
 *
 * @param issuer who files (备案机关)
 * @param checkUrl address in the QR code: the public verification page
 * @param qr the QR code as SVG
 * @param factsVersion how many times the facts were put in force
 * @param printedAt time of printing
 * @param operator who prints
 */
public record CertificateFacts(
        String filingNo,
        String name,
        String licenseNo,
        String instTypeName,
        String divisionName,
        String regAddress,
        String bizAddress,
        String legalPerson,
        String bizScope,
        LocalDate filedOn,
        LocalDate validTo,
        String state,
        String stateLabel,
        String issuer,
        String checkUrl,
        String qr,
        int factsVersion,
        Instant printedAt,
        String operator) {}
