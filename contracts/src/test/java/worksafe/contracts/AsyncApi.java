package worksafe.contracts;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The index of all events, made of the schemas: {@code asyncapi.template.yaml} says what no schema tells (servers, topics,
 * headers), and has a line for each list of messages.
 */
final class AsyncApi {

    private static final Path TEMPLATE = Path.of("src/test/resources/asyncapi.template.yaml");
    private static final Pattern SLOT = Pattern.compile("( *)\\{messages( of (?<context>[a-z]+))?}");
    private static final Pattern ADDRESS = Pattern.compile("address: worksafe\\.([a-z]+)");
    /** What every context announces under its own name. */
    private static final String SHARED = "duties";

    private AsyncApi() {}

    static String generate() {
        var template = Contract.text(TEMPLATE);
        var contexts = ADDRESS.matcher(template)
                .results()
                .map(address -> address.group(1))
                .toList();
        return template.lines().map(line -> filled(line, contexts)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String filled(String line, List<String> contexts) {
        var slot = SLOT.matcher(line);
        if (!slot.matches()) {
            return line;
        }
        var context = slot.group("context");
        return context == null
                ? contexts.stream().map(each -> list(each, Message::definition)).collect(Collectors.joining("\n"))
                : list(context, Message::reference);
    }

    private static String list(String context, Function<Message, String> form) {
        return Stream.of(context, SHARED)
                .flatMap(folder -> Contract.all().stream()
                        .filter(contract -> contract.context().equals(folder)))
                .map(contract -> form.apply(new Message(context, contract)))
                .collect(Collectors.joining("\n"));
    }

    /** One event as one context announces it. */
    private record Message(String context, Contract contract) {

        /** For example {@code HazardsDangerReported}; a later version is named with its number. */
        String key() {
            var words = (context + '-' + contract.name().replaceFirst("\\.v1$", "")).split("[-.]");
            return Stream.of(words)
                    .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                    .collect(Collectors.joining());
        }

        String reference() {
            return """
                          %1$s:
                            $ref: "#/components/messages/%1$s"\
                    """.formatted(key());
        }

        String definition() {
            return """
                        %1$s:
                          name: worksafe.%2$s.%3$s
                          title: %4$s
                          traits:
                            - $ref: "#/components/messageTraits/cloudEvent"
                          payload:
                            schemaFormat: application/schema+json;version=draft-2020-12
                            schema:
                              $ref: ./%5$s.schema.json
                          examples:
                            - name: %5$s
                              payload:
                                $ref: ./%5$s.example.json\
                    """.formatted(
                            key(),
                            context,
                            contract.name(),
                            contract.schema().get("title").stringValue(),
                            contract);
        }
    }
}
