package org.anju.document;

import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Makes a page fit: an element with {@code data-fit="11 10 9"} is written in the first of these sizes (points) with which the document
 * has one page, or else in the last.
 */
final class Fit {
    private static final String ATTRIBUTE = "data-fit";

    private final Element element;
    private final List<String> sizes;

    /** @param element null where nothing is to be fitted */
    private Fit(Element element, List<String> sizes) {
        this.element = element;
        this.sizes = sizes;
    }

    /** Of a document without such an element: as it is. */
    static Fit of(Document page) {
        NodeList elements = page.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            if (element.hasAttribute(ATTRIBUTE)) {
                String[] sizes = element.getAttribute(ATTRIBUTE).strip().split("\\s+");
                element.removeAttribute(ATTRIBUTE);
                return new Fit(element, List.of(sizes));
            }
        }
        return new Fit(null, List.of(""));
    }

    int tries() {
        return sizes.size();
    }

    /** Writes the element in one of its sizes. */
    void take(int nth) {
        if (element != null) {
            element.setAttribute("style", "font-size: " + sizes.get(nth) + "pt");
        }
    }
}
