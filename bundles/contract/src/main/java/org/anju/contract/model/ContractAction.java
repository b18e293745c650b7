package org.anju.contract.model;

import org.anju.api.procedure.Action;

/** What is done with a contract. */
public enum ContractAction implements Action {
    /** 房源核验, 下一步: the draft comes into being. */
    BEGIN("受理网签"),
    SAVE("保存"),
    SUBMIT("提交"),
    BACK("上一步"),
    SIGN("签约"),
    CANCEL("取消"),
    REVOKE("撤销"),
    /** The platform's own steps. */
    EXPIRE("到期"),
    LAPSE("超期取消"),
    END("终止");

    private final String label;

    ContractAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
