package worksafe.platform.figures.definition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import worksafe.platform.registers.kind.JsonShape;
import worksafe.platform.registers.kind.RegisterJson;

/** Reads the documents of figures from the class path. */
public final class ShippedFigures {

    private static final String INDEX = "META-INF/worksafe/figures";
    private static final String SHAPE = "figure.schema.json";

    private ShippedFigures() {}

    /**
     * All that the class loader can see.
     *
     * @throws IllegalStateException naming the document that is no figure, and what is wrong with it
     */
    public static List<Figure> load(ClassLoader loader) {
        var figures = new ArrayList<Figure>();
        try {
            var shape = new JsonShape(resource(loader, SHAPE));
            for (var index : Collections.list(loader.getResources(INDEX))) {
                try (var lines = index.openStream()) {
                    for (var line : new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(String::strip)
                            .filter(text -> !text.isEmpty())
                            .toList()) {
                        figures.add(read(shape, line, RegisterJson.readObject(resource(loader, line))));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(figures);
    }

    /** The figure that a document says; {@code path} is where it lies, and bears its context and code. */
    static Figure read(String path, ObjectNode document) {
        return read(new JsonShape(resource(ShippedFigures.class.getClassLoader(), SHAPE)), path, document);
    }

    private static Figure read(JsonShape shape, String path, ObjectNode document) {
        var wrong = shape.violations(document, "");
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(path + " is no figure: " + wrong);
        }
        var figure = Figure.of(document);
        var place = "figures/" + document.path("context").textValue() + "/" + figure.code() + ".json";
        require(path, path.equals(place), "it lies elsewhere than its context and code say: " + place);
        require(
                path,
                !figure.isRatio() || new HashSet<>(figure.denominator()).containsAll(figure.numerator()),
                "what counts above the line counts below it, too");
        require(
                path,
                Collections.disjoint(figure.owed(), figure.denominator())
                        && Collections.disjoint(figure.unknown(), figure.denominator())
                        && Collections.disjoint(figure.owed(), figure.numerator())
                        && Collections.disjoint(figure.unknown(), figure.numerator())
                        && Collections.disjoint(figure.owed(), figure.unknown()),
                "what is owed or unknown counts as nothing else");
        require(
                path,
                figure.isRatio() || (figure.unit() == FigureUnit.ROWS && figure.decimals() == 0),
                "a plain count is a whole number of rows");
        require(
                path,
                figure.target() == null || figure.target().equals("figure." + figure.code() + ".target"),
                "its target is figure." + figure.code() + ".target");
        require(
                path,
                figure.groups().keySet().equals(figure.list().groups().keySet()),
                "each group, and only a group, has a parameter of the list");
        return figure;
    }

    private static void require(String path, boolean right, String rule) {
        if (!right) {
            throw new IllegalStateException(path + " is no figure: " + rule);
        }
    }

    private static String resource(ClassLoader loader, String name) {
        try (var stream = loader.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
