package org.anju.contract;

import java.time.LocalDate;

/**
 * 双方协议解约 (CON-R08), as the handler states it; nothing is checked yet.
 *
 * @param on 解约日期, null when none or no day was given
 * @param agreementFileId own upload: the agreement that both parties signed
 */
public record Revocation(String reason, LocalDate on, String agreementFileId) {}
