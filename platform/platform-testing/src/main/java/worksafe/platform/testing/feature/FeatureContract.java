package worksafe.platform.testing.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static worksafe.platform.testing.ProblemBody.assertProblem;
import static worksafe.platform.testing.ProblemBody.pointers;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Role;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/**
 * The tests that every aggregate owes, made from one declaration:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> keepsTheContractOfFeatures() {
 *     return FeatureContract.of("orders", new OrderFeature()).tests();
 * }
 * }</pre>
 *
 * Each test is named by the one claim it makes, and a feature that breaks a claim fails that test and no other.
 */
public final class FeatureContract {

    private static final int PAGE = 2;
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final String name;
    private final FeatureFixture fixture;
    private final FeatureCalls calls;
    private final FeatureRows rows;
    private final FeatureWalls walls;
    private final List<DynamicTest> tests = new ArrayList<>();

    private FeatureContract(String name, FeatureFixture fixture) {
        this.name = name;
        this.fixture = fixture;
        this.calls = new FeatureCalls(fixture.path());
        this.rows = new FeatureRows(fixture, calls);
        this.walls = new FeatureWalls(fixture, calls, rows);
    }

    /** The contract of a feature, by the plural that its tests are named with. */
    public static FeatureContract of(String name, FeatureFixture fixture) {
        return new FeatureContract(name, fixture);
    }

    /** The tests, in the order in which they are to run: the last one is about what the others met. */
    public Stream<DynamicTest> tests() {
        var creation = fixture.creation();
        owes("only the roles of the table may read", () -> mayOnly(fixture.readPermission(), this::read));
        owes("only the roles of the table may create", () -> mayOnly(creation.permission(), this::createNothing));
        for (var verb : fixture.verbs()) {
            owes(
                    "only the roles of the table may: " + verb.label(),
                    () -> mayOnly(verb.permission(), token -> calls.act(token, verb, someId(), "\"v1\"")));
        }
        owes("those around find it", walls::assertShownToInsiders);
        walls.strangers()
                .forEach((who, scopes) ->
                        owes(who + " finds, lists and changes nothing", () -> walls.assertHiddenFrom(scopes)));
        for (var verb : fixture.verbs()) {
            owes("the version is asked for: " + verb.label(), () -> asksForTheVersion(verb));
            owes(
                    verb.repeatable() ? "changes the version: " + verb.label() : "illegal is refused: " + verb.label(),
                    () -> isRefusedWhereIllegal(verb));
        }
        owes("a creation names its key", this::creationNamesItsKey);
        owes("a retry is answered alike", this::retryIsAnsweredAlike);
        owes("a key of another account is another key", this::keyOfAnotherAccountIsAnotherKey);
        owes("a key is good for one request", this::keyIsGoodForOneRequest);
        for (var sort : fixture.sorts()) {
            owes("pages lose and repeat nothing: " + sort.name(), () -> pagesLoseAndRepeatNothing(sort));
            owes("indexes give every scope this order: " + sort.name(), () -> indexesGiveEveryScope(sort));
        }
        if (isListed()) {
            owes("the first sort is the default", this::firstSortIsTheDefault);
            owes("filters restrict and refuse nonsense", this::filtersRestrictAndRefuseNonsense);
            owes("the list is also a table", this::listIsAlsoATable);
        }
        owes("row security alone shows, hides and guards", walls::assertRowSecurityAlone);
        owes("the serving role tears nothing down", walls::assertNothingIsTornDown);
        owes("predicates alone hide", walls::assertPredicatesAlone);
        owes("what happened is announced by contract", this::whatHappenedIsAnnounced);
        owes("refusals speak both languages", this::refusalsSpeakBothLanguages);
        return tests.stream();
    }

    private void owes(String claim, Executable test) {
        var label = name + ": " + claim;
        tests.add(dynamicTest(label, () -> {
            try {
                test.execute();
            } catch (AssertionError broken) {
                // Reports number the tests of a factory and leave out how they are called.
                throw new AssertionError(label + "\n" + broken.getMessage(), broken);
            }
        }));
    }

    /** Whoever may is not forbidden, whatever else is wrong with the request; everybody else is. */
    private void mayOnly(String permission, Function<String, Response> attempt) {
        var may = FeatureWalls.rolesThatMay(permission);
        for (var role : Role.values()) {
            var answer = attempt.apply(token(role));
            if (may.contains(role)) {
                assertThat(answer.statusCode())
                        .as("%s: %s", role, answer.asString())
                        .isNotEqualTo(401);
                assertThat(FeatureCalls.codeOf(answer)).as("%s may", role).isNotEqualTo("forbidden");
            } else {
                assertThat(FeatureCalls.codeOf(answer))
                        .as("%s may not: %s", role, answer.asString())
                        .isEqualTo("forbidden");
            }
        }
    }

    private boolean isListed() {
        return !fixture.sorts().isEmpty();
    }

    private Response read(String token) {
        var got = calls.get(token, someId());
        if (!isListed()) {
            return got;
        }
        var listed = calls.list(token, "limit=1");
        assertThat(FeatureCalls.codeOf(got))
                .as("who may list may get, and nobody else")
                .isEqualTo(listed.statusCode() == 200 ? "not-found" : "forbidden");
        return listed;
    }

    private Response createNothing(String token) {
        return calls.create(token, FeatureCalls.key(), "{}");
    }

    private String token(Role role) {
        var home = fixture.home();
        return role == Role.ENTERPRISE
                ? Tokens.ofEnterprise(home.enterprise() == null ? someId() : home.enterprise())
                : Tokens.of(role.claim(), home.county());
    }

    private void asksForTheVersion(Verb verb) {
        var id = rows.readyFor(verb);
        var tag = rows.tag(id);

        assertProblem(calls.act(verb.token(), verb, id, null), 428, "precondition-required");
        assertProblem(calls.act(verb.token(), verb, id, "\"v77\""), 412, "precondition-failed");
        assertThat(rows.tag(id)).as("the version of what was refused").isEqualTo(tag);
    }

    private void isRefusedWhereIllegal(Verb verb) {
        var done = rows.performed(verb);
        if (verb.repeatable()) {
            return;
        }
        var id = verb.illegalOn() == null ? done : verb.illegalOn().get();
        var tag = rows.tag(id);

        assertProblem(calls.act(verb.token(), verb, id, tag), 409, "illegal-transition");
        assertThat(rows.tag(id)).as("the version of what was refused").isEqualTo(tag);
    }

    private void creationNamesItsKey() {
        var refused = calls.createWithoutKey(
                fixture.creation().token(), fixture.creation().body().get());

        assertProblem(refused, 400, "invalid-request");
        assertThat(pointers(refused)).containsExactly("header:Idempotency-Key");
    }

    private void retryIsAnsweredAlike() {
        var creation = fixture.creation();
        var body = creation.body().get();
        var key = FeatureCalls.key();

        var first = calls.create(creation.token(), key, body);
        var rowsThen = rows.count();
        var second = calls.create(creation.token(), key, body);

        assertThat(rows.count()).as("rows after the retry").isEqualTo(rowsThen);
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(first.header("ETag")).isEqualTo("\"v1\"");
        assertThat(first.header("Location"))
                .endsWith(fixture.path() + "/" + first.jsonPath().getString("id"));
        assertThat(second.statusCode()).as(second.asString()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    }

    private void keyOfAnotherAccountIsAnotherKey() {
        var creation = fixture.creation();
        var body = creation.body().get();
        var key = FeatureCalls.key();
        var first = calls.create(creation.token(), key, body);
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);

        // The same once more may be refused for what it asks, but never answered with what the other one was told.
        var same = calls.create(creation.otherToken(), key, body);
        var own = same.statusCode() == 201
                ? same
                : calls.create(creation.otherToken(), key, creation.body().get());

        assertThat(FeatureCalls.codeOf(same)).isNotEqualTo("idempotency-key-reused");
        assertThat(own.statusCode()).as(own.asString()).isEqualTo(201);
        assertThat(own.header("Idempotency-Replayed")).isNull();
        assertThat(own.jsonPath().getString("id")).isNotEqualTo(first.jsonPath().getString("id"));
    }

    private void keyIsGoodForOneRequest() {
        var creation = fixture.creation();
        var key = FeatureCalls.key();
        var first = calls.create(creation.token(), key, creation.body().get());
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);

        assertProblem(calls.create(creation.token(), key, creation.body().get()), 422, "idempotency-key-reused");
    }

    /** With equal keys only the id decides, which is where a cursor loses or repeats rows. */
    private void pagesLoseAndRepeatNothing(Sort sort) {
        var several = rows.several();
        if (!sort.unique()) {
            twoKeys(sort.column(), several);
        }
        var whole =
                FeatureCalls.ids(calls.list(fixture.lister(), fixture.narrowed(), "sort=" + sort.name(), "limit=200"));
        assertThat(whole)
                .as("the list on one page")
                .containsAll(several.stream().map(UUID::toString).toList())
                .isEqualTo(ordered(whole, sort));

        var paged = new ArrayList<String>();
        var cursor = "";
        do {
            var page = calls.list(
                    fixture.lister(),
                    fixture.narrowed(),
                    "sort=" + sort.name(),
                    "limit=" + PAGE,
                    "total=exact",
                    cursor);
            paged.addAll(FeatureCalls.ids(page));
            assertThat(page.jsonPath().getInt("total")).isEqualTo(whole.size());
            assertThat(paged).as("pages of %s by %s", PAGE, sort.name()).hasSizeLessThanOrEqualTo(whole.size());
            var next = page.jsonPath().getString("nextCursor");
            cursor = next == null ? "" : "cursor=" + next;
        } while (!cursor.isEmpty());
        assertThat(paged).as("pages of %s by %s", PAGE, sort.name()).isEqualTo(whole);
    }

    /** Gives the rows one key but for the first two, which share another one before it. */
    private void twoKeys(String column, List<UUID> ids) {
        var table = fixture.table();
        TestDatabase.execute(
                "update %1$s set %2$s = (select %2$s from %1$s where id = ?) where id = any (?)"
                        .formatted(table, column),
                ids.getFirst(),
                ids.toArray(UUID[]::new));
        var text = TestDatabase.column("select pg_typeof(%s) from %s limit 1".formatted(column, table))
                .contains("text");
        TestDatabase.execute(
                "update %1$s set %2$s = %3$s where id = any (?)"
                        .formatted(table, column, text ? "' ' || " + column : column + " - interval '1 day'"),
                (Object) ids.subList(0, 2).toArray(UUID[]::new));
    }

    private List<String> ordered(List<String> ids, Sort sort) {
        var direction = sort.descending() ? " desc" : "";
        return TestDatabase.column(
                "select id from %s where id = any (?) order by %s%s, id%s"
                        .formatted(fixture.table(), sort.column(), direction, direction),
                (Object) ids.stream().map(UUID::fromString).toArray(UUID[]::new));
    }

    private void indexesGiveEveryScope(Sort sort) {
        var table = fixture.table();
        var missing = new ArrayList<String>();
        missing.add("(%s, id)".formatted(sort.column()));
        TestDatabase.column(
                        "select attname from pg_attribute where attrelid = ?::regclass and not attisdropped"
                                + " and attname in ('province', 'city', 'county', 'town', 'region', 'enterprise_id')",
                        table)
                .stream()
                .filter(owner ->
                        !owner.equals("enterprise_id") || fixture.home().enterprise() != null)
                .forEach(owner -> missing.add("(%s, %s, id)".formatted(owner, sort.column())));
        missing.removeAll(TestDatabase.column(
                "select substring(indexdef from '[(].*$') from pg_indexes where tablename = ?", table));
        assertThat(missing)
                .as(
                        "indexes that %1$s lacks; a migration makes them by: call list_by('%1$s', '%2$s')",
                        table, sort.column())
                .isEmpty();
    }

    private void firstSortIsTheDefault() {
        var first = fixture.sorts().getFirst().name();
        assertThat(rows.several()).isNotEmpty();

        assertThat(FeatureCalls.ids(calls.list(fixture.lister(), fixture.narrowed(), "limit=200")))
                .isEqualTo(FeatureCalls.ids(
                        calls.list(fixture.lister(), fixture.narrowed(), "limit=200", "sort=" + first)));
    }

    private void filtersRestrictAndRefuseNonsense() {
        var id = rows.untouched().toString();
        for (var filter : fixture.filters()) {
            var value = filter.ofTheRow();
            if (value != null) {
                var ofTheRow = filter.name() + "=" + value.apply(rows.untouched());
                assertThat(found(ofTheRow)).as(ofTheRow).contains(id);
            }
            assertThat(found(filter.name() + "=" + filter.ofAnother()))
                    .as("%s=%s", filter.name(), filter.ofAnother())
                    .doesNotContain(id);
            if (filter.nonsense() != null) {
                isRefusedByName(filter.name(), filter.nonsense());
            }
        }
        isRefusedByName("sort", "nonsense");
        isRefusedByName("limit", "0");
    }

    private List<String> found(String query) {
        var narrowed = fixture.narrowed();
        // The filter by which the list is narrowed is said once.
        var also = narrowed.startsWith(query.substring(0, query.indexOf('=') + 1)) ? "" : narrowed;
        return FeatureCalls.ids(calls.list(fixture.lister(), also, query, "limit=200"));
    }

    private void isRefusedByName(String parameter, String value) {
        var refused = calls.list(fixture.lister(), parameter + "=" + value);
        assertProblem(refused, 400, "invalid-request");
        assertThat(pointers(refused)).containsExactly("query:" + parameter);
    }

    private void listIsAlsoATable() {
        var listed = FeatureCalls.ids(calls.list(fixture.lister(), fixture.narrowed(), "limit=200"));

        var csv = calls.list(fixture.lister(), fixture.narrowed(), "format=csv");
        var xlsx = calls.list(fixture.lister(), fixture.narrowed(), "format=xlsx");

        assertThat(csv.statusCode()).as(csv.asString()).isEqualTo(200);
        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.asString().lines())
                .as("a line of titles, and one for each row")
                .hasSize(listed.size() + 1);
        assertThat(xlsx.statusCode()).isEqualTo(200);
        assertThat(new String(xlsx.asByteArray(), 0, 2, StandardCharsets.US_ASCII))
                .as("a workbook is a zip file")
                .isEqualTo("PK");
        isRefusedByName("format", "pdf");
    }

    private void whatHappenedIsAnnounced() {
        var created = fixture.creation().event();
        if (created != null) {
            isAnnounced(rows.untouched(), created);
        }
        for (var verb : fixture.verbs()) {
            if (verb.event() != null) {
                isAnnounced(rows.performed(verb), verb.event());
            }
        }
    }

    private void isAnnounced(UUID id, String event) {
        var told = TestDatabase.column(
                "select type from outbox where aggregate_id = ? and type like ?", id, "worksafe.%." + event + ".v1");
        assertThat(told).as("%s of %s is told once", event, id).hasSize(1);
        var type = told.getFirst();
        var where = " from outbox where aggregate_id = ? and type = ?";
        EventContract.ofType(type)
                .accepts(TestDatabase.column("select data" + where, id, type).getFirst());
        var home = fixture.announcedFrom(event);
        assertThat(TestDatabase.column("select concat_ws(' ', region, sector, enterprise_id)" + where, id, type))
                .as("%s travels with its place, sector and enterprise", event)
                .containsExactly(Stream.of(home.region(), home.sector(), home.enterprise())
                        .flatMap(Stream::ofNullable)
                        .map(Object::toString)
                        .reduce((left, right) -> left + " " + right)
                        .orElseThrow());
    }

    private void refusalsSpeakBothLanguages() {
        calls.refused().forEach((code, refusal) -> {
            var chinese = refusal.chinese();
            var english = refusal.english();
            assertThat(List.of(code(chinese), code(english)))
                    .as("%s is refused alike in both languages", code)
                    .containsOnly(code);
            for (var field : Set.of("title", "detail")) {
                assertThat(words(chinese, field))
                        .as("%s of %s in Chinese", field, code)
                        .matches(CHINESE.asPredicate());
                assertThat(words(english, field))
                        .as("%s of %s in English", field, code)
                        .isNotBlank()
                        .isNotEqualTo(code)
                        .isNotEqualTo(words(chinese, field));
            }
        });
    }

    private static String code(Response answer) {
        return String.valueOf(FeatureCalls.codeOf(answer));
    }

    private static String words(Response answer, String field) {
        return String.valueOf(answer.jsonPath().getString(field));
    }

    private static UUID someId() {
        return Uuid7.next(InstantSource.system());
    }
}
