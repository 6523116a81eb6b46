package worksafe.registry.enterprise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.registry.enterprise.RegistryApi.supervisor;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.cost.Allocations;
import worksafe.platform.testing.cost.RoundTrips;
import worksafe.platform.testing.cost.SessionPages;

/**
 * What a request may cost: counted, so that it holds on any machine. Whoever adds a statement to one of these requests
 * changes a figure here, and says why in the commit.
 */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "registry"))
class ReadCostTest {

    // 潼南: no other test plants here.
    private static final String COUNTY = "500152000000";
    private static final int PLANTED = 10_000;
    private static final int MANY = 1_000_000;
    private static final int PREPARED = 8;
    private static final int PAGES_MORE = 4;

    private static int planted;

    @Inject
    AgroalDataSource serving;

    @TestHTTPResource("/api/v1/registry/enterprises")
    URI enterprises;

    private final HttpClient client = HttpClient.newHttpClient();

    /** The requests that people send most. */
    enum Read {
        POINT(1, 8, 160_000),
        PAGE(2, 70, 400_000),
        SEARCH(2, 130, 400_000);

        /** Each statement is one, whatever it needs besides. */
        private final int trips;

        private final int pages;
        private final int bytes;

        Read(int trips, int pages, int bytes) {
            this.trips = trips;
            this.pages = pages;
            this.bytes = bytes;
        }
    }

    @BeforeEach
    void plantOnce() {
        plant(PLANTED);
    }

    /** Nobody after them is to judge, grade or search through so many. */
    @AfterAll
    static void clear() throws SQLException {
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(owner, "delete from enterprise where source = 'test' and region = 500152000000");
        }
    }

    private static void plant(int rows) {
        if (planted < rows) {
            TestDatabase.execute(
                    "insert into enterprise (id, version, name, state, region, unassigned, sector, source, created_at,"
                            + " changed_at) select uuidv7(), 1, '重庆' || i || '潼南化工有限公司', 'ACTIVE', 500152000000, true,"
                            + " 'EMERGENCY', 'test', now(), timestamptz '2026-01-01 00:00:00+08' + i * interval '1 second'"
                            + " from generate_series(?, ? - 1) i",
                    planted,
                    rows);
            TestDatabase.execute("vacuum analyze enterprise");
            planted = rows;
        }
    }

    private HttpRequest request(Read read) {
        return request(read, "");
    }

    private HttpRequest request(Read read, String further) {
        var query = switch (read) {
            case POINT ->
                "/"
                        + TestDatabase.column("select id from enterprise where name = '重庆77潼南化工有限公司'")
                                .getFirst();
            case PAGE -> "?limit=20";
            case SEARCH -> "?limit=20&name=" + URLEncoder.encode("重庆77潼", UTF_8);
        };
        return HttpRequest.newBuilder(URI.create(enterprises + query + further))
                .header("Authorization", "Bearer " + supervisor(COUNTY))
                .build();
    }

    private String answer(HttpRequest request) {
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void readTakesOneRoundTripForEachStatement(Read read) {
        var request = request(read);

        var trips = RoundTrips.warm(PREPARED, () -> assertThat(answer(request)).contains("潼南化工"));

        assertThat(trips).isEqualTo(read.trips);
    }

    /** Whatever is one statement more is found: here the total, which a page has only when it was asked for. */
    @Test
    void oneStatementMoreIsNoticed() {
        var counted = request(Read.PAGE, "&total=exact");

        assertThat(RoundTrips.warm(PREPARED, () -> assertThat(answer(counted)).contains("\"total\"")))
                .isEqualTo(Read.PAGE.trips + 1);
    }

    @ParameterizedTest
    @EnumSource
    void readLooksAtFewPages(Read read) {
        assertThat(pages(read)).isLessThanOrEqualTo(read.pages);
    }

    /** However many there are. */
    @Test
    @Tag("proof")
    void readLooksAtHardlyMorePagesOfAMillion() {
        var few = Arrays.stream(Read.values()).map(this::pages).toList();

        plant(MANY);

        for (var read : Read.values()) {
            assertThat(pages(read) - few.get(read.ordinal()))
                    .as("%s of %d rows against %d", read, MANY, PLANTED)
                    .isLessThanOrEqualTo(PAGES_MORE);
        }
    }

    private long pages(Read read) {
        var request = request(read);
        for (int i = 0; i < PREPARED; i++) {
            assertThat(answer(request)).contains("潼南化工");
        }
        return SessionPages.each(serving, () -> answer(request));
    }

    /** Bounded from above only, with much room: what a thread takes depends on what it met before. */
    @ParameterizedTest
    @EnumSource
    void readTakesBoundedMemory(Read read) {
        var request = request(read);
        for (int i = 0; i < 50; i++) {
            assertThat(answer(request)).contains("潼南化工");
        }

        assertThat(Allocations.each(300, () -> assertThat(answer(request)).isNotEmpty()))
                .isLessThanOrEqualTo(read.bytes);
    }
}
