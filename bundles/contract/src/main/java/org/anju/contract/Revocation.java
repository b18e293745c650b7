package org.anju.contract;

/**
 * 双方协议解约 (CON-R08), as the handler states it; nothing is checked yet.
 *
 * @param on 解约日期, {@code yyyy-MM-dd}
 * @param agreementFileId own upload: the agreement that both parties signed
 */
public record Revocation(String reason, String on, String agreementFileId) {}
