package org.anju.contract;

/** What the handler of a draft is told of and may go on with. */
public record Warning(String rule, String message) {}
