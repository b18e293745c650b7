package org.anju.testing;

import java.util.Optional;
import java.util.regex.Pattern;
import org.anju.api.code.Codes;

/** Dictionaries that all hold the codes of one form, each under a name that tells both. */
public final class CodesByForm implements Codes {
    private final Pattern form;

    public CodesByForm(String form) {
        this.form = Pattern.compile(form);
    }

    @Override
    public Optional<String> name(String type, String code) {
        return Optional.of(type + code);
    }

    @Override
    public boolean selectable(String type, String code) {
        return form.matcher(code).matches();
    }
}
