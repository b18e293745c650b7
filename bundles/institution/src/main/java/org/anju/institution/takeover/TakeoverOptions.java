package org.anju.institution.takeover;

import org.anju.api.problem.Check;

/**
 * What one take-over is asked to do; the job keeps it as text.
 *
 * @param fileId the uploaded workbook
 * @param lenientPhone P:identity.phone.mode LENIENT for this import only: numbers of 5–20 digits
 * @param lenientId P:identity.consistency LENIENT for this import only: identity numbers need only their form, 15 digits included
 */
public record TakeoverOptions(String fileId, boolean lenientPhone, boolean lenientId) {
    /** @throws org.anju.api.problem.Problem 400 for a mode that is neither STRICT nor LENIENT */
    public static TakeoverOptions of(String fileId, String phoneMode, String identityMode) {
        new Check()
                .required("fileId", "导入文件", fileId)
                .code("phoneMode", "电话校验方式", phoneMode, TakeoverOptions::isMode)
                .code("identityMode", "身份证校验方式", identityMode, TakeoverOptions::isMode)
                .done();
        return new TakeoverOptions(fileId, "LENIENT".equals(phoneMode), "LENIENT".equals(identityMode));
    }

    private static boolean isMode(String mode) {
        return mode.equals("STRICT") || mode.equals("LENIENT");
    }

    String text() {
        return fileId + "\n" + lenientPhone + "\n" + lenientId;
    }

    static TakeoverOptions parse(String text) {
        String[] parts = text.split("\n");
        return new TakeoverOptions(parts[0], Boolean.parseBoolean(parts[1]), Boolean.parseBoolean(parts[2]));
    }
}
