package org.anju.document;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An XHTML template that is filled as a tree, so that a value can never become markup. */
final class PageTemplate {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([\\w.]+)\\s*}}");
    private final UnaryOperator<String> texts;
    private final UnaryOperator<String> images;

    /**
     * @param texts applied to every text that is shown
     * @param images turns the source of a picture into a data URI
     */
    PageTemplate(UnaryOperator<String> texts, UnaryOperator<String> images) {
        this.texts = texts;
        this.images = images;
    }

    Document fill(String template, Map<String, ?> values) {
        Document document = parse(template);
        fill(document.getDocumentElement(), values);
        return document;
    }

    private static Document parse(String template) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(template)));
        } catch (SAXException e) {
            throw new IllegalArgumentException("template is no XHTML: " + e.getMessage(), e);
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fill(Element element, Map<String, ?> values) {
        String condition = take(element, "data-if");
        if (condition != null && !holds(condition, values)) {
            element.getParentNode().removeChild(element);
            return;
        }
        String list = take(element, "data-each");
        if (list != null) {
            repeat(element, list, values);
        } else {
            fillInside(element, values);
        }
    }

    private static String take(Element element, String attribute) {
        String value = element.hasAttribute(attribute) ? element.getAttribute(attribute) : null;
        element.removeAttribute(attribute);
        return value;
    }

    private static boolean holds(String condition, Map<String, ?> values) {
        boolean wanted = !condition.startsWith("!");
        Object value = value(wanted ? condition : condition.substring(1), values);
        boolean there = value != null
                && !Boolean.FALSE.equals(value)
                && !value.toString().isEmpty()
                && !(value instanceof List<?> list && list.isEmpty());
        return there == wanted;
    }

    private void repeat(Element element, String list, Map<String, ?> values) {
        Node parent = element.getParentNode();
        if (value(list, values) instanceof List<?> rows) {
            for (Object row : rows) {
                Element copy = (Element) parent.insertBefore(element.cloneNode(true), element);
                Map<String, Object> inner = new HashMap<>(values);
                ((Map<?, ?>) row).forEach((key, value) -> inner.put(key.toString(), value));
                fillInside(copy, inner);
            }
        }
        parent.removeChild(element);
    }

    private void fillInside(Element element, Map<String, ?> values) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            attribute.setValue(replace(attribute.getValue(), values));
        }
        if (element.getTagName().equals("img")) {
            element.setAttribute("src", images.apply(element.getAttribute("src")));
        }
        boolean shown = !element.getTagName().equals("style");
        for (Node child : children(element)) {
            if (child instanceof Text text && shown) {
                text.setData(texts.apply(replace(text.getData(), values)));
            } else if (child instanceof Element inner) {
                fill(inner, values);
            }
        }
    }

    /** A copy: filling takes nodes away and adds some. */
    private static List<Node> children(Element element) {
        List<Node> nodes = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            nodes.add(child);
        }
        return nodes;
    }

    private static String replace(String text, Map<String, ?> values) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        return matcher.replaceAll(found -> {
            Object value = value(found.group(1), values);
            return Matcher.quoteReplacement(value == null ? "" : legal(value.toString()));
        });
    }

    private static Object value(String name, Map<String, ?> values) {
        if (!values.containsKey(name)) {
            throw new IllegalArgumentException("unknown placeholder: " + name);
        }
        return values.get(name);
    }

    /** Without control characters, which no page can hold. */
    private static String legal(String value) {
        return value.codePoints()
                .filter(c -> !Character.isISOControl(c) || c == '\n' || c == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
