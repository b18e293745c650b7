package org.anju.contract.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.MappedSuperclass;
import javax.persistence.SequenceGenerator;
import javax.persistence.Version;
import org.anju.api.listing.HouseNames;
import org.anju.api.listing.Listing;
import org.anju.api.store.Columns;
import org.anju.api.store.Place;
import org.anju.contract.model.House;

/** What a contract, or an application for its filing, copies of its house (CON-F1). */
@MappedSuperclass
public abstract class HouseRow {
    /** The columns that the names of its house are made of. */
    static final String NAMED_BY = "house, division, cert_type, cert_no, address";

    static final String HOUSE_COLUMNS = "id, version, code, division, address, rent_part, room_no";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contract_row")
    @SequenceGenerator(name = "contract_row", sequenceName = "con_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    private String code;
    private String house;
    private String province;
    private String city;
    private String division;

    @Column(name = "cert_type")
    private String certType;

    @Column(name = "cert_no")
    private String certNo;

    @Column(name = "unit_no")
    private String unitNo;

    private String address;

    @Column(name = "fuzzy_address")
    private String fuzzyAddress;

    private BigDecimal area;

    @Column(name = "house_use")
    private String use;

    @Column(name = "owner_name")
    private String ownerName;

    @Column(name = "owner_hash")
    private String ownerHash;

    @Column(name = "rent_part")
    private String rentPart;

    @Column(name = "room_no")
    private String roomNo;

    @Column(name = "room_use")
    private String roomUse;

    @Column(name = "room_area")
    private BigDecimal roomArea;

    @Column(name = "max_persons")
    private Integer maxPersons;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    void at(House copied) {
        code = copied.code();
        house = copied.key();
        division = copied.division();
        province = Place.province(division);
        city = Place.city(division);
        certType = copied.certType();
        certNo = copied.certNo();
        unitNo = copied.unitNo();
        address = copied.address();
        fuzzyAddress = copied.fuzzyAddress();
        area = copied.area();
        use = copied.use();
        ownerName = copied.ownerName();
        ownerHash = copied.ownerHash();
        rentPart = copied.rentPart();
        roomNo = copied.roomNo();
        roomUse = copied.roomUse();
        roomArea = copied.roomArea();
        maxPersons = copied.maxPersons();
        validUntil = copied.validUntil();
    }

    public House house() {
        return new House(
                code,
                house,
                division,
                certType,
                certNo,
                unitNo,
                address,
                fuzzyAddress,
                area,
                use,
                ownerName,
                ownerHash,
                rentPart,
                roomNo,
                roomUse,
                roomArea,
                maxPersons,
                validUntil);
    }

    /** The names of a house whose {@link #NAMED_BY} were read. */
    static HouseNames names(Columns columns) {
        String house = columns.text();
        String place = columns.text();
        return HouseNames.of(
                house,
                Listing.houseOf(null, place, columns.text(), columns.text()),
                HouseNames.siteOf(place, columns.text()));
    }

    /** For a row that is made of the columns of a list. */
    void read(Columns columns) {
        id = columns.number();
        version = columns.number().intValue();
        code = columns.text();
        division = columns.text();
        address = columns.text();
        rentPart = columns.text();
        roomNo = columns.text();
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String division() {
        return division;
    }

    /** 房源核验码; null where none was asked for. */
    public String code() {
        return code;
    }

    public String address() {
        return address;
    }

    public String rentPart() {
        return rentPart;
    }

    /** The address, with the room where one is let. */
    public String placed() {
        return roomNo == null ? address : address + "，房间号" + roomNo;
    }

    /** Null for the whole house. */
    public String roomNo() {
        return roomNo;
    }
}
