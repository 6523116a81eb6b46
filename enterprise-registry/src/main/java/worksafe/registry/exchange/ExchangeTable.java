package worksafe.registry.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import worksafe.platform.registers.kind.RegisterJson;

/** The ways by which facts go ({@code exchange/lines-1.json}), in the order of the parts. */
@ApplicationScoped
class ExchangeTable {

    private static final String FILE = "/exchange/lines-1.json";

    private final List<ExchangeLine> lines;

    ExchangeTable() {
        try (var file = Objects.requireNonNull(ExchangeTable.class.getResourceAsStream(FILE), FILE)) {
            lines = RegisterJson.read(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .valueStream()
                    .map(ExchangeTable::line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<ExchangeLine> lines() {
        return lines;
    }

    private static ExchangeLine line(JsonNode line) {
        return new ExchangeLine(
                ExchangePart.valueOf(line.path("part").asText()),
                ExchangeDirection.valueOf(line.path("direction").asText()),
                line.path("topic").textValue(),
                texts(line.path("facts")),
                texts(line.path("operations")));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::textValue).toList();
    }
}
