package worksafe.hazards.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static worksafe.hazards.danger.DangerApi.aPlan;
import static worksafe.hazards.danger.DangerApi.act;
import static worksafe.hazards.danger.DangerApi.get;
import static worksafe.hazards.danger.DangerApi.inDays;
import static worksafe.hazards.danger.OtherContexts.atRevision;
import static worksafe.hazards.danger.OtherContexts.with;
import static worksafe.platform.testing.TestDatabase.column;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.hazards.danger.OtherContexts;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.messaging.EventRecords;
import worksafe.platform.messaging.ReceivedEvent;
import worksafe.platform.testing.EventContract;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.Tokens;

/** Contractors and tenants without agreement or check are a danger, as long as the registry finds it so. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class ObligationEventsConsumerTest {

    private static final String PLACE = "320281104009";

    private final String supervisor = Tokens.of("supervisor", "320281000000");
    private OtherContexts facts;

    @BeforeEach
    void anEnterprise() {
        facts = new OtherContexts(RegistryEvents.registered(PLACE, Sector.EMERGENCY, List.of(Trade.METALLURGY)));
    }

    private ReceivedEvent changed(String kind, String state, long revision) {
        var event = with(facts.example("worksafe.registry.obligation-changed.v1"), "safety-staff", kind);
        return atRevision(
                revision,
                with(
                        with(event, "\"state\": \"UNMET\"", "\"state\": \"" + state + "\""),
                        "安全生产管理机构和人员配备",
                        "外包（出租）安全管理"));
    }

    private ReceivedEvent unmet(long revision) {
        return changed("contractor-safety", "UNMET", revision);
    }

    private void deliver(ReceivedEvent... events) {
        RegistryEvents.deliver(EventRecords.batch("worksafe.registry", events));
    }

    private JsonPath onlyDanger() throws SQLException {
        assertThat(facts.refused(ObligationEventsConsumer.CONSUMER)).isEmpty();
        assertThat(facts.laidAside(ObligationEventsConsumer.CONSUMER)).isEmpty();
        assertThat(facts.dangers()).hasSize(1);
        return get(supervisor, facts.dangers().getFirst()).jsonPath();
    }

    @Test
    void contractorsWithoutAgreementOrCheckAreAMajorDangerInTheEightTrades() throws SQLException {
        var event = unmet(2);

        deliver(event, event);

        var danger = onlyDanger();
        assertThat(danger.getString("grade")).isEqualTo("MAJOR");
        assertThat(danger.getString("source")).isEqualTo("OBLIGATION");
        assertThat(danger.getString("title")).isEqualTo("外包（出租）安全管理未履行");
        assertThat(danger.getString("description"))
                .contains("第三条第（一）项")
                .contains("待核")
                .contains("（法律，");
        assertThat(danger.getString("finding.penaltyClause")).isEqualTo("《安全生产法》第一百零三条第二款");
        assertThat(danger.getString("obligationId"))
                .isEqualTo(event.aggregateId().toString());
        assertThat(column(
                        "select data from outbox where enterprise_id = ? and type = 'worksafe.hazards.danger-reported.v1'",
                        facts.enterprise()))
                .singleElement()
                .satisfies(told -> EventContract.ofType("worksafe.hazards.danger-reported.v1")
                        .accepts(told));
    }

    @ParameterizedTest
    @CsvSource({"TEXTILES, MAJOR", "ROAD_TRANSPORT, GENERAL", "COAL_MINE, GENERAL"})
    void tradeSaysHowGraveItIs(Trade trade, String grade) throws SQLException {
        facts = new OtherContexts(RegistryEvents.registered(PLACE, Sector.OTHER, List.of(trade)));

        deliver(unmet(2));

        assertThat(onlyDanger().getString("grade")).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"safety-staff, UNMET", "contractor-safety, UNKNOWN", "contractor-safety, MET"})
    void whatIsNotUnmetOrNotNamedMakesNoDanger(String kind, String state) {
        deliver(changed(kind, state, 2));

        assertThat(facts.dangers()).isEmpty();
        assertThat(facts.laidAside(ObligationEventsConsumer.CONSUMER)).isEmpty();
    }

    @Test
    void whileItStaysUnmetThereIsOneDanger() {
        deliver(unmet(2), unmet(3));

        assertThat(facts.dangers()).hasSize(1);

        deliver(changed("contractor-safety", "MET", 4), unmet(5));

        assertThat(facts.dangers()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"MET, 已履行", "NOT_APPLICABLE, 不再适用"})
    void dangerThatNobodyTookUpIsDismissedWhenTheObligationIsMet(String state, String words) throws SQLException {
        deliver(unmet(2));

        deliver(changed("contractor-safety", state, 3));

        var danger = onlyDanger();
        assertThat(danger.getString("status")).isEqualTo("DISMISSED");
        assertThat(danger.getString("timeline[1].note")).isEqualTo("外包（出租）安全管理：" + words);
    }

    @Test
    void whatIsNotKnownAnyMoreEndsNothing() throws SQLException {
        deliver(unmet(2), changed("contractor-safety", "UNKNOWN", 3));

        assertThat(onlyDanger().getString("status")).isEqualTo("REPORTED");
    }

    @Test
    void whatPeopleTookUpIsOnlyNoted() throws SQLException {
        deliver(unmet(2));
        act(supervisor, facts.dangers().getFirst(), "plan", aPlan(inDays(5)))
                .then()
                .statusCode(200);

        deliver(changed("contractor-safety", "MET", 3));

        var danger = onlyDanger();
        assertThat(danger.getString("status")).isEqualTo("RECTIFYING");
        assertThat(danger.getList("timeline.kind", String.class)).endsWith("OBLIGATION_MET");
    }
}
