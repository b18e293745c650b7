package org.anju.practitioner.intake;

/**
 * How far the photos of a package are matched (PRA-R11).
 *
 * @param next index of the next photo
 * @param matched photos that a draft has now
 * @param unused photos without a draft that lacks one
 * @param unfit photos that are no fit pictures
 */
record PhotoTally(int next, int matched, int unused, int unfit) {
    static final PhotoTally START = new PhotoTally(0, 0, 0, 0);

    static PhotoTally parse(String text) {
        if (text == null || text.isEmpty()) {
            return START;
        }
        String[] parts = text.split(":");
        return new PhotoTally(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]));
    }

    PhotoTally plus(int photos, int nowMatched, int nowUnfit) {
        return new PhotoTally(
                next + photos, matched + nowMatched, unused + photos - nowMatched - nowUnfit, unfit + nowUnfit);
    }

    String text() {
        return next + ":" + matched + ":" + unused + ":" + unfit;
    }

    /** In Chinese, with what was left out of the package already. */
    static String message(int matched, int unused, int ignored) {
        return "照片匹配" + matched + "张，未匹配" + unused + "张" + (ignored == 0 ? "" : "，未采用" + ignored + "个文件");
    }
}
