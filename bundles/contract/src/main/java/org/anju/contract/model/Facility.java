package org.anju.contract.model;

/** 附属设施、物品, a line of the 房屋交割单. */
public record Facility(String name, Integer quantity, String note) {}
