package org.anju.api.sheet;

import java.util.Map;

/**
 * A row that could not be taken over, as the failures workbook shows it.
 *
 * @param cells text by column key, as it was read
 * @param reason 失败原因
 */
public record FailedRow(Map<String, String> cells, String reason) {}
