package org.anju.api.procedure;

/** A state (状态) of a case; implemented by the domain's enum. */
public interface State {
    /** The Chinese label, e.g. 待审核. */
    String label();

    /** The fixed meaning behind the colour of its tag. */
    Tone tone();

    /** What a state means to a reader, the same everywhere (grey, blue, orange, green, red). */
    enum Tone {
        DRAFT,
        IN_REVIEW,
        RETURNED,
        EFFECTIVE,
        VOID
    }
}
