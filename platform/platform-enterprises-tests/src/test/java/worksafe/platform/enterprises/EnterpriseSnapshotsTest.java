package worksafe.platform.enterprises;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static worksafe.platform.enterprises.Probe.HERE;
import static worksafe.platform.enterprises.Probe.THERE;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.duties.EnterpriseDirectory.Place;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "probe"))
class EnterpriseSnapshotsTest {

    @Inject
    EnterpriseSnapshots snapshots;

    @Inject
    Scopes scopes;

    @Test
    void enterpriseThatTradesIsShownWithItsAuthority() {
        var enterprise = RegistryEvents.registered(HERE, Sector.EMERGENCY);

        assertThat(as(in(HERE), () -> snapshots.requireActive(enterprise)))
                .isEqualTo(new ActiveEnterprise(enterprise, "江阴市澄江化工有限公司", RegionCode.of(HERE), Sector.EMERGENCY));
        assertThat(as(in(HERE), () -> snapshots.find(enterprise)))
                .contains(new Place(RegionCode.of(HERE), Sector.EMERGENCY));
    }

    @Test
    void tradesFollowAndAreUnknownWhereTheRegistryDoesNotSay() {
        var enterprise =
                RegistryEvents.registered(HERE, Sector.EMERGENCY, List.of(Trade.METAL_SMELTING, Trade.METALLURGY));

        assertThat(as(in(HERE), () -> snapshots.requireActive(enterprise)).trades())
                .containsExactlyInAnyOrder(Trade.METAL_SMELTING, Trade.METALLURGY);
        assertThat(as(in(HERE), () -> snapshots.find(enterprise)).orElseThrow().trades())
                .hasSize(2);

        RegistryEvents.trading(enterprise, 2, HERE, Sector.EMERGENCY, List.of());
        assertThat(TestDatabase.column(
                        "select trades::text from enterprise_snapshot where enterprise_id = ?::uuid",
                        enterprise.toString()))
                .containsExactly("{}");

        RegistryEvents.changed(enterprise, 3, HERE, Sector.EMERGENCY);
        assertThat(as(in(HERE), () -> snapshots.requireActive(enterprise)).trades())
                .isEmpty();
        assertThat(TestDatabase.column(
                        "select trades is null from enterprise_snapshot where enterprise_id = ?::uuid",
                        enterprise.toString()))
                .containsExactly("t");
    }

    @Test
    void enterpriseThatTradesNoLongerIsRefusedButHasItsPlace() {
        var enterprise = RegistryEvents.registered(HERE, Sector.EMERGENCY);
        RegistryEvents.cancelled(enterprise, 2, HERE, Sector.EMERGENCY);

        assertRefused("enterprise-not-active", () -> as(in(HERE), () -> snapshots.requireActive(enterprise)));
        assertThat(as(in(HERE), () -> snapshots.find(enterprise))).isPresent();
    }

    @Test
    void enterpriseNobodyAnnouncedIsUnknown() {
        assertRefused("enterprise-unknown", () -> as(in(HERE), () -> snapshots.requireActive(Probe.id())));
    }

    @Test
    void enterpriseOfOthersIsUnknown() {
        var enterprise = RegistryEvents.registered(HERE, Sector.EMERGENCY);
        for (var scope : foreign()) {
            assertRefused("enterprise-unknown", () -> as(scope, () -> snapshots.requireActive(enterprise)));
            assertThat(as(scope, () -> snapshots.find(enterprise)))
                    .as("%s", scope)
                    .isEmpty();
        }
    }

    @Test
    void applicationAloneHidesWhatIsOthers() throws Exception {
        var enterprise = RegistryEvents.registered(HERE, Sector.EMERGENCY);
        try (var owner = TestDatabase.asOwner()) {
            TestDatabase.execute(owner, "alter table enterprise_snapshot disable row level security");
            try {
                for (var scope : foreign()) {
                    assertThat(as(scope, () -> snapshots.find(enterprise)))
                            .as("%s", scope)
                            .isEmpty();
                }
            } finally {
                TestDatabase.execute(owner, "alter table enterprise_snapshot enable row level security");
            }
        }
    }

    @Test
    void registerOfAnEnterpriseIsKeptWhereItIsSupervised() {
        var enterprise = RegistryEvents.registered(HERE, Sector.EMERGENCY);

        assertThat(recorded(Tokens.of("supervisor", THERE), enterprise)).isEqualTo(404);
        assertThat(recorded(Tokens.of("supervisor", "320281000000"), enterprise))
                .isEqualTo(201);

        RegistryEvents.relocated(enterprise, 2, THERE, Sector.EMERGENCY);

        assertThat(TestDatabase.column(
                        "select distinct region from (select region, enterprise_id from register_holding union all"
                                + " select region, enterprise_id from register_entry) r where enterprise_id = ?",
                        enterprise))
                .containsExactly(THERE);
    }

    private static int recorded(String token, UUID enterprise) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", Probe.id().toString())
                .body("""
                        {"enterpriseId": "%s", "data": {"text": "例会"}}""".formatted(enterprise))
                .post("/api/v1/probe/registers/note/entries")
                .statusCode();
    }

    private static List<Scope> foreign() {
        return List.of(
                Scope.nothing(),
                in(THERE),
                in("320281102006"),
                in("320100000000"),
                new Scope(RegionCode.of("320281000000"), Set.of(Sector.TRANSPORT), null, "intruder", null),
                new Scope(RegionCode.NATION, null, Set.of(Probe.id()), "intruder", null));
    }

    private static Scope in(String region) {
        return new Scope(RegionCode.of(region), null, null, "supervisor", null);
    }

    private <T> T as(Scope scope, Supplier<T> work) {
        return scopes.<T, RuntimeException>call(
                scope, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private static void assertRefused(String slug, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.type().slug()).isEqualTo(slug));
    }
}
