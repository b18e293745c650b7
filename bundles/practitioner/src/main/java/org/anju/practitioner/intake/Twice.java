package org.anju.practitioner.intake;

/** Why a row's person is taken (M-PRA-10). */
enum Twice {
    DRAFT("与草稿箱重复"),
    CARD("已存在生效信息卡"),
    VERIFYING("核验中"),
    FILE("文件内重复");

    private final String words;

    Twice(String words) {
        this.words = words;
    }

    String text() {
        return "身份证号重复（" + words + "）";
    }
}
