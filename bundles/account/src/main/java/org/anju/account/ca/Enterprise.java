package org.anju.account.ca;

/**
 * Who a certificate says that its holder is.
 *
 * @param creditCode 统一社会信用代码, its check character right
 */
public record Enterprise(String name, String creditCode) {}
