package org.anju.practitioner.rest;

import java.util.EnumMap;
import java.util.Map;
import org.anju.api.rest.FieldTable;
import org.anju.practitioner.model.PersonFacts;
import org.anju.practitioner.model.PersonField;

/**
 * What a case says of a person in JSON (PRA-F1); the names are those of the specification. Dates are {@code yyyy-MM-dd}. The identity number
 * goes out masked; the mask that comes back unchanged means: as it is stored.
 */
@FieldTable(PersonField.class)
public record FactsBody(
        String name,
        String sex,
        String idType,
        String idNo,
        String birthDate,
        String phone,
        String photoFileId,
        String category,
        String certType,
        String certNo,
        String position,
        String storeDivision,
        Long storeId,
        String storeName,
        String remark,
        String proofFileId) {
    PersonFacts facts() {
        Map<PersonField, String> values = new EnumMap<>(PersonField.class);
        values.put(PersonField.NAME, name);
        values.put(PersonField.SEX, sex);
        values.put(PersonField.ID_TYPE, idType);
        values.put(PersonField.ID_NO, idNo);
        values.put(PersonField.BIRTH_DATE, birthDate);
        values.put(PersonField.PHONE, phone);
        values.put(PersonField.PHOTO, photoFileId);
        values.put(PersonField.CATEGORY, category);
        values.put(PersonField.CERT_TYPE, certType);
        values.put(PersonField.CERT_NO, certNo);
        values.put(PersonField.POSITION, position);
        values.put(PersonField.STORE_DIVISION, storeDivision);
        values.put(PersonField.STORE_ID, storeId == null ? null : storeId.toString());
        values.put(PersonField.STORE_NAME, storeName);
        values.put(PersonField.REMARK, remark);
        values.put(PersonField.PROOF, proofFileId);
        return new PersonFacts(values);
    }

    static FactsBody of(PersonFacts facts) {
        String store = facts.get(PersonField.STORE_ID);
        return new FactsBody(
                facts.name(),
                facts.get(PersonField.SEX),
                facts.get(PersonField.ID_TYPE),
                facts.idNo(),
                facts.get(PersonField.BIRTH_DATE),
                facts.get(PersonField.PHONE),
                facts.get(PersonField.PHOTO),
                facts.get(PersonField.CATEGORY),
                facts.get(PersonField.CERT_TYPE),
                facts.get(PersonField.CERT_NO),
                facts.get(PersonField.POSITION),
                facts.get(PersonField.STORE_DIVISION),
                store == null ? null : Long.valueOf(store),
                facts.get(PersonField.STORE_NAME),
                facts.get(PersonField.REMARK),
                facts.get(PersonField.PROOF));
    }
}
