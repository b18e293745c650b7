package org.anju.listing.model;

/** Why a house did not pass (M-LST-02 … M-LST-05, M-LST-09), as the requester reads it. */
public enum Refusal {
    /** M-LST-02 */
    UNKNOWN("未查询到该产权证号对应的房屋信息"),
    /** M-LST-03: never which of name and number was wrong (LST-R06) */
    OTHER_OWNER("产权人信息与登记信息不一致"),
    /** M-LST-04 */
    SEIZED("该房屋已被查封，不能用于租赁"),
    /** M-LST-05 */
    DISPUTED("该房屋产权存在争议，不能用于租赁"),
    UNLETTABLE("该房屋为违法建筑或不得出租，不能用于租赁"),
    NOT_RESIDENTIAL("该房屋规划用途不是居住，不能用于租赁"),
    ROOM_TOO_LARGE("房间面积大于该房屋的建筑面积，请核对后重新填写"),
    MORTGAGED("该房屋已设定抵押，不能用于租赁"),
    LET("该房屋已出租，不能重复核验"),
    /** M-LST-09 */
    OPERATED("该房源已由住房租赁企业核验，不能重复核验");

    private final String message;

    Refusal(String message) {
        this.message = message;
    }

    public String message() {
        return message;
    }
}
