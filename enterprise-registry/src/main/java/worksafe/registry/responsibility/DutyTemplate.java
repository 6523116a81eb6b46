package worksafe.registry.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The duties that laws and documents name in general terms ({@code responsibility/duty-template.txt}). A scope that says nothing
 * else says what is asked of everybody, not what somebody does (不得以对安全生产工作的要求作为责任范围的内容).
 */
@ApplicationScoped
class DutyTemplate {

    private static final String FILE = "/responsibility/duty-template.txt";

    private final Map<String, String> clauses = new HashMap<>();

    DutyTemplate() {
        try (var file = Objects.requireNonNull(DutyTemplate.class.getResourceAsStream(FILE), FILE)) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", 2))
                    .forEach(line -> clauses.put(ResponsibilityDuty.comparable(line[1]), line[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The clause that one of the duties merely repeats; empty where none does. */
    Optional<String> repeatedBy(List<ResponsibilityDuty> duties) {
        return duties.stream()
                .map(duty -> clauses.get(duty.comparable()))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
