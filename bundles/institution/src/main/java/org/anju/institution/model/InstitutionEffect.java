package org.anju.institution.model;

import org.anju.api.procedure.Effect;

/** What an institution's life does besides changing the state. */
public enum InstitutionEffect implements Effect {
    END_APPLICATIONS("终止未办结的申请"),
    PUBLISH("告知其他模块"),
    RELEASE_LICENSE("释放营业执照号码和名称"),
    TELL_INSTITUTION("通知机构");

    private final String label;

    InstitutionEffect(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
