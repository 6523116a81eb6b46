package worksafe.platform.registers.kind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import worksafe.platform.http.Messages;
import worksafe.platform.http.RequestProblem;

/**
 * The kinds that ship with a service: documents {@code registers/<context>/<code>.json}, each named by a line in {@code
 * META-INF/worksafe/registers}.
 */
public final class ShippedKinds {

    private static final String INDEX = "META-INF/worksafe/registers";

    private ShippedKinds() {}

    /**
     * All that the class loader can see.
     *
     * @throws IllegalStateException naming the document that is no kind, and what is wrong with it
     */
    public static List<RegisterKind> load(ClassLoader loader) {
        var kinds = new ArrayList<RegisterKind>();
        try {
            for (var index : Collections.list(loader.getResources(INDEX))) {
                try (var lines = index.openStream()) {
                    for (var line : text(lines.readAllBytes())
                            .lines()
                            .map(String::strip)
                            .toList()) {
                        if (!line.isEmpty()) {
                            kinds.add(read(loader, line));
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kinds;
    }

    private static RegisterKind read(ClassLoader loader, String resource) throws IOException {
        try (var stream = loader.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(INDEX + " names " + resource + ", which is not there");
            }
            var kind = KindRules.read(RegisterJson.readObject(text(stream.readAllBytes())));
            if (!resource.equals("registers/" + kind.context() + "/" + kind.code() + ".json")) {
                throw new IllegalStateException(resource + " does not bear the kind's context and code");
            }
            return kind;
        } catch (RequestProblem refused) {
            throw new IllegalStateException(resource + " is no kind of register:" + said(refused, loader), refused);
        }
    }

    /** A line for each thing that is wrong: where, what, and what would be right where the rule names it. */
    private static String said(RequestProblem refused, ClassLoader loader) {
        var messages = Messages.load(loader);
        return refused.violations().stream()
                .map(violation -> "\n  %s: %s %s"
                        .formatted(
                                violation.pointer(),
                                messages.text(
                                        Locale.ENGLISH,
                                        violation.code(),
                                        violation.arguments().toArray()),
                                violation.arguments()))
                .collect(Collectors.joining());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
