package worksafe.registry.lead;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import worksafe.platform.http.RuleViolation;

/** The kinds of leads, from the document that ships; one that cannot be read stops whoever asks first. */
@ApplicationScoped
class LeadKinds {

    private static final String DOCUMENT = "/leads/kinds.json";

    private final List<LeadKindView> all = read();

    private static List<LeadKindView> read() {
        try (var document = Objects.requireNonNull(LeadKinds.class.getResourceAsStream(DOCUMENT), DOCUMENT)) {
            return List.copyOf(new ObjectMapper().readValue(document, new TypeReference<List<LeadKindView>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<LeadKindView> all() {
        return all;
    }

    Optional<LeadKindView> find(String code) {
        return all.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** @throws RuleViolation 422 {@code lead-kind-unknown} */
    LeadKindView require(String code) {
        return find(code)
                .orElseThrow(() -> new RuleViolation(
                        LeadProblem.LEAD_KIND_UNKNOWN,
                        code,
                        String.join(", ", all.stream().map(LeadKindView::code).toList())));
    }
}
