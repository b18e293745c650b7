package org.anju.practitioner.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import javax.persistence.Column;
import javax.persistence.MappedSuperclass;
import org.anju.api.secret.Secrets;
import org.anju.api.store.Columns;
import org.anju.api.value.NameGrams;
import org.anju.practitioner.model.PersonFacts;
import org.anju.practitioner.model.PersonField;

/** What cases and cards have in common: a person at an institution; identity number and phone are encrypted. */
@MappedSuperclass
public abstract class PersonRow extends AppliedRow {
    /** What the lists of cases and of cards both show; their own columns follow. */
    static final String OF_PERSON = "id, version, name, sex, id_no, phone, category, division, institution_id,"
            + " institution_name, store_name, first_applied_on, applied_at, created_at";

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    private String sex;

    @Column(name = "id_type")
    private String idType;

    @Column(name = "id_no")
    private String idNo;

    @Column(name = "id_no_hash")
    private String idNoHash;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    private String phone;

    @Column(name = "phone_hash")
    private String phoneHash;

    private String photo;
    private String category;

    @Column(name = "cert_type")
    private String certType;

    @Column(name = "cert_no")
    private String certNo;

    @Column(name = "job_title")
    private String position;

    @Column(name = "store_division")
    private String storeDivision;

    @Column(name = "store_id")
    private Long storeId;

    @Column(name = "store_name")
    private String storeName;

    private String remark;

    /** Takes the facts, which must be {@link PersonFacts#completed}. */
    public void show(PersonFacts facts, Secrets secrets) {
        name = facts.name();
        nameKey = NameGrams.key(name);
        sex = facts.get(PersonField.SEX);
        idType = facts.get(PersonField.ID_TYPE);
        if (!facts.idNo().equals(clear(idNo, secrets))) {
            idNo = secrets.encrypt(facts.idNo());
            idNoHash = secrets.hash(facts.idNo());
        }
        birthDate = day(facts.get(PersonField.BIRTH_DATE));
        String number = facts.get(PersonField.PHONE);
        phone = secrets.encrypt(number);
        phoneHash = secrets.hash(number);
        photo = facts.get(PersonField.PHOTO);
        category = facts.get(PersonField.CATEGORY);
        certType = facts.get(PersonField.CERT_TYPE);
        certNo = facts.get(PersonField.CERT_NO);
        position = facts.get(PersonField.POSITION);
        storeDivision = facts.get(PersonField.STORE_DIVISION);
        String store = facts.get(PersonField.STORE_ID);
        storeId = store == null ? null : Long.valueOf(store);
        storeName = facts.get(PersonField.STORE_NAME);
        remark = facts.get(PersonField.REMARK);
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static String clear(String sealed, Secrets secrets) {
        return sealed == null ? null : secrets.decrypt(sealed);
    }

    public PersonFacts facts(Secrets secrets) {
        Map<PersonField, String> values = new EnumMap<>(PersonField.class);
        values.put(PersonField.NAME, name);
        values.put(PersonField.SEX, sex);
        values.put(PersonField.ID_TYPE, idType);
        values.put(PersonField.ID_NO, clear(idNo, secrets));
        values.put(PersonField.BIRTH_DATE, birthDate == null ? null : birthDate.toString());
        values.put(PersonField.PHONE, clear(phone, secrets));
        values.put(PersonField.PHOTO, photo);
        values.put(PersonField.CATEGORY, category);
        values.put(PersonField.CERT_TYPE, certType);
        values.put(PersonField.CERT_NO, certNo);
        values.put(PersonField.POSITION, position);
        values.put(PersonField.STORE_DIVISION, storeDivision);
        values.put(PersonField.STORE_ID, storeId == null ? null : storeId.toString());
        values.put(PersonField.STORE_NAME, storeName);
        values.put(PersonField.REMARK, remark);
        return new PersonFacts(values);
    }

    /** Takes over the person of another row as it is, sealed texts included. */
    void copy(PersonRow other) {
        place(other);
        copyFacts(other);
    }

    void copyFacts(PersonRow other) {
        name = other.name;
        nameKey = other.nameKey;
        sex = other.sex;
        idType = other.idType;
        idNo = other.idNo;
        idNoHash = other.idNoHash;
        birthDate = other.birthDate;
        phone = other.phone;
        phoneHash = other.phoneHash;
        photo = other.photo;
        category = other.category;
        certType = other.certType;
        certNo = other.certNo;
        position = other.position;
        storeDivision = other.storeDivision;
        storeId = other.storeId;
        storeName = other.storeName;
        remark = other.remark;
    }

    static final String WRITTEN_COLUMNS =
            "id, version, institution_id, institution_name, province, city, division, name, name_key,"
                    + " sex, id_type, id_no, id_no_hash, birth_date, phone, phone_hash, category, cert_type, cert_no, job_title,"
                    + " store_division, store_id, store_name, remark, created_at";

    /** What {@link #WRITTEN_COLUMNS} names; those of the subclass follow. */
    void write(WrittenColumns columns) throws SQLException {
        writePlace(columns);
        columns.text(name).text(nameKey);
        columns.text(sex)
                .text(idType)
                .text(idNo)
                .text(idNoHash)
                .day(birthDate)
                .text(phone)
                .text(phoneHash);
        columns.text(category).text(certType).text(certNo).text(position);
        columns.text(storeDivision).number(storeId).text(storeName).text(remark);
        writeCreated(columns);
    }

    String nameKey() {
        return nameKey;
    }

    /** Of a row that was read for a list without the mapping, which would cost more than the query: what all lists show; the rest follows. */
    Columns person(Object[] values) {
        Columns columns = new Columns(values);
        number(columns);
        name = columns.text();
        sex = columns.text();
        idNo = columns.text();
        phone = columns.text();
        category = columns.text();
        place(columns);
        storeName = columns.text();
        dates(columns);
        return columns;
    }

    public String name() {
        return name;
    }

    public String sex() {
        return sex;
    }

    /** The identity number in clear. */
    public String idNo(Secrets secrets) {
        return clear(idNo, secrets);
    }

    /** The keyed hash of the identity number, by which the person is known (PRA-R10). */
    public String idNoHash() {
        return idNoHash;
    }

    public String phone(Secrets secrets) {
        return clear(phone, secrets);
    }

    public String photo() {
        return photo;
    }

    public String category() {
        return category;
    }

    public String certNo() {
        return certNo;
    }

    public String certType() {
        return certType;
    }

    public String storeName() {
        return storeName;
    }
}
