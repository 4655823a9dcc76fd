package ec.atalaya.drawing;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads a drawing back, which proves that it is well-formed. */
final class SvgDocument {

    private SvgDocument() {}

    static Document of(Svg svg) {
        return of(svg.markup());
    }

    static Document of(String markup) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(markup)));
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new AssertionError(markup, broken);
        }
    }

    /** The words of all elements of a class, in order. */
    static List<String> texts(Document document, String className) {
        return elements(document, className).stream()
                .map(Element::getTextContent)
                .toList();
    }

    static List<Element> elements(Document document, String className) {
        NodeList all = document.getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(element -> (Element) all.item(element))
                .filter(element ->
                        List.of(element.getAttribute("class").split(" ")).contains(className))
                .toList();
    }
}
