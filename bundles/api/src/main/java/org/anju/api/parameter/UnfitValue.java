package org.anju.api.parameter;

/** A text is no value of a {@link Parameter}; the message says in Chinese why, and is shown behind 参数值格式不正确. */
public final class UnfitValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public UnfitValue(String why) {
        super(why);
    }
}
