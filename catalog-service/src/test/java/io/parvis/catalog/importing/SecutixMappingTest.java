package io.parvis.catalog.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The table of what becomes of SecuTix's elements names each of them, and nothing else. */
class SecutixMappingTest {
    private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+\\.\\w+)` \\|([^|]*)\\|([^|]*)\\|");

    @Test
    void everyElementOfTheExportIsInTheTable() throws Exception {
        Map<String, String> rows = rows();
        assertThat(new TreeSet<>(rows.keySet())).isEqualTo(new TreeSet<>(elements()));
    }

    @Test
    void whatIsLeftOutSaysWhy() throws IOException {
        rows().forEach((element, row) -> {
            String[] cells = row.split("\\|", -1);
            assertThat(cells[0].isBlank() && cells[1].isBlank()).as(element).isFalse();
        });
    }

    private static Map<String, String> rows() throws IOException {
        Map<String, String> rows = new HashMap<>();
        for (String line : Files.readAllLines(Path.of("..", "docs", "secutix-mapping.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                assertThat(rows.put(row.group(1), row.group(2) + "|" + row.group(3)))
                        .as(line)
                        .isNull();
            }
        }
        return rows;
    }

    /** {@code Type.element} of each type that an export can hold. */
    private static Set<String> elements() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element schema;
        try (InputStream file = SecutixMappingTest.class.getResourceAsStream("/wsdl/CatalogService.xsd")) {
            schema = factory.newDocumentBuilder().parse(file).getDocumentElement();
        }
        Map<String, Element> types = new HashMap<>();
        for (Element type : within(schema, "complexType")) {
            types.put(type.getAttribute("name"), type);
        }
        Set<String> elements = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of("CatalogData"));
        while (!waiting.isEmpty()) {
            String name = waiting.pop();
            Element type = types.get(name);
            if (type == null || !seen.add(name)) {
                continue;
            }
            within(type, "extension").forEach(base -> waiting.push(local(base.getAttribute("base"))));
            for (Element element : within(type, "element")) {
                elements.add(name + "." + element.getAttribute("name"));
                waiting.push(local(element.getAttribute("type")));
            }
        }
        return elements;
    }

    private static List<Element> within(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagNameNS(SCHEMA, name);
        return java.util.stream.IntStream.range(0, nodes.getLength())
                .mapToObj(at -> (Element) nodes.item(at))
                .toList();
    }

    private static String local(String qualified) {
        return qualified.substring(qualified.indexOf(':') + 1);
    }
}
