package worksafe.platform.obligations;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import worksafe.kernel.PolicyValue;
import worksafe.platform.duties.policy.PolicyBook;

/**
 * The kinds of obligations and the scorecards of this process: documents that {@code META-INF/worksafe/obligations} and {@code
 * META-INF/worksafe/scorecards} name, a path a line. A document that cannot be read stops the start.
 */
@ApplicationScoped
public class ShippedObligations implements PolicyBook.Words {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());

    private final List<ObligationKind> kinds;
    private final List<Scorecard> scorecards;
    private final Map<String, EvidenceRule> evidence;

    public ShippedObligations() {
        this(Thread.currentThread().getContextClassLoader());
    }

    ShippedObligations(ClassLoader loader) {
        kinds = read(loader, "META-INF/worksafe/obligations", ObligationKind.class);
        scorecards = read(loader, "META-INF/worksafe/scorecards", Scorecard.class);
        var all = new TreeMap<String, EvidenceRule>();
        for (var kind : kinds) {
            kind.evidence().forEach((name, rule) -> {
                if (all.putIfAbsent(name, rule) != null) {
                    throw new IllegalStateException("two kinds of obligations say what " + name + " is");
                }
            });
        }
        if (words().size()
                != kinds.stream().mapToInt(kind -> kind.rules().size()).sum()) {
            throw new IllegalStateException("two kinds of obligations ask by one rule");
        }
        evidence = Collections.unmodifiableMap(all);
        for (var scorecard : scorecards) {
            for (var item : scorecard.items()) {
                if (find(item.obligation())
                        .filter(kind -> kind.holder().containsAll(scorecard.holder()))
                        .isEmpty()) {
                    throw new IllegalStateException(
                            scorecard.code() + " has an item of no obligation of its holders: " + item.obligation());
                }
            }
        }
    }

    /** All kinds, in the order of their codes. */
    public List<ObligationKind> kinds() {
        return kinds;
    }

    /** The kinds that are asked of holders like this one, in the order of their codes. */
    public List<ObligationKind> kinds(ObligationHolder holder) {
        return kinds.stream().filter(kind -> kind.holder().contains(holder)).toList();
    }

    /** The scorecards of holders like this one, in the order of their codes. */
    public List<Scorecard> scorecards(ObligationHolder holder) {
        return scorecards.stream()
                .filter(scorecard -> scorecard.holder().contains(holder))
                .toList();
    }

    /** All scorecards, in the order of their codes. */
    public List<Scorecard> scorecards() {
        return scorecards;
    }

    /** Where each fact is read that holders themselves do not bear. */
    public Map<String, EvidenceRule> evidence() {
        return evidence;
    }

    /** The kind of that code. */
    public Optional<ObligationKind> find(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The scorecard of that code. */
    public Optional<Scorecard> scorecard(String code) {
        return scorecards.stream()
                .filter(scorecard -> scorecard.code().equals(code))
                .findFirst();
    }

    @Override
    public boolean areFor(String code) {
        return code.equals("obligation.*");
    }

    @Override
    public Set<String> words() {
        return kinds.stream().flatMap(kind -> kind.rules().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** A share is of something. */
    @Override
    public void require(String code, Map<String, PolicyValue> said) {
        ObligationDemand.requireWhole(code, said);
    }

    private static <T> List<T> read(ClassLoader loader, String index, Class<T> type) {
        var read = new TreeMap<String, T>();
        try {
            for (var each : Collections.list(loader.getResources(index))) {
                try (var lines = each.openStream()) {
                    for (var path : new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList()) {
                        read.put(path, read(loader, path, index, type));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(new ArrayList<>(read.values()));
    }

    private static <T> T read(ClassLoader loader, String path, String index, Class<T> type) throws IOException {
        try (var document = loader.getResourceAsStream(path)) {
            if (document == null) {
                throw new IllegalStateException(index + " names " + path + ", which is not there");
            }
            return JSON.readValue(document, type);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(path + " cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
