package worksafe.platform.officials;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;
import worksafe.platform.tasks.StandIns.StoodFor;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.TestDatabase;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "probe"))
class RosterStandInsTest {

    private static final RegionCode COUNTY = RegionCode.of("320281000000");
    private static final LocalDate DAY = LocalDate.parse("2026-10-03");

    @Inject
    RosterStandIns standIns;

    @Inject
    Scopes scopes;

    @AfterEach
    void nobody() {
        TestDatabase.execute("delete from official_snapshot");
    }

    private List<StoodFor> of(String account, LocalDate day, Scope scope) {
        return scopes.<List<StoodFor>, RuntimeException>call(
                scope, () -> QuarkusTransaction.requiringNew().call(() -> standIns.of(account, day)));
    }

    @Test
    void deputyOfTheRosterStandsInForTasksOfThatAuthorityOnThoseDays() {
        TestDatabase.execute(
                "insert into official_snapshot (official_id, revision, account, name, authority_id, authority_name, region,"
                        + " sector, post_code, post_name, post_kind, full_time, from_day, holds, deputies) values"
                        + " (uuidv7(), 1, 'Qian.Kun', '钱坤', uuidv7(), '某局', ?, 'EMERGENCY', 'WH-01', '监管员',"
                        + " 'SUPERVISOR', true, '2026-01-01', true, ?::jsonb)",
                COUNTY.value(),
                """
                [{"account": "Sun.Mei", "from": "2026-10-01", "until": "2026-10-08"}]""");
        var office = new Scope(COUNTY, null, null, "sun.mei", null);

        assertThat(of("sun.mei", DAY, office)).containsExactly(new StoodFor("qian.kun", COUNTY, Sector.EMERGENCY));
        assertThat(of("sun.mei", LocalDate.parse("2026-10-09"), office)).isEmpty();
        assertThat(of("zhou.jie", DAY, office)).isEmpty();
        var enterprise = new Scope(RegionCode.NATION, null, Set.of(new UUID(1, 1)), "sun.mei", null);
        assertThat(of("sun.mei", DAY, enterprise)).isEmpty();
    }
}
