package org.anju.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anju.api.document.Documents;
import org.anju.contract.model.Content;
import org.anju.contract.model.Facility;
import org.anju.contract.model.House;
import org.anju.contract.model.Party;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a contract says and its print cannot show: the handler is told before it is signed (CON-R09). */
@Component(service = Legibility.class)
public final class Legibility {
    private final Documents documents;

    @Activate
    public Legibility(@Reference Documents documents) {
        this.documents = documents;
    }

    List<Warning> warnings(House house, Content content) {
        List<String> texts = new ArrayList<>(content.terms().values().values());
        Stream.of(house.address(), house.use(), house.roomNo(), house.certNo()).forEach(texts::add);
        for (Facility facility : content.terms().facilities()) {
            texts.add(facility.name());
            texts.add(facility.note());
        }
        for (Party party : content.parties()) {
            Stream.of(party.name(), party.agentName(), party.address(), party.relation())
                    .forEach(texts::add);
        }
        String all = texts.stream().filter(Objects::nonNull).collect(Collectors.joining("\n"));
        List<String> missing = documents
                .missing(all)
                .codePoints()
                .distinct()
                .mapToObj(Character::toString)
                .toList();
        return missing.isEmpty()
                ? List.of()
                : List.of(new Warning("CON-R09", "以下字符无法打印，合同上显示为〓：" + String.join("、", missing)));
    }
}
