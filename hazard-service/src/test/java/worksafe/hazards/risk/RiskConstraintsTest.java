package worksafe.hazards.risk;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** What the database refuses of a risk point, whoever writes it. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class RiskConstraintsTest {

    private UUID point;

    @BeforeEach
    void anOrangePoint() {
        var enterprise = RegistryEvents.registered("320281102005", Sector.EMERGENCY);
        point = RiskApi.assessed(Tokens.ofEnterprise(enterprise), enterprise, RiskApi.ORANGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour = null | ck_risk_point_assessed",
                "colour = null, score = null, method = null, assessed_at = null, warning = false | ck_risk_point_colour",
                "due_date = null | ck_risk_point_due",
                "due_force = null | ck_risk_point_due",
                "longitude = null | ck_risk_point_position",
                "longitude = 190 | ck_risk_point_position",
                "challenge_reason = '可能性取值偏低' | ck_risk_point_challenged",
                "retired_at = now() | ck_risk_point_retired",
                "coordinate_system = 'BD09' | risk_point_coordinate_system_check"
            })
    void rowThatContradictsItselfIsRefused(String change, String constraint) {
        assertThatThrownBy(() -> TestDatabase.execute("update risk_point set " + change + " where id = ?", point))
                .hasMessageContaining(constraint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "score = 271 | ck_risk_assessment_score",
                "likelihood = 6 | ck_risk_assessment_score",
                "exposure = null | ck_risk_assessment_factors",
                "colour = 'BLUE' | ck_risk_assessment_threshold",
                "threshold = 320 | ck_risk_assessment_threshold"
            })
    void scoreIsTheProductOfItsFactors(String change, String constraint) {
        assertThatThrownBy(() -> TestDatabase.execute(
                        "update risk_assessment set " + change + " where risk_point_id = ?", point))
                .hasMessageContaining(constraint);
    }
}
