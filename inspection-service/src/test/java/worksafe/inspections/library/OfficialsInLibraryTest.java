package worksafe.inspections.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.library.LibraryApi.anInspector;
import static worksafe.inspections.library.LibraryApi.freshNumber;
import static worksafe.inspections.library.LibraryApi.post;
import static worksafe.inspections.library.LibraryApi.supervisor;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import worksafe.inspections.InspectionProblem;
import worksafe.inspections.draw.port.Exclusion;
import worksafe.inspections.draw.port.Libraries;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;

/** The library of inspectors refers to the roster of officials, where the authority keeps one. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class OfficialsInLibraryTest {

    // A county of its own, whose roster no other test meets.
    private static final String TOWN = "320583100000";

    @Inject
    Inspectors inspectors;

    @Inject
    Libraries libraries;

    @Inject
    Scopes scopes;

    @AfterEach
    void nobody() {
        TestDatabase.execute("delete from official_snapshot");
    }

    private static void onRoster(String account, @Nullable String until) {
        TestDatabase.execute(
                "insert into official_snapshot (official_id, revision, account, name, authority_id, authority_name, region,"
                        + " post_code, post_name, post_kind, full_time, from_day, until_day, holds, deputies)"
                        + " values (uuidv7(), 1, ?, '李敏', uuidv7(), '某局', 320583100000, 'A', '监管员', 'SUPERVISOR', true,"
                        + " '2020-01-01', ?::date, true, '[]')",
                account,
                until);
    }

    private <T> T here(Supplier<T> work) {
        return scopes.<T, RuntimeException>call(
                new Scope(RegionCode.of(TOWN), null, null, "s", null),
                () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private static UUID enrolled(String number) {
        var answer = post(supervisor(TOWN), "inspectors", anInspector(TOWN, number, "", "2099-12-31"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    @Test
    void whoIsEnrolledStandsOnTheRosterWhereOneIsKept() {
        var number = freshNumber();
        onRoster("somebody", null);

        assertProblem(
                post(supervisor(TOWN), "inspectors", anInspector(TOWN, number, "", "2099-12-31")),
                422,
                "official-unknown");
        onRoster("ACCOUNT-" + number, null);
        assertThat(enrolled(number)).isNotNull();
    }

    @Test
    void whoLeavesTheRosterIsSentNoMoreFromThatDayOn() {
        var number = freshNumber();
        var leaving = enrolled(number);
        var staying = enrolled(freshNumber());
        onRoster("account-" + number, "2026-09-30");

        assertThat(here(() -> inspectors.requireAble(
                        List.of(leaving, staying), UUID.randomUUID(), LocalDate.parse("2026-09-30"))))
                .hasSize(2);
        assertThatThrownBy(() -> here(() -> inspectors.requireAble(
                        List.of(staying, leaving), UUID.randomUUID(), LocalDate.parse("2026-10-01"))))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(InspectionProblem.INSPECTOR_OFF_ROSTER));

        var pool = here(() -> libraries.inspectors(
                RegionCode.of(TOWN), null, LocalDate.parse("2026-09-20"), LocalDate.parse("2026-10-10"), null));
        assertThat(pool.excluded())
                .filteredOn(exclusion -> exclusion.id().equals(leaving))
                .extracting(Exclusion::reason)
                .containsExactly(Exclusion.Reason.OFF_ROSTER);
        assertThat(pool.able()).anyMatch(inspector -> inspector.id().equals(staying));
        assertThat(here(() -> libraries.inspectors(
                                RegionCode.of(TOWN),
                                null,
                                LocalDate.parse("2026-09-01"),
                                LocalDate.parse("2026-09-30"),
                                null))
                        .able())
                .anyMatch(inspector -> inspector.id().equals(leaving));
    }
}
