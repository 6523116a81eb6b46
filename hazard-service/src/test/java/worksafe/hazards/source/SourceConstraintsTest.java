package worksafe.hazards.source;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.kernel.Sector;
import worksafe.platform.testing.PostgresResource;
import worksafe.platform.testing.RegistryEvents;
import worksafe.platform.testing.TestDatabase;
import worksafe.platform.testing.Tokens;

/** The database's last line of rules about sources. */
@QuarkusTest
@WithTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "database", value = "hazards"))
class SourceConstraintsTest {

    private UUID source;

    @BeforeEach
    void aSource() {
        var enterprise = RegistryEvents.registered("320281102005", Sector.EMERGENCY);
        source = SourceApi.assessed(Tokens.ofEnterprise(enterprise), enterprise);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "source set s_value = 0.999999 | ck_source_major",
                "source set status = 'OPEN' | source_status_check",
                "source set level = 'LEVEL_5' | source_level_check",
                "source set reassess_by = null | ck_source_assessed",
                "source set assessed_on = null, reassess_by = null | ck_source_assessed",
                "source set status = 'SUBMITTED' | ck_source_submitted",
                "source set status = 'FILED' | ck_source_filed",
                "source set filing_number = 'BA' | ck_source_filed",
                "source set status = 'REMOVAL_ASKED' | ck_source_removal",
                "source set removal_ground = 'MISTAKE', removal_former = 'ASSESSED', removal_returned = false"
                        + " | ck_source_removal",
                "source set unit_name = '' | source_unit_name_check",
                "source_chemical set quantity_t = 0 | ck_source_chemical_quantity",
                "source_chemical set mixture = true, symbols = '{}' | ck_source_chemical_hazards",
                "source_assessment set institution = null | ck_source_assessment_institution",
                "source_step set name = null | ck_source_step_by"
            })
    void databaseRepeatsTheRule(String change, String constraint) throws SQLException {
        var key = change.startsWith("source set") ? "id" : "source_id";
        try (var database = TestDatabase.asOwner()) {
            assertThatThrownBy(
                            () -> TestDatabase.execute(database, "update " + change + " where " + key + " = ?", source))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("\"" + constraint + "\"");
        }
    }
}
