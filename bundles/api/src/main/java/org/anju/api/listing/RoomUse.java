package org.anju.api.listing;

import java.util.stream.Stream;

/** What a room is for (房间用途). Only rooms to live in may be let alone (LST-R08). */
public enum RoomUse {
    BEDROOM("01", "卧室", true),
    LIVING_ROOM("02", "起居室", true),
    STUDY("03", "书房", true),
    KITCHEN("11", "厨房", false),
    BATHROOM("12", "卫生间", false),
    BALCONY("13", "阳台", false),
    PASSAGE("14", "过道", false),
    CELLAR("15", "地下储藏室", false),
    GARAGE("16", "车库", false),
    OTHER("19", "其他非居住空间", false);

    private final String code;
    private final String label;
    private final boolean lettable;

    RoomUse(String code, String label, boolean lettable) {
        this.code = code;
        this.label = label;
        this.lettable = lettable;
    }

    /** For the dictionary, which the listing domain brings. */
    public static String[] codesAndNames() {
        return Stream.of(values())
                .flatMap(use -> Stream.of(use.code, use.label))
                .toArray(String[]::new);
    }

    /** Whether a use may be let alone; a use that a city added to the dictionary may. */
    static boolean lettable(String code) {
        return Stream.of(values()).noneMatch(use -> use.code.equals(code) && !use.lettable);
    }
}
