package org.anju.contract.model;

/** As what somebody stands in a contract. */
public enum PartyRole {
    LESSOR("出租人", "lessors", 10),
    LESSEE("承租人", "lessees", 10),
    OCCUPANT("实际居住人", "occupants", 20);

    private final String label;
    private final String json;
    private final int most;

    PartyRole(String label, String json, int most) {
        this.label = label;
        this.json = json;
        this.most = most;
    }

    public String label() {
        return label;
    }

    /** The name of the list in JSON. */
    public String json() {
        return json;
    }

    public int most() {
        return most;
    }
}
