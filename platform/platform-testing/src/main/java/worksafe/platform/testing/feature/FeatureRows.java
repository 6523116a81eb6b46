package worksafe.platform.testing.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.platform.testing.TestDatabase;

/** The rows that a feature's contract works on. Each is created when a test first asks for it. */
final class FeatureRows {

    private static final int SEVERAL = 5;

    private final FeatureFixture fixture;
    private final FeatureCalls calls;
    private final Map<Verb, UUID> performed = new HashMap<>();
    private final List<UUID> several = new ArrayList<>();
    private @Nullable UUID untouched;

    FeatureRows(FeatureFixture fixture, FeatureCalls calls) {
        this.fixture = fixture;
        this.calls = calls;
    }

    /** A new row. */
    UUID fresh() {
        var creation = fixture.creation();
        var answer = calls.create(
                creation.token(), FeatureCalls.key(), creation.body().get());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    /** A row that no test changes. */
    UUID untouched() {
        if (untouched == null) {
            untouched = fresh();
        }
        return untouched;
    }

    /** Some rows for lists. */
    List<UUID> several() {
        while (several.size() < SEVERAL) {
            several.add(fresh());
        }
        return List.copyOf(several);
    }

    /** A new row on which the verb is legal. */
    UUID readyFor(Verb verb) {
        return verb.on() == null ? fresh() : verb.on().get();
    }

    /** A row on which the verb was carried out; the same at every call. */
    UUID performed(Verb verb) {
        var known = performed.get(verb);
        if (known != null) {
            return known;
        }
        var id = readyFor(verb);
        var before = tag(id);
        var answer = calls.act(verb.token(), verb, id, before);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.header("ETag")).as("the tag after %s", verb.label()).isNotEqualTo(before);
        performed.put(verb, id);
        return id;
    }

    /** How many rows there are, whoever's. */
    String count() {
        return TestDatabase.column("select count(*) from " + fixture.table()).getFirst();
    }

    /** The row's version as a client would name it. */
    String tag(UUID id) {
        return "\"v"
                + TestDatabase.column("select version from " + fixture.table() + " where id = ?", id)
                        .getFirst() + "\"";
    }
}
