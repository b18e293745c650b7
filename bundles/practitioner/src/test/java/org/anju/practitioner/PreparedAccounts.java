package org.anju.practitioner;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anju.api.account.InstitutionAccounts;

/** The accounts of institutions: operators are those that a test put here. */
final class PreparedAccounts implements InstitutionAccounts {
    /** Institution and hash of the identity number of who may operate for it. */
    final Set<String> operators = new HashSet<>();

    @Override
    public Credentials generateAdmin(AdminRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Admin> admin(long institutionId) {
        return Optional.empty();
    }

    @Override
    public List<String> openOperators(long institutionId) {
        return List.of();
    }

    @Override
    public boolean openOperator(long institutionId, String idNoHash) {
        return operators.contains(institutionId + idNoHash);
    }

    @Override
    public List<Long> users(long institutionId) {
        return List.of(40 + institutionId);
    }

    @Override
    public List<Long> authorities(String permission, String division) {
        return List.of();
    }
}
