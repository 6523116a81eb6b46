package worksafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import worksafe.acceptance.authorisation.PolicyOracle;
import worksafe.acceptance.authorisation.Reach.Shown;
import worksafe.acceptance.authorisation.Relation;

/**
 * Every operation of the four documents, asked as every role from every place, against what somebody read in the policy
 * ({@code authorisation-oracle.csv}): status, what lists, counts and tables hold, entity tags, and events. Where an operation is about
 * one thing, it is asked in each relation of places of which there is an object. What differs is written to {@code
 * target/authorisation-differences.txt}.
 */
@Tag("proof")
class AuthorisationSweepIT {

    private static final int AT_ONCE = 4;
    private static final int PAGES = 40;
    private static final String STALE = "\"v999999\"";
    private static final String NOTHING = "{}";
    private static final String SECTOR = "WATER";

    /** So many at least, or the sweep proves less than it says. */
    private static final int CELLS = 20_000;

    private static final int KINDS = 60;
    /** Of the kinds of cells that show what a place decides. */
    private static final Map<String, Integer> FLOORS = Map.of("hidden", 1_000, "shown", 16, "complete", 16);

    private final Suite suite = Suite.running();
    private final PolicyOracle oracle = PolicyOracle.read();
    private final SweepPlaces places = new SweepPlaces(suite);
    private final SweepObjects objects = new SweepObjects(places, oracle);
    private final SweepCells cells = new SweepCells(oracle);

    @Test
    void everyCellIsAnsweredAsThePolicyWasRead() throws IOException, InterruptedException {
        var operations = SweepOperation.all(suite);
        assertThat(operations).hasSizeGreaterThan(1_000);
        objects.make(suite, operations);

        eachOf(operations, this::askWithoutAToken);
        eachOf(operations.stream().filter(operation -> !operation.isPublic()).toList(), operation -> {
            if (operation.isOfOne()) {
                askAboutObjects(operation);
            } else if (operation.isReading()) {
                askLists(operation);
            } else {
                askToMake(operation);
            }
        });
        eachOf(
                operations.stream()
                        .filter(operation -> operation.path().endsWith("/changes"))
                        .filter(operation -> operation.action().equals("changes:read"))
                        .toList(),
                this::readChanges);

        report(operations);
        assertThat(cells.tried()).isGreaterThan(CELLS);
        assertThat(objects.kinds()).as("lists with an object").isGreaterThanOrEqualTo(KINDS);
        FLOORS.forEach((kind, least) -> assertThat(cells.tried(kind)).as(kind).isGreaterThanOrEqualTo(least));
        assertThat(cells.differences())
                .as("answers against the reading; all in target/authorisation-differences.txt")
                .isEmpty();
        assertThat(cells.unproven())
                .as("changes refused for their form from everywhere; all in target/authorisation-unproven.txt")
                .isEmpty();
    }

    private void report(List<SweepOperation> operations) throws IOException {
        Files.write(Path.of("target/authorisation-differences.txt"), cells.differences());
        Files.write(Path.of("target/authorisation-without-objects.txt"), cells.withoutObjects());
        Files.write(Path.of("target/authorisation-unproven.txt"), cells.unproven());
        System.out.printf(
                "authorisation: %d operations, %d roles, %d callers' places, %d relations; %d cells %s, apart %s;"
                        + " objects in %d lists, %d operations asked without one; %d differences, %d unproven%n",
                operations.size(),
                SweepPlaces.ROLES.size(),
                SweepPlaces.CALLERS.size(),
                Relation.values().length,
                cells.tried(),
                cells.kinds(),
                cells.countedApart(),
                objects.kinds(),
                cells.withoutObjects().size(),
                cells.differences().size(),
                cells.unproven().size());
    }

    private static void eachOf(List<SweepOperation> operations, Consumer<SweepOperation> ask)
            throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var asked = operations.stream()
                    .map(operation -> threads.submit(() -> ask.accept(operation)))
                    .toList();
            for (var one : asked) {
                try {
                    one.get();
                } catch (ExecutionException e) {
                    throw new AssertionError(e.getCause());
                }
            }
        }
    }

    private void askWithoutAToken(SweepOperation operation) {
        // What everybody may write is limited by address and would use up what other tests have.
        if (operation.isPublic() && !operation.isReading()) {
            return;
        }
        var path = operation.at(SweepObjects.ABSENT, SweepObjects.ABSENT);
        cells.anonymous(operation, send(places.anybody(), operation, path, NOTHING));
    }

    /** One pair of places for each relation of which there is an object. */
    private Map<Relation, String[]> pairs(Map<String, String> byPlace) {
        var pairs = new LinkedHashMap<Relation, String[]>();
        for (var caller : SweepPlaces.CALLERS) {
            for (var place : byPlace.keySet()) {
                pairs.putIfAbsent(places.relation(caller, place), new String[] {caller, place});
            }
        }
        return pairs;
    }

    private void askAboutObjects(SweepOperation operation) {
        var byPlace = objects.of(operation);
        if (byPlace.isEmpty()) {
            cells.withoutObject(operation);
            var path = operation.at(SweepObjects.ABSENT, SweepObjects.ABSENT);
            for (var role : SweepPlaces.ROLES) {
                askAsRole(operation, role, path);
            }
            return;
        }
        pairs(byPlace).forEach((relation, pair) -> {
            var place = pair[1];
            var path = operation.at(byPlace.getOrDefault(place, SweepObjects.ABSENT), places.enterprise(place));
            var tag = operation.isReading()
                    ? SweepCells.patiently(() -> places.as("supervisor", place).get(path))
                            .header("ETag")
                    : "";
            for (var role : SweepPlaces.ROLES) {
                var shown = cells.shown(operation, role, relation);
                var http = places.as(role, pair[0]);
                if (operation.isReading()) {
                    cells.object(operation, role, relation.name(), shown, read(http, path, shown, tag));
                } else if (shown == Shown.HIDDEN || !cells.permits(operation, role)) {
                    var body = objects.body(operation, place);
                    var answer = sendAll(http, operation, path, body);
                    if (cells.permits(operation, role) && SweepCells.isOfForm(answer)) {
                        var own = sendAll(places.as(role, place), operation, path, body);
                        cells.refusedForItsForm(operation, role, relation.name(), answer, own);
                    } else {
                        cells.object(operation, role, relation.name(), shown, answer);
                    }
                } else if (operation.guarded() || operation.hasJson()) {
                    // An old version, or a body that lacks everything: nothing comes of it.
                    cells.object(operation, role, relation.name(), shown, send(http, operation, path, NOTHING));
                }
            }
        });
    }

    /** Whoever is shown nothing is not told either that it has not changed. */
    private static Http.Answer read(Http http, String path, Shown shown, String tag) {
        return SweepCells.patiently(() -> {
            var request = http.request(path);
            return http.send(
                    (shown == Shown.HIDDEN && !tag.isEmpty() ? request.header("If-None-Match", tag) : request).GET());
        });
    }

    private void askLists(SweepOperation operation) {
        for (var caller : SweepPlaces.CALLERS) {
            for (var role : SweepPlaces.ROLES) {
                var http = places.as(role, caller);
                var page = SweepObjects.page(operation);
                var counted = operation.query().contains("total")
                        ? page + (page.isEmpty() ? "?" : "&") + "total=exact"
                        : page;
                var answer = SweepCells.patiently(() -> http.get(operation.path() + counted));
                cells.role(operation, role, answer);
                if (answer.status() == 200 && answer.header("Content-Type").contains("json")) {
                    looksLikeOwn(operation, role, caller, answer.json());
                    if (role.equals("supervisor") && operation.query().contains("format")) {
                        tableIsTheList(operation, http, caller, answer.json());
                    }
                }
            }
        }
        ofOneSector(operation);
    }

    private void looksLikeOwn(SweepOperation operation, String role, String caller, JsonNode list) {
        if (!list.path("items").isArray()) {
            return;
        }
        var where = operation + " as " + role + " of " + caller;
        var seen = new HashSet<String>();
        for (var item : list.path("items")) {
            seen.add(item.path("id").asText());
            if (cells.isBound(operation)) {
                liesWithin("listed", role, caller, item, where + " lists what lies in " + place(item));
            }
        }
        var isWhole = !list.hasNonNull("nextCursor");
        if (isWhole && list.hasNonNull("total")) {
            var items = list.path("items").size();
            var total = list.path("total").asInt();
            cells.holds("counted", total == items, where + " counts " + total + " of " + items);
        }
        if (isWhole && cells.isByPlaceAlone(operation, role)) {
            var expected = new TreeSet<String>();
            objects.listed(operation.path()).forEach((id, place) -> {
                if (places.holds(caller, place)) {
                    expected.add(id);
                }
            });
            if (!expected.isEmpty()) {
                cells.holds("complete", seen.containsAll(expected), where + " lacks " + without(expected, seen));
            }
        }
    }

    private static Set<String> without(Set<String> all, Set<String> known) {
        var rest = new TreeSet<>(all);
        rest.removeAll(known);
        return rest;
    }

    /** Where it lies: as it says itself, or as it was made. Empty where neither is known. */
    private String place(JsonNode item) {
        var said = item.path("region").asText("");
        return said.isEmpty() ? objects.placeOf(item.path("id").asText()) : said;
    }

    /** What is the nation's is everybody's. Of what says no place and was not made here nothing can be told. */
    private void liesWithin(String kind, String role, String caller, JsonNode item, String difference) {
        var place = place(item);
        var enterprise = item.path("enterpriseId").asText("");
        if (role.equals("enterprise") && !enterprise.isEmpty()) {
            cells.holds(kind, enterprise.equals(places.enterprise(caller)), difference);
        } else if (role.equals("enterprise") || place.isEmpty()) {
            cells.apart(kind + " without a place");
        } else {
            cells.holds(kind, place.equals(SweepPlaces.NATION) || places.holds(caller, place), difference);
        }
    }

    /** A table has a row for each of the list, and no other. */
    private void tableIsTheList(SweepOperation operation, Http http, String caller, JsonNode list) {
        if (list.hasNonNull("nextCursor") || !list.path("items").isArray()) {
            return;
        }
        var table = SweepCells.patiently(() -> http.get(operation.path() + "?format=csv"));
        if (table.status() != 200) {
            cells.holds("table", false, operation + " of " + caller + " has no table: " + table.status());
            return;
        }
        try (var rows = CsvReader.builder().ofCsvRecord(table.body())) {
            var lines = rows.stream().count() - 1;
            var items = list.path("items").size();
            cells.holds("table", lines == items, operation + " of " + caller + ": " + lines + " rows of " + items);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void ofOneSector(SweepOperation operation) {
        if (!cells.permits(operation, "supervisor") || !cells.isBound(operation)) {
            return;
        }
        var answer = SweepCells.patiently(
                () -> places.ofSector(SweepPlaces.COUNTY, SECTOR).get(operation.path() + SweepObjects.page(operation)));
        if (answer.status() != 200 || !answer.header("Content-Type").contains("json")) {
            return;
        }
        for (var item : answer.json().path("items")) {
            cells.holds(
                    "sector",
                    !item.hasNonNull("sector") || item.path("sector").asText().equals(SECTOR),
                    operation + " shows a department of " + SECTOR + " what is of "
                            + item.path("sector").asText());
        }
    }

    /** Nothing is made without a right, nor where the maker has nothing to say. */
    private void askToMake(SweepOperation operation) {
        for (var role : SweepPlaces.ROLES) {
            askAsRole(operation, role, operation.path());
        }
        if (!operation.example().isObject() || !cells.isBound(operation)) {
            return;
        }
        for (var caller : List.of(SweepPlaces.FAR, SweepPlaces.FORMER, SweepPlaces.LOOK_ALIKE, SweepPlaces.SIBLING)) {
            var relation = places.relation(caller, SweepPlaces.TOWN).name();
            for (var body : objects.bodies(operation, SweepPlaces.TOWN)) {
                if (!body.has("enterpriseId") && !body.has("region")) {
                    continue;
                }
                for (var role : SweepPlaces.ROLES) {
                    if (cells.permits(operation, role)) {
                        cells.refused(
                                operation,
                                role,
                                relation,
                                send(places.as(role, caller), operation, operation.path(), body.toString()));
                    }
                }
            }
        }
    }

    /**
     * With a body that lacks everything, so that nothing comes of it; and with a whole one where the role is refused, since a
     * kind of register looks at its roles once the form is right.
     */
    private void askAsRole(SweepOperation operation, String role, String path) {
        var http = places.as(role, SweepPlaces.COUNTY);
        var body = cells.permits(operation, role)
                ? HttpRequest.BodyPublishers.ofString(NOTHING)
                : objects.body(operation, SweepPlaces.COUNTY);
        cells.role(operation, role, sendAll(http, operation, path, body));
    }

    /** Whoever reads to the end of the events of a place meets none of another. */
    private void readChanges(SweepOperation operation) {
        for (var caller : SweepPlaces.CALLERS) {
            for (var role : List.of("supervisor", "auditor", "feed")) {
                long after = 0;
                for (int page = 0; page < PAGES; page++) {
                    var from = operation.path() + "?limit=200&after=" + after;
                    var events = SweepCells.patiently(
                                    () -> places.as(role, caller).get(from))
                            .expect(200)
                            .json()
                            .path("items");
                    for (var event : events) {
                        after = event.path("seq").asLong();
                        liesWithin(
                                "event",
                                role,
                                caller,
                                event,
                                operation + " tells " + role + " of " + caller + " of "
                                        + event.path("type").asText() + " in "
                                        + event.path("region").asText());
                    }
                    if (events.isEmpty()) {
                        break;
                    }
                }
            }
        }
    }

    private static Http.Answer send(Http http, SweepOperation operation, String path, String body) {
        return sendAll(http, operation, path, HttpRequest.BodyPublishers.ofString(body));
    }

    /** As its document says, with a version that nothing has and a key of its own. */
    private static Http.Answer sendAll(
            Http http, SweepOperation operation, String path, HttpRequest.BodyPublisher body) {
        return SweepCells.patiently(() -> {
            var request = http.request(path);
            if (operation.isReading()) {
                return http.send(request.GET());
            }
            request.header("If-Match", STALE)
                    .header("Idempotency-Key", UUID.randomUUID().toString());
            if (operation.hasJson()) {
                request.header("Content-Type", "application/json");
            }
            return http.send(request.method(
                    operation.method(), operation.hasJson() ? body : HttpRequest.BodyPublishers.noBody()));
        });
    }
}
