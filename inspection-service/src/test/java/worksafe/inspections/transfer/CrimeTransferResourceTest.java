package worksafe.inspections.transfer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.inspections.inspection.InspectionApi.ROOT;
import static worksafe.inspections.inspection.InspectionApi.act;
import static worksafe.inspections.inspection.InspectionApi.create;
import static worksafe.inspections.inspection.InspectionApi.created;
import static worksafe.inspections.inspection.InspectionApi.get;
import static worksafe.inspections.transfer.CrimeTransferFeature.APPROVAL;
import static worksafe.inspections.transfer.CrimeTransferFeature.BY_NAME;
import static worksafe.inspections.transfer.CrimeTransferFeature.NOT_FILED;
import static worksafe.inspections.transfer.CrimeTransferFeature.OBJECTION;
import static worksafe.inspections.transfer.CrimeTransferFeature.OF;
import static worksafe.inspections.transfer.CrimeTransferFeature.REPORT;
import static worksafe.inspections.transfer.CrimeTransferFeature.TRANSFERS;
import static worksafe.inspections.transfer.CrimeTransferFeature.aTransfer;
import static worksafe.inspections.transfer.CrimeTransferFeature.done;
import static worksafe.inspections.transfer.CrimeTransferFeature.reached;
import static worksafe.inspections.transfer.CrimeTransferFeature.supervisor;
import static worksafe.platform.testing.ProblemBody.assertProblem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;
import worksafe.platform.testing.feature.FeatureContract;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "inspections"))
class CrimeTransferResourceTest {

    @Inject
    CrimeTransfers police;

    @Inject
    Scopes scopes;

    @TestFactory
    Stream<DynamicTest> keepsWhatAllFeaturesOwe() {
        return FeatureContract.of("crime transfers", new CrimeTransferFeature()).tests();
    }

    private static List<String> running(UUID id) {
        return TestDatabase.column("select kind from clock where subject_id = ? and state = 'RUNNING'", id);
    }

    private static UUID opened() {
        return created(supervisor(), TRANSFERS, aTransfer(BY_NAME));
    }

    @Test
    void everyDayThatTheRegulationNamesIsAClock() {
        var id = opened();
        done(id, CrimeTransferFeature.member(), "report", REPORT);
        assertThat(running(id)).containsExactly("transfer-decision");
        done(id, CrimeTransferFeature.head(), "decision", APPROVAL);
        assertThat(running(id)).containsExactly("transfer-handover");
        done(id, supervisor(), "handover", CrimeTransferFeature.HANDOVER);
        assertThat(running(id)).isEmpty();
        done(id, supervisor(), "receipt", CrimeTransferFeature.RECEIPT);
        assertThat(running(id)).containsExactly("transfer-police-decision");
        done(id, supervisor(), "police-decision", NOT_FILED);
        assertThat(running(id)).containsExactly("transfer-objection");
        done(id, supervisor(), "objection", OBJECTION);
        assertThat(running(id)).containsExactly("transfer-police-decision");
        done(id, supervisor(), "police-decision", CrimeTransferFeature.FILED);
        assertThat(running(id)).containsExactly("transfer-materials");
        done(id, supervisor(), "materials", CrimeTransferFeature.MATERIALS);
        assertThat(running(id)).isEmpty();
    }

    @Test
    void oneOfTheTeamReportsAndNoneOfItDecides() {
        assertProblem(
                create(supervisor(), TRANSFERS, aTransfer(BY_NAME).replace(", \"inspector-2\"", "")),
                422,
                "transfer-team-too-small");
        var id = opened();
        var tag = get(supervisor(), TRANSFERS, id).header("ETag");
        assertProblem(act(supervisor(), TRANSFERS, id, "report", tag, REPORT), 422, "transfer-not-of-team");
        done(id, CrimeTransferFeature.member(), "report", REPORT);

        var reported = get(supervisor(), TRANSFERS, id).header("ETag");
        assertProblem(
                act(Tokens.of("approver", OF, "inspector-of-team"), TRANSFERS, id, "decision", reported, APPROVAL),
                422,
                "transfer-same-person");
    }

    @Test
    void policeReconsiderOnce() {
        var id = reached(opened(), "not-filed");
        done(id, supervisor(), "objection", OBJECTION);
        done(id, supervisor(), "police-decision", NOT_FILED);

        var tag = get(supervisor(), TRANSFERS, id).header("ETag");
        assertProblem(act(supervisor(), TRANSFERS, id, "objection", tag, OBJECTION), 422, "transfer-objected-before");
        done(id, supervisor(), "objection", OBJECTION.replace("RECONSIDERATION", "SUPERVISION"));
    }

    @Test
    void enterpriseIsNeverShownWhatIsSaidAboutIt() {
        var enterprise = RegistryEvents.registered("321112001201", Sector.EMERGENCY);
        var id = created(supervisor(), TRANSFERS, aTransfer("\"suspectUnit\": \"" + enterprise + "\""));

        assertProblem(get(Tokens.ofEnterprise(enterprise), TRANSFERS, id), 403, "forbidden");
        assertThat(TestDatabase.column(
                        "select data from outbox where aggregate_id = ? and data like ?", id, "%" + enterprise + "%"))
                .isEmpty();
    }

    @Test
    void caseThatThePoliceHaveIsNotPunishedMeanwhile() throws SQLException {
        var penalty = Uuid7.next(InstantSource.system());
        var id = opened();
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(owner, "update crime_transfer set penalty_case_id = ? where id = ?", penalty, id);
        }
        assertThat(here(() -> police.of(penalty))).isEmpty();

        var unused = reached(id, "handover");

        assertThat(here(() -> police.of(penalty)).orElseThrow().transferId()).isEqualTo(id);
        assertThatThrownBy(() -> here(() -> {
                    police.requireNoneOf(
                            penalty,
                            RegionCode.of(OF),
                            Sector.EMERGENCY,
                            ChinaTime.dayOf(InstantSource.system().instant()));
                    return true;
                }))
                .isInstanceOf(RuleViolation.class);
        done(id, supervisor(), "receipt", CrimeTransferFeature.RECEIPT);
        done(id, supervisor(), "police-decision", NOT_FILED);
        assertThat(here(() -> police.of(penalty))).isEmpty();
    }

    private <T> T here(Supplier<T> work) {
        return scopes.<T, RuntimeException>call(
                new Scope(RegionCode.of(OF), null, null, "s", null),
                () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    @Test
    void letterNamesPoliceCopyAndEnclosures() {
        var id = reached(opened(), "handover");

        var letter = given().auth()
                .oauth2(supervisor())
                .get(ROOT + TRANSFERS + "/" + id + "/letter")
                .jsonPath();
        assertThat(letter.getString("police")).isEqualTo("丹徒区公安局");
        assertThat(letter.getString("copyTo")).isEqualTo("丹徒区人民检察院");
        assertThat(letter.getList("enclosures", String.class)).containsExactly("调查报告", "涉案物品清单");
        assertThat(letter.getString("basis.clause")).contains("第五条第二款");
        assertThat(get(supervisor(), TRANSFERS, id).jsonPath().getBoolean("barsPenalty"))
                .isTrue();
    }
}
