package org.anju.institution.model;

import java.util.Arrays;
import java.util.Optional;
import org.anju.api.file.FileKind;

/** What a paper of an application is (要件). */
public enum AttachmentKind {
    LICENSE_PHOTO("licensePhoto", "营业执照照片", FileKind.PAPER, 2),
    LEGAL_ID_PHOTO("legalIdPhoto", "法人身份证照片", FileKind.PAPER, 2),
    AUTH_LETTER("authLetter", "公司委托书", FileKind.PAPER, 2),
    PREMISES_PROOF("premisesProof", "经营场所证明", FileKind.PAPER, 5),
    BROKER_CERTIFICATE("brokerCertificate", "专业人员证书", FileKind.PAPER, 20),
    LOGO("logo", "企业LOGO", FileKind.LOGO, 1),
    OTHER("other", "其他要件", FileKind.PAPER, 20);

    private final String json;
    private final String label;
    private final FileKind fileKind;
    private final int most;

    AttachmentKind(String json, String label, FileKind fileKind, int most) {
        this.json = json;
        this.label = label;
        this.fileKind = fileKind;
        this.most = most;
    }

    public String json() {
        return json;
    }

    public String label() {
        return label;
    }

    public FileKind fileKind() {
        return fileKind;
    }

    /** The most files of this kind in one application. */
    public int most() {
        return most;
    }

    public static Optional<AttachmentKind> ofJson(String json) {
        return Arrays.stream(values()).filter(k -> k.json.equals(json)).findFirst();
    }
}
