package org.anju.platform.secret;

/** The keys of this database are not here; the message is the sentence for the operator. */
final class KeysMissing extends Exception {
    private static final long serialVersionUID = 1L;

    KeysMissing(String sentence) {
        super(sentence);
    }
}
