package org.anju.document;

import org.anju.api.problem.Problem;

/** The refusals of §2.3 in their exact words. */
final class Refusal {
    private Refusal() {}

    static Problem empty() {
        return new Problem(400, "VALIDATION", "文件不能为空");
    }

    static Problem damaged() {
        return new Problem(400, "VALIDATION", "文件已损坏或无法读取");
    }

    static Problem notPicture() {
        return new Problem(415, "FILE_TYPE", "文件格式不正确，仅支持JPG、PNG");
    }

    static Problem notPdf() {
        return new Problem(415, "FILE_TYPE", "文件格式不正确，仅支持PDF");
    }

    static Problem notZip() {
        return new Problem(415, "FILE_TYPE", "文件格式不正确，仅支持ZIP");
    }

    static Problem tooLarge(int megabytes) {
        return new Problem(413, "FILE_TOO_LARGE", "文件大小超过" + megabytes + "MB");
    }

    static Problem unpacksTooLarge(int megabytes) {
        return new Problem(413, "FILE_TOO_LARGE", "压缩包解压后大小超过" + megabytes + "MB");
    }

    static Problem tooManyEntries(int entries) {
        return new Problem(400, "VALIDATION", "压缩包内文件超过" + entries + "个，请拆分后重新上传");
    }

    static Problem tooManyPixels(int side, long megapixels) {
        return new Problem(400, "VALIDATION", "图片尺寸过大，边长不能超过" + side + "像素，总像素不能超过" + megapixels + "百万");
    }

    static Problem activePdf() {
        return new Problem(400, "VALIDATION", "PDF文件含有脚本、附件或可执行内容，请另存为普通PDF后上传");
    }
}
